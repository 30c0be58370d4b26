// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { failed } from '../../../../electron/bilibili/failure'
import { defaultReminding } from '../../../../electron/shared/reminders/account-reminding'
import { localeOf } from '../../../../electron/shared/wording'
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

  it('are put off for today, which is said', async () => {
    const bridge = fakeBridge()
    page = await mounted(AccountReminders, props(), bridge)
    await page.click('Remind in 30 minutes')
    expect(bridge.calls.at(-1)).toEqual(['reminder:snooze', '7'])
    expect(page.text()).toContain('Nothing is said of today for 30 minutes.')
    await page.click('Not today')
    expect(bridge.calls.at(-1)).toEqual(['reminder:not-today', '7'])
    expect(page.text()).toContain('Nothing more is said of today.')
    bridge.answers['reminder:not-today'] = () => failed({ kind: 'not-stored', because: 'full' })
    await page.click('Not today')
    expect(page.text()).not.toContain('Nothing more is said of today.')
    expect(page.root.querySelector('p[role=alert].bad')?.textContent).toContain('disk is full')
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
  })
})
