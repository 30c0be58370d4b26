import { afterEach, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { en } from '../../../../electron/shared/locales/en'
import HistoryAdding from '../../../../src/components/settings/HistoryAdding.vue'
import { fakeBridge } from '../../fake-bridge'
import { mounted, settled, type Mounted } from '../../mounted'

let page: Mounted
afterEach(() => page.unmount())

const account = { mid: '7', coinRows: 12, expRows: 1, days: 30 }

const shown = async () => {
  const bridge = fakeBridge()
  bridge.answers['history:choose'] = () =>
    success({ file: 'other.json', accounts: [account], others: 2 })
  page = await mounted(HistoryAdding, { locale: en, nameOf: () => '小栗子' }, bridge)
  return bridge
}
const press = async (text: string): Promise<void> => {
  const buttons = [...page.root.querySelectorAll('button')]
  buttons.find((button) => button.textContent.trim() === text)!.click()
  await settled()
}

it('shows what a file would add, and adds it once that is wanted', async () => {
  const bridge = await shown()
  bridge.answers['history:add'] = () => success([account])
  await press(en.ledger.adding.choose)
  expect(page.text()).toContain('小栗子: 13 rows of the coin and exp logs, 30 days')
  expect(page.text()).toContain('2 accounts of it are not in your list')
  expect(bridge.calls.at(-1)).toEqual(['history:choose'])
  await press(en.ledger.adding.add)
  expect(bridge.calls.at(-1)).toEqual(['history:add'])
  expect(page.text()).toContain('Added to 1 account.')
  expect(page.text()).not.toContain('other.json')
})

it('adds nothing where its user thought better of it', async () => {
  const bridge = await shown()
  await press(en.ledger.adding.choose)
  await press(en.ledger.adding.cancel)
  expect(page.text()).not.toContain('other.json')
  expect(bridge.calls.at(-1)).toEqual(['history:choose'])
})

it.each([
  [{ kind: 'damaged' }, en.ledger.adding.trouble.damaged],
  [{ kind: 'cannot-read' }, en.ledger.cannotRead],
  [{ kind: 'not-written', because: 'full' }, en.ledger.adding.notWritten.full],
  [{ kind: 'unexpected' }, en.window.settings.notStored.unexpected],
] as const)('says why it cannot: %j', async (trouble, text) => {
  const bridge = await shown()
  bridge.answers['history:choose'] = () => failed(trouble)
  await press(en.ledger.adding.choose)
  expect(page.root.querySelector('[role=alert]')?.textContent).toBe(text)
})
