import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { defaultReminding } from '../../../../electron/shared/reminders/account-reminding'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import AccountReminders from '../../../../src/components/forms/AccountReminders.vue'
import ColourField from '../../../../src/components/forms/ColourField.vue'
import { fakeBridge } from '../../fake-bridge'
import { account } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

let page: Mounted
afterEach(() => page.unmount())
const props = (given = {}) => ({ account: account({ mid: '7', ...given }), locale: localeOf('en') })

describe('the reminders of an account', () => {
  it('are switched one by one, the others staying as they are', async () => {
    const bridge = fakeBridge()
    page = await mounted(AccountReminders, props(), bridge)
    const [day, vip, login] = [...page.root.querySelectorAll<HTMLInputElement>('[role=switch]')]
    expect([day, vip, login].map((one) => one?.checked)).toEqual([true, true, true])
    vip!.click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual([
      'account:remind',
      '7',
      { ...defaultReminding, vip: false },
    ])
  })

  it('have a threshold of exp and of days, while they are on', async () => {
    const bridge = fakeBridge()
    page = await mounted(AccountReminders, props(), bridge)
    const [below, days] = [...page.root.querySelectorAll('select')]
    expect([below?.value, days?.value]).toEqual(['65', '30'])
    below!.value = '15'
    below!.dispatchEvent(new Event('change'))
    await settled()
    expect(bridge.calls.at(-1)).toEqual([
      'account:remind',
      '7',
      { ...defaultReminding, belowExp: 15 },
    ])
    page.unmount()
    page = await mounted(
      AccountReminders,
      props({ reminding: { ...defaultReminding, day: false, vip: false } }),
      bridge,
    )
    expect(page.root.querySelectorAll('select')).toHaveLength(0)
  })

  it('are all kept where they change faster than main answers', async () => {
    const bridge = fakeBridge()
    page = await mounted(AccountReminders, props(), bridge)
    const [, vip, login] = [...page.root.querySelectorAll<HTMLInputElement>('[role=switch]')]
    vip!.click()
    login!.click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual([
      'account:remind',
      '7',
      { ...defaultReminding, vip: false, login: false },
    ])
  })

  it('are put off for today, which can be taken back', async () => {
    const bridge = fakeBridge()
    page = await mounted(AccountReminders, props(), bridge)
    await page.click('Remind in 30 minutes')
    expect(bridge.calls.at(-1)).toEqual(['reminder:snooze', '7'])
    expect(page.stores.undo.last?.deed).toEqual({ kind: 'snoozed', mid: '7' })
    await page.click('Not today')
    expect(bridge.calls.at(-1)).toEqual(['reminder:not-today', '7'])
    expect(page.stores.undo.last?.deed).toEqual({ kind: 'notToday', mid: '7' })
    await page.stores.undo.undo()
    expect(bridge.calls.at(-1)).toEqual(['reminder:again', '7', 'not-today'])
    page.stores.undo.dismiss()
    bridge.answers['reminder:not-today'] = () => failed({ kind: 'not-stored', because: 'full' })
    await page.click('Not today')
    expect(page.stores.undo.last).toBeNull()
    expect(page.root.querySelector('p[role=alert].bad')?.textContent).toContain('disk is full')
  })

  it('offer nothing to take back where the day was left alone already', async () => {
    const bridge = fakeBridge()
    page = await mounted(AccountReminders, props(), bridge)
    bridge.answers['reminder:not-today'] = () => success(false)
    await page.click('Not today')
    expect(page.stores.undo.last).toBeNull()
    expect(page.root.querySelector('[role=alert]')).toBeNull()
  })

  it('are taken back also where the answer came after another page was opened', async () => {
    const bridge = fakeBridge()
    let answer: () => void = () => undefined
    bridge.answers['account:remind'] = () =>
      new Promise((resolve) => (answer = () => resolve(success(null))))
    page = await mounted(AccountReminders, props(), bridge)
    page.find('[role=switch]').click()
    page.unmount()
    answer()
    await settled()
    expect(page.stores.undo.last?.deed).toEqual({ kind: 'reminding', mid: '7' })
  })

  it('say why they were not kept', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:remind'] = () => failed({ kind: 'not-stored', because: 'full' })
    page = await mounted(AccountReminders, props(), bridge)
    page.find('[role=switch]').click()
    await settled()
    expect(page.root.querySelector('p[role=alert].bad')?.textContent).toContain('disk is full')
  })
})

describe('the colour of an account', () => {
  it('is one of eight or none, each by its name', async () => {
    const bridge = fakeBridge()
    page = await mounted(ColourField, props({ colour: 'teal' }), bridge)
    const radios = [...page.root.querySelectorAll('input')]
    expect(radios.map((one) => one.getAttribute('aria-label'))).toEqual([
      'None',
      'Rose',
      'Orange',
      'Amber',
      'Green',
      'Teal',
      'Blue',
      'Violet',
      'Slate',
    ])
    expect(radios.map(({ checked }) => checked).indexOf(true)).toBe(5)
    radios[6]!.click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['account:paint', '7', 'blue'])
    radios[0]!.click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['account:paint', '7', null])
    await page.stores.undo.undo()
    expect(bridge.calls.at(-1)).toEqual(['account:paint', '7', 'teal'])
  })
})
