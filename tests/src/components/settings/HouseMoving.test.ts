import { afterEach, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { en } from '../../../../electron/shared/locales/en'
import HouseMoving from '../../../../src/components/settings/HouseMoving.vue'
import { fakeBridge } from '../../fake-bridge'
import { mounted, settled, type Mounted } from '../../mounted'

let page: Mounted
afterEach(() => page.unmount())

const words = en.history.house

const shown = async () => {
  const bridge = fakeBridge()
  bridge.answers['house:choose'] = () =>
    success({
      file: 'old.json',
      settings: 3,
      accounts: [
        { mid: '7', name: '工作号', listed: false, rows: 13, days: 30 },
        { mid: '8', name: '小栗子', listed: true, rows: 0, days: 0 },
      ],
      others: 1,
    })
  page = await mounted(HouseMoving, { locale: en }, bridge)
  return bridge
}
const press = async (text: string): Promise<void> => {
  const buttons = [...page.root.querySelectorAll('button')]
  buttons.find((button) => button.textContent.trim() === text)!.click()
  await settled()
}
const rows = (): readonly string[] =>
  [...page.root.querySelectorAll('li')].map(({ textContent }) => textContent)

it('says that logins do not come along, before anything is saved', async () => {
  const bridge = await shown()
  bridge.answers['house:save'] = () => success({ file: 'mine.json', accounts: 2 })
  expect(page.text()).toContain('It holds no logins')
  await press(words.save)
  expect(bridge.calls.at(-1)).toEqual(['house:save'])
  expect(page.text()).toContain('Saved as mine.json: 2 accounts.')
})

it('shows what a file would bring, and moves in once that is wanted', async () => {
  const bridge = await shown()
  bridge.answers['house:move'] = () => success({ accounts: 2, waiting: 1 })
  await press(words.choose)
  expect(bridge.calls.at(-1)).toEqual(['house:choose'])
  expect(page.text()).toContain('old.json would bring:')
  expect(rows()).toEqual([
    `工作号: 13 rows of the coin and exp logs, 30 days${words.waits}`,
    `小栗子: 0 rows of the coin and exp logs, 0 days${words.listed}`,
  ])
  expect(page.text()).toContain('3 settings will be changed.')
  expect(page.text()).toContain('1 account that is in no list any more')
  await press(words.move)
  expect(bridge.calls.at(-1)).toEqual(['house:move'])
  expect(page.text()).toContain('2 accounts have moved in; 1 of them waits for you to sign in')
  expect(page.text()).not.toContain('old.json')
})

it('moves nothing where its user thought better of it', async () => {
  const bridge = await shown()
  await press(words.choose)
  page.button(words.cancel).focus()
  await press(words.cancel)
  // Not lost with the button.
  expect(document.activeElement).toBe(page.button(words.choose))
  expect(page.text()).not.toContain('old.json')
  expect(bridge.calls.at(-1)).toEqual(['house:choose'])
})

it('says what holds now where a move was half done, and what to do', async () => {
  const bridge = await shown()
  bridge.answers['house:move'] = () => failed({ kind: 'half-moved', because: 'full' })
  await press(words.choose)
  await press(words.move)
  expect(page.text()).toContain('the settings of the file are in use now')
  expect(page.text()).toContain('Make room and move in again.')
})

it('takes one step at a time', async () => {
  const bridge = await shown()
  const { promise, resolve } = Promise.withResolvers<undefined>()
  bridge.answers['house:move'] = async () => {
    await promise
    return success({ accounts: 2, waiting: 0 })
  }
  await press(words.choose)
  await press(words.move)
  await press(words.move)
  await press(words.cancel)
  expect(bridge.asked.slice(-2)).toEqual(['house:choose', 'house:move'])
  expect(page.text()).toContain('old.json')
  resolve(undefined)
  await settled()
  expect(page.text()).toContain('2 accounts have moved in.')
})

it.each([
  [{ kind: 'no-file' }, en.ledger.adding.trouble['no-file']],
  [{ kind: 'damaged' }, en.ledger.adding.trouble.damaged],
  [{ kind: 'newer' }, en.ledger.adding.trouble.newer],
  [{ kind: 'not-ours' }, words.trouble['not-ours']],
  [{ kind: 'too-large' }, words.trouble['too-large']],
  [{ kind: 'cannot-read' }, en.ledger.cannotRead],
  [{ kind: 'unexpected' }, en.window.settings.notStored.unexpected],
] as const)('says why a file cannot be moved in: %j', async (trouble, text) => {
  const bridge = await shown()
  bridge.answers['house:choose'] = () => failed(trouble)
  await press(words.choose)
  expect(page.root.querySelector('[role=alert]')?.textContent).toBe(text)
})

it.each([
  [{ kind: 'not-written', because: 'full' }, words.notWritten.full],
  [{ kind: 'not-written', because: 'other' }, words.notWritten.other],
  [{ kind: 'not-stored', because: 'full' }, words.notWritten.full],
  [{ kind: 'not-stored', because: 'read-only' }, words.notWritten['read-only']],
] as const)('says why nobody moved in, and offers it again: %j', async (trouble, text) => {
  const bridge = await shown()
  bridge.answers['house:move'] = () => failed(trouble)
  await press(words.choose)
  await press(words.move)
  expect(page.root.querySelector('[role=alert]')?.textContent).toBe(text)
  expect(page.text()).toContain('old.json')
})

it.each([
  [{ kind: 'not-written', because: 'read-only' }, en.ledger.notWritten['read-only']],
  [{ kind: 'cannot-read' }, en.ledger.cannotRead],
] as const)('says why nothing was saved: %j', async (trouble, text) => {
  const bridge = await shown()
  bridge.answers['house:save'] = () => failed(trouble)
  await press(words.save)
  expect(page.root.querySelector('[role=alert]')?.textContent).toBe(text)
})
