import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import AccountMenu from '../../../../src/components/forms/AccountMenu.vue'
import { detail } from '../../detail-builder'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { account, glance, NOW_MS, view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

let open: Mounted | null = null
afterEach(() => open?.unmount())

const OPEN = 'Sign out at Bilibili…'
const CONFIRM = 'Sign out at Bilibili'

const menu = async (
  bridge: FakeBridge,
  given: Partial<ReturnType<typeof account>> = {},
): Promise<Mounted & { readonly dialog: () => HTMLElement; readonly wanted: string[] }> => {
  const one = account({ mid: '22', name: 'Name 22', ...given })
  bridge.answers['view:read'] = () => success(view({ glance: glance({ accounts: [one] }) }))
  const wanted: string[] = []
  const page = await mounted(
    AccountMenu,
    {
      account: one,
      detail: detail({ mid: '22' }),
      locale: localeOf('en'),
      nowMs: NOW_MS,
      onSignInAgain: () => wanted.push('sign in again'),
    },
    bridge,
  )
  open = page
  return { ...page, wanted, dialog: () => page.find('dialog') }
}

const asked = (bridge: FakeBridge): unknown[] =>
  bridge.calls.filter(([name]) => name === 'account:sign-out')

describe('signing out at Bilibili', () => {
  it('stands apart from removing, in words of its own', async () => {
    const page = await menu(fakeBridge())
    const names = [...page.root.querySelectorAll('.menu .row button')].map((one) =>
      one.textContent.trim(),
    )
    expect(names).toContain(OPEN)
    expect(names).toContain('Remove from this app…')
  })

  it('asks first, and tells of the browser and that the account stays', async () => {
    const bridge = fakeBridge()
    const page = await menu(bridge)
    await page.click(OPEN)
    expect(page.dialog().hasAttribute('open')).toBe(true)
    expect(page.dialog().textContent).toContain('the browser it came from is signed out too')
    expect(page.dialog().textContent).toContain('stays listed here with its history')
    await page.click('Cancel')
    expect(asked(bridge)).toEqual([])
  })

  it.each([
    ['pasted', 'its cookie was pasted, so the browser'],
    ['qr', 'no browser is signed out'],
    ['page', 'no browser is signed out'],
    [null, 'if its cookie was pasted'],
  ] as const)('says what else a login that came by %s ends', async (origin, words) => {
    const page = await menu(fakeBridge(), { origin })
    await page.click(OPEN)
    expect(page.dialog().textContent).toContain(words)
  })

  it('asks Bilibili once, however often it is confirmed, and says when it is done', async () => {
    const bridge = fakeBridge()
    const page = await menu(bridge)
    await page.click(OPEN)
    const confirm = page.button(CONFIRM)
    for (let press = 0; press < 3; press += 1) confirm.click()
    await settled()
    expect(asked(bridge)).toEqual([['account:sign-out', '22']])
    expect(page.dialog().querySelector('[role=status]')?.textContent).toContain('Signed out')
    expect(page.dialog().textContent).toContain('Name 22 is signed out')
    expect(page.dialog().textContent).not.toContain('cannot be undone')
  })

  it('leads on to the new sign-in', async () => {
    const page = await menu(fakeBridge())
    await page.click(OPEN)
    await page.click(CONFIRM)
    ;[...page.dialog().querySelectorAll('button')]
      .find((one) => one.textContent.includes('Sign in again'))
      ?.click()
    await settled()
    expect(page.wanted).toEqual(['sign in again'])
    expect(page.dialog().hasAttribute('open')).toBe(false)
  })

  it('stays open and says why it was not done, and may be tried again', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-out'] = () => failed({ kind: 'no-csrf' })
    const page = await menu(bridge)
    await page.click(OPEN)
    await page.click(CONFIRM)
    expect(page.dialog().querySelector('[role=alert]')?.textContent).toContain('bili_jct')
    await page.click(CONFIRM)
    expect(asked(bridge)).toHaveLength(2)
  })

  it('forgets what came of the last time when it is opened anew', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:sign-out'] = () => failed({ kind: 'busy' })
    const page = await menu(bridge)
    await page.click(OPEN)
    await page.click(CONFIRM)
    await page.click('Cancel')
    await page.click(OPEN)
    expect(page.dialog().querySelector('[role=alert]')).toBeNull()
  })

  it.each([
    ['an access_key', { credentialKind: 'access-key' }, 'cannot be signed out from here'],
    [
      'a login that has ended',
      { session: { state: 'needs-login', expiresAtMs: null, untilMs: null } },
      'has ended already',
    ],
  ] as const)('is not offered for %s, which is said', async (_, given, words) => {
    const page = await menu(fakeBridge(), given as Parameters<typeof account>[0])
    expect(() => page.button(OPEN)).toThrow()
    expect(page.text()).toContain(words)
  })
})
