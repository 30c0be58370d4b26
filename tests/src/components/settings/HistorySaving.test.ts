import { afterEach, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'
import HistorySaving from '../../../../src/components/settings/HistorySaving.vue'
import { fakeBridge } from '../../fake-bridge'
import { view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

let page: Mounted
afterEach(() => page.unmount())

const shown = async () => {
  const bridge = fakeBridge()
  page = await mounted(HistorySaving, { locale: en }, bridge)
  return bridge
}
const press = async (text: string): Promise<void> => {
  const buttons = [...page.root.querySelectorAll('button')]
  buttons.find((button) => button.textContent === text)?.click()
  await settled()
}

it('saves in the form that was asked for, masked where wanted, and says what it did', async () => {
  const bridge = await shown()
  bridge.answers['history:save'] = () => success({ file: 'mine.json', accounts: 2 })
  expect(page.text()).toContain('which videos coins were given to')
  await press(en.ledger.saveJson)
  expect(bridge.calls.at(-1)).toEqual(['history:save', { format: 'json', masked: false }])
  expect(page.text()).toContain('mine.json')
  page.root.querySelector<HTMLInputElement>('[role=switch]')!.click()
  await settled()
  await press(en.ledger.saveCsv)
  expect(bridge.calls.at(-1)).toEqual(['history:save', { format: 'csv', masked: true }])
})

it('says what it did in the language of now', async () => {
  const bridge = await shown()
  bridge.answers['history:save'] = () => success({ file: 'mine.json', accounts: 2 })
  await press(en.ledger.saveJson)
  page.props['locale'] = zhCn
  await settled()
  expect(page.text()).toContain(zhCn.ledger.saved('mine.json', 2))
  bridge.answers['history:save'] = () => failed({ kind: 'cannot-read' })
  await press(zhCn.ledger.saveJson)
  page.props['locale'] = en
  await settled()
  expect(page.text()).toContain(en.ledger.cannotRead)
})

it('begins masked where names are hidden', async () => {
  const bridge = fakeBridge()
  const { settings } = view()
  bridge.answers['view:read'] = () => success(view({ settings: { ...settings, masked: true } }))
  page = await mounted(HistorySaving, { locale: en }, bridge)
  await press(en.ledger.saveJson)
  expect(bridge.calls.at(-1)).toEqual(['history:save', { format: 'json', masked: true }])
  page.find('[role=switch]').click()
  await settled()
  await press(en.ledger.saveJson)
  expect(bridge.calls.at(-1)).toEqual(['history:save', { format: 'json', masked: false }])
})

it.each([
  [{ kind: 'not-written', because: 'full' }, en.ledger.notWritten.full],
  [{ kind: 'cannot-read' }, en.ledger.cannotRead],
  [{ kind: 'unexpected' }, en.window.settings.notStored.unexpected],
] as const)('says why it did not: %j', async (trouble, text) => {
  const bridge = await shown()
  bridge.answers['history:save'] = () => failed(trouble)
  await press(en.ledger.saveJson)
  expect(page.root.querySelector('[role=alert]')?.textContent).toBe(text)
})

it('says nothing where its user thought better of it', async () => {
  const bridge = await shown()
  bridge.answers['history:save'] = () => success(null)
  await press(en.ledger.saveJson)
  expect(page.root.querySelector('[role=status]')?.textContent).toBe('')
})
