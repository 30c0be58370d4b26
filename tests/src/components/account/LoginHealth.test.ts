import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import type { AccountGlance } from '../../../../electron/shared/glance'
import type { Answer } from '../../../../electron/shared/ipc'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import LoginHealth from '../../../../src/components/account/LoginHealth.vue'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { account, NOW_MS, session } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

let bridge: FakeBridge
let page: Mounted

beforeEach(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  bridge = fakeBridge()
})

afterEach(() => {
  page.unmount()
  vi.unstubAllEnvs()
})

const show = async (given: Partial<AccountGlance>, language: 'en' | 'zh-CN' = 'en') => {
  page = await mounted(LoginHealth, { account: account(given), locale: localeOf(language) }, bridge)
}

const ending = (daysLeft: number) => ({
  session: session({ daysLeft, expiresAtMs: NOW_MS + daysLeft * 86_400_000 }),
})
const pasted = {
  name: '\u202e小栗子',
  ...ending(160),
  renewal: { kind: 'needs-consent', scanDueAtMs: null },
} as const

describe('the login of an account', () => {
  it('tells until when it is good, how it goes on and how it came', async () => {
    await show({ ...ending(160), origin: 'qr', renewal: { kind: 'by-itself', notKept: false } })
    expect(page.text()).toContain('Signed in until2027-05-02, 160 days left')
    expect(page.text()).toContain('renews itself')
    expect(page.text()).toContain('a scanned code')
    expect(page.root.querySelector('section > button')).toBeNull()
  })

  it('speaks Chinese as completely', async () => {
    await show({ ...ending(160), renewal: { kind: 'not-renewable', scanDueAtMs: NOW_MS } }, 'zh-CN')
    expect(page.text()).toContain('2027-05-02，剩余 160 天')
    expect(page.text()).toContain('请在 2026-11-23 之前重新扫码登录')
  })

  it('keeps the day of a renewal in one piece at the end of a line', async () => {
    await show({ ...ending(160), renewal: { kind: 'not-renewable', scanDueAtMs: NOW_MS } })
    const dates = [...page.root.querySelectorAll('dd .unbroken')].map((date) => date.textContent)
    expect(dates).toEqual(['2027-05-02', '2026-11-23'])
  })

  it.each([
    [15, 'plain'],
    [14, 'waiting'],
    [3, 'bad'],
    [0, 'bad'],
  ])('with %i days left is %s', async (daysLeft, tone) => {
    await show(ending(daysLeft))
    expect(page.find('dd').className).toBe(tone)
  })

  it('claims nothing of a credential that was not seen yet', async () => {
    await show({ origin: null, renewal: null })
    expect(page.text().match(/not known/g)).toHaveLength(3)
  })

  it.each([
    { kind: 'by-itself', notKept: true },
    { kind: 'token-spent', scanDueAtMs: null },
  ] as const)('lets %j be noticed', async (renewal) => {
    await show({ renewal })
    expect(page.root.querySelectorAll('dd.waiting')).toHaveLength(1)
  })
})

describe('renewing a login that a browser still uses', () => {
  const dialog = () => page.find('dialog') as HTMLDialogElement
  const CONFIRM = 'Yes, renew it and sign the browser out'
  const allowed = () => bridge.calls.filter(([name]) => name === 'account:allow-renewal')

  it('is not done before its user said yes to what it ends', async () => {
    await show(pasted)
    await page.click('Let the app renew it…')
    expect(dialog().hasAttribute('open')).toBe(true)
    expect(dialog().textContent).toContain('the login of 小栗子?')
    expect(dialog().textContent).toContain('the browser this cookie was copied from is signed out')
    expect(dialog().textContent).toContain('other programs that use this cookie')
    await page.click('Cancel')
    expect(dialog().hasAttribute('open')).toBe(false)
    expect(allowed()).toEqual([])
  })

  it('is asked for once, and the focus goes to what became of it', async () => {
    const answer = Promise.withResolvers<Answer<'account:allow-renewal'>>()
    bridge.answers['account:allow-renewal'] = () => answer.promise
    await show(pasted)
    await page.click('Let the app renew it…')
    await page.click(CONFIRM)
    await page.click('Just a moment…')
    expect(allowed()).toEqual([['account:allow-renewal', '293793435']])
    page.props['account'] = account({
      ...pasted,
      renewal: { kind: 'by-itself', notKept: false },
    })
    answer.resolve(success(null))
    await settled()
    expect(dialog().hasAttribute('open')).toBe(false)
    expect(document.activeElement).toBe(page.find('section'))
    expect(page.text()).not.toContain('Let the app renew it…')
  })

  it.each([
    [{ kind: 'not-renewable' }, 'nothing to be renewed with'],
    [{ kind: 'not-stored', because: 'keychain' }, 'keychain could not be written'],
    [{ kind: 'no-account' }, 'no longer here'],
    [{ kind: 'unexpected' }, 'unexpected'],
  ] as const)(
    'says that it failed by %j, and forgets that when asked anew',
    async (failure, words) => {
      bridge.answers['account:allow-renewal'] = () => failed(failure)
      await show(pasted)
      await page.click('Let the app renew it…')
      await page.click(CONFIRM)
      expect(dialog().hasAttribute('open')).toBe(true)
      expect(page.find('[role=alert]').textContent).toContain(words)
      await page.click('Cancel')
      await page.click('Let the app renew it…')
      expect(page.root.querySelector('[role=alert]')).toBeNull()
    },
  )
})
