import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { en } from '../../../../electron/shared/locales/en'
import type { View } from '../../../../electron/shared/view'
import HistoryKeeping from '../../../../src/components/settings/HistoryKeeping.vue'
import { fakeBridge } from '../../fake-bridge'
import { view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'
import { keepingSetting, MADE_MS } from './keeping-setting'

let page: Mounted
afterEach(() => page.unmount())

const words = en.history.keeping

const shown = async (given: Partial<View['settings']> = {}) => {
  const made = await keepingSetting(given)
  ;({ page } = made)
  return made
}
/** What stands in each entry but its button. */
const entries = (): readonly string[] =>
  [...page.root.querySelectorAll('li')].map((entry) =>
    [...entry.children]
      .slice(0, 2)
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
      .join(' '),
  )

it('tells how much is kept, of whom and since when, and what was backed up', async () => {
  await shown()
  expect(page.text()).toContain('The history takes up 1.2 MB.')
  expect(entries()).toEqual([
    '小栗子 1,234 rows of the coin and exp logs, 400 days since 2025-10-20',
    '8 (removed) 1 row of the coin and exp logs, 1 day since 2025-12-01',
    '2026-11-16 09:12:00 900 kB',
    '2026-11-09 09:12:00 800 kB',
  ])
})

it('says when a backup was made once, as it stands there to the second', async () => {
  await shown()
  const times = [...page.root.querySelectorAll('li time')]
  expect(times.map((one) => one.hasAttribute('title'))).toEqual([false, false])
})

it('says of a history in memory only that none of it is on disk, and speaks of no backups', async () => {
  const bridge = fakeBridge()
  bridge.answers['history:facts'] = () => success({ bytes: 0, backups: [], accounts: [] })
  page = await mounted(HistoryKeeping, { view: view(), locale: en }, bridge)
  await settled()
  expect(page.text()).toContain(words.inMemory)
  expect(page.text()).not.toContain('takes up')
  expect(page.text()).not.toContain(words.backups.title)
})

it('names nobody where names are hidden', async () => {
  await shown({ masked: true })
  expect(page.text()).toContain('Removed account 1')
  expect(page.text()).not.toContain('8 (removed)')
})

it('says where it cannot be read, and offers the backups all the same', async () => {
  const bridge = fakeBridge()
  const backups = [{ name: 'newest', madeAtMs: MADE_MS, bytes: 1 }] as const
  bridge.answers['history:facts'] = () => failed({ kind: 'cannot-read', bytes: 2, backups })
  page = await mounted(HistoryKeeping, { view: view(), locale: en }, bridge)
  await settled()
  expect(page.root.querySelector('[role=alert]')?.textContent).toBe(en.ledger.cannotRead)
  expect(entries()).toEqual(['2026-11-16 09:12:00 1 kB'])
})

describe('the history of an account', () => {
  it('is deleted once its user has agreed, who is told what else that means', async () => {
    const { asked, question, answer } = await shown()
    await page.click('小栗子')
    expect(question()).toContain('Delete the history of 小栗子?')
    expect(question()).toContain('1,234 rows')
    expect(question()).toContain(words.accounts.backupsToo)
    expect(question()).toContain('stays signed in')
    await answer(words.accounts.confirm)
    expect(asked('history:delete')).toEqual([['7']])
    expect(question()).toBeNull()
    expect(page.text()).toContain(words.accounts.done('小栗子'))
    expect(asked('history:facts')).toHaveLength(2)
  })

  it('does not come back of an account that is not in the list any more', async () => {
    const { question } = await shown()
    await page.click('8 (removed)')
    expect(question()).toContain(words.accounts.last)
    expect(question()).not.toContain('stays signed in')
  })

  it('leaves traces that are told of', async () => {
    const { bridge, answer } = await shown()
    bridge.answers['history:delete'] = () =>
      success({ coinRows: 1, expRows: 0, days: 1, traces: true, aside: ['a.db', 'b.db'] })
    await page.click('小栗子')
    await answer(words.accounts.confirm)
    expect(page.text()).toContain(words.accounts.traces)
    expect(page.text()).toContain('a.db, b.db')
  })

  it.each([
    [{ kind: 'not-written', because: 'full' }, words.notWritten.full],
    [{ kind: 'cannot-read' }, en.ledger.cannotRead],
    [{ kind: 'unexpected' }, en.window.settings.notStored.unexpected],
  ] as const)('stays, with the reason: %j', async (trouble, text) => {
    const { bridge, question, questionTrouble, answer } = await shown()
    bridge.answers['history:delete'] = () => failed(trouble)
    await page.click('小栗子')
    await answer(words.accounts.confirm)
    expect(questionTrouble()).toBe(text)
    await answer(words.cancel)
    expect(question()).toBeNull()
  })
})

describe('a backup', () => {
  it('is gone back to once its user has agreed, who is told what was kept', async () => {
    const { bridge, asked, question, answer } = await shown()
    bridge.answers['history:restore'] = () =>
      success({ backupAtMs: MADE_MS, setAside: 'ledger.db.replaced-2026-11-23T091200Z' })
    await page.click('2026-11-16 09:12:00')
    expect(question()).toContain('Go back to the backup of 2026-11-16 09:12:00?')
    expect(question()).toContain(words.backups.whatStays)
    await answer(words.backups.confirm)
    expect(asked('history:restore')).toEqual([['newest']])
    expect(page.text()).toContain('ledger.db.replaced-2026-11-23T091200Z')
    expect(asked('history:facts')).toHaveLength(2)
  })

  it('that is none any more is said to be', async () => {
    const { bridge, asked, questionTrouble, answer } = await shown()
    bridge.answers['history:restore'] = () => failed({ kind: 'no-backup' })
    await page.click('2026-11-09 09:12:00')
    await answer(words.backups.confirm)
    expect(asked('history:restore')).toEqual([['older']])
    expect(questionTrouble()).toBe(words.noBackup)
  })
})
