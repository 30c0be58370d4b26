import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ledgerInFolder } from '../../electron/main/ledger/ledger-place'
import { ledgerStore } from '../../electron/main/ledger/ledger-store'
import { daysOfHistory, videoOf } from '../electron/main/ledger/history-samples'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting, type SpecSetting } from './spec-setting'
import { openTab } from './window-steps'

const WEEK_MS = 7 * 24 * 3_600_000
const ONE = '1900001300000001'
const OTHER = '1900001300000002'
/** Days of more and of less than a year ago. */
const OLD = '2025-01-01'
const NEW = '2026-06-01'

let setting: SpecSetting
let app: LaunchedApp
let page: Page
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: ONE, nickname: '小栗子' })
  await setting.signIn({ mid: OTHER, nickname: '大橘子' })
  await setting.status()
  const opened = ledgerInFolder(setting.profile.userData).open(setting.nowMs())
  if (opened.kind !== 'open') throw new Error(opened.kind)
  for (const mid of [ONE, OTHER])
    ledgerStore(opened.database).add(daysOfHistory(mid, setting.nowMs(), 800))
  opened.database.close()
  // With the next look all of it is backed up, and the backup from before is the older one.
  setting.passMs(WEEK_MS)
  await setting.status()
  app = await setting.launch()
  page = await app.window()
  await openTab(page, 'Settings')
})
afterAll(async () => {
  await app.stop()
  await setting.stop()
})

interface Exported {
  readonly accounts: readonly { readonly mid: string; readonly days: readonly { day: string }[] }[]
}

/** Which of two days are kept of an account; a look of the app may add that of today at any time. */
const keptOf = async (mid: string): Promise<readonly string[]> => {
  const { stdout } = await setting.run(['--export=json'])
  const { accounts } = JSON.parse(stdout) as Exported
  const days = accounts.find((one) => one.mid === mid)?.days ?? []
  return days.map(({ day }) => day).filter((day) => day === OLD || day === NEW)
}
const group = () => page.getByRole('region', { name: 'History', exact: true })
const years = () => group().getByLabel('Keep', { exact: true })
const question = () => page.getByRole('dialog')

it('keeps fewer years once it was told what that deletes', async () => {
  expect(await keptOf(ONE)).toEqual([OLD, NEW])
  await years().selectOption('the last year')
  await question().getByText('Keep only the last year?').waitFor()
  const text = await question().innerText()
  expect(text).toMatch(/1,7\d\d rows of the coin and exp logs, 8\d\d days\./)
  await question().getByRole('button', { name: 'Cancel' }).click()
  expect(await years().inputValue()).toBe('')
  expect(await keptOf(ONE)).toEqual([OLD, NEW])

  await years().selectOption('the last year')
  await question().getByRole('button', { name: 'Delete what is older' }).click()
  await question().waitFor({ state: 'hidden' })
  expect([await keptOf(ONE), await keptOf(OTHER)]).toEqual([[NEW], [NEW]])
  expect(await years().inputValue()).toBe('1')
})

it('goes back to a backup, and keeps what was there beside it', async () => {
  await years().selectOption('everything')
  await group().getByRole('button', { name: 'Go back…' }).first().click()
  await question().getByText('Nothing is lost').waitFor()
  await question().getByRole('button', { name: 'Go back to it' }).click()
  const said = group().getByText('What was there is kept as')
  await said.waitFor()
  const [file] = /ledger\.db\.replaced-\S+Z/.exec(await said.innerText()) ?? []
  expect(readdirSync(setting.profile.userData)).toContain(file)
  expect([await keptOf(ONE), await keptOf(OTHER)]).toEqual([
    [OLD, NEW],
    [OLD, NEW],
  ])
})

it('deletes the history of one account, and no byte of it is left in the file and the backups', async () => {
  const entry = group().getByRole('listitem').filter({ hasText: '小栗子' })
  expect(await entry.innerText()).toContain('since 2024-09-15')
  await entry.getByRole('button').click()
  await question().getByText('Delete the history of 小栗子?').waitFor()
  expect(await question().innerText()).toContain('The account itself stays signed in')
  await question().getByRole('button', { name: 'Delete this history' }).click()
  await group().getByText('The history of 小栗子 is deleted').waitFor()
  // What was set aside just now is named, since it holds it still.
  expect(await group().innerText()).toContain('ledger.db.replaced-')
  expect([await keptOf(ONE), await keptOf(OTHER)]).toEqual([[], [OLD, NEW]])
  expect(await page.getByRole('tab').filter({ hasText: '小栗子' }).count()).toBe(1)

  const folder = setting.profile.userData
  const video = videoOf(ONE, NEW)
  const holding = readdirSync(folder).filter(
    (name) => name.startsWith('ledger.db') && readFileSync(path.join(folder, name)).includes(video),
  )
  expect(holding.filter((name) => !name.includes('.replaced-'))).toEqual([])
  expect(holding).toHaveLength(1)
})
