import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import type { KeychainState } from '../../../../electron/shared/account'
import type { AccountGlance } from '../../../../electron/shared/glance'
import type { AttemptProgress, SignInAttempt } from '../../../../electron/shared/sign-in-attempt'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import SignInPanel from '../../../../src/components/forms/SignInPanel.vue'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { account, glance, NOW_MS, view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

interface Given {
  readonly account?: AccountGlance
  readonly keychain?: KeychainState
  readonly before?: SignInAttempt
}

let page: Mounted
afterEach(() => page.unmount())

const CODE = { kind: 'code', rows: ['101', '010', '110'], endsAtMs: NOW_MS + 65_000 } as const
const signedIn = {
  kind: 'signed-in',
  account: { mid: '42', name: '小栗子', known: false, keeping: 'keychain' },
} as const
const attempt = (progress: AttemptProgress, of: Partial<SignInAttempt> = {}): SignInAttempt => ({
  way: 'scan',
  expectedMid: null,
  keeping: 'keychain',
  ...of,
  progress,
})

const open = async (given: Given = {}) => {
  const bridge = fakeBridge()
  const shown = view({ glance: glance({ accounts: [], keychain: given.keychain ?? 'ok' }) })
  bridge.answers['view:read'] = () => success({ ...shown, signIn: given.before ?? null })
  page = await mounted(
    SignInPanel,
    { account: given.account ?? null, locale: localeOf('en'), nowMs: NOW_MS },
    bridge,
  )
  const tell = async (signIn: SignInAttempt | null): Promise<void> => {
    bridge.push('frame:changed', { ...shown, signIn })
    await settled()
  }
  return { bridge, tell }
}

const attempts = ({ calls }: FakeBridge): FakeBridge['calls'] =>
  calls.filter(([name]) => name.startsWith('attempt:'))

describe('a code to scan', () => {
  it('is asked for by a click and not before', async () => {
    const { bridge } = await open()
    expect(attempts(bridge)).toEqual([])
    await page.click('Show the code')
    expect(attempts(bridge)).toEqual([
      ['attempt:start', { way: 'scan', expectedMid: null, keeping: 'keychain' }],
    ])
  })

  it('is drawn dark on white with a quiet zone, and says how long it is valid', async () => {
    const { tell } = await open()
    await page.click('Show the code')
    await tell(attempt({ ...CODE, scanned: false }))
    const code = page.find('svg[role=img]')
    expect(code.getAttribute('viewBox')).toBe('0 0 11 11')
    expect(page.find('svg path').getAttribute('d')).toBe(
      'M4 4h1v1h-1zM6 4h1v1h-1zM5 5h1v1h-1zM4 6h2v1h-2z',
    )
    expect(page.find('svg rect').getAttribute('fill')).toBe('#fff')
    expect(page.text()).toContain('Scan the code with the Bilibili app on your phone.')
    expect(page.text()).toContain('Valid for 1:05')
  })

  it('tells each state in words', async () => {
    const { tell } = await open()
    await page.click('Show the code')
    for (const [progress, words] of [
      [{ kind: 'asking-code' }, 'Asking Bilibili for a code'],
      [{ ...CODE, scanned: true }, 'Scanned. Now confirm on the phone.'],
      [{ kind: 'expired' }, 'The code has expired'],
      [{ kind: 'verifying' }, 'Asking Bilibili whose login it is'],
      [signedIn, '小栗子 was added.'],
    ] as const) {
      await tell(attempt(progress))
      expect(page.text()).toContain(words)
    }
    expect(page.text()).toContain('signing out in a browser does not end it')
    expect(page.text()).not.toContain('clipboard')
  })

  it('is made anew by one click once it has expired', async () => {
    const { bridge, tell } = await open()
    await page.click('Show the code')
    await tell(attempt({ kind: 'expired' }))
    await page.click('New code')
    expect(attempts(bridge).map((call) => call[0])).toEqual(['attempt:start', 'attempt:start'])
  })

  it('ends with the way being left, and with the panel', async () => {
    const { bridge, tell } = await open()
    await page.click('Show the code')
    await tell(attempt({ ...CODE, scanned: false }))
    page.find('input[value=page]').click()
    await settled()
    expect(attempts(bridge).at(-1)).toEqual(['attempt:stop'])
    await page.click('Open Bilibili’s page')
    page.unmount()
    expect(attempts(bridge).slice(-2)).toEqual([
      ['attempt:start', { way: 'page', expectedMid: null, keeping: 'keychain' }],
      ['attempt:stop'],
    ])
  })
})

describe('what came', () => {
  it('asks before another account than the one that was meant is added', async () => {
    const known = account({ mid: '42', name: '小栗子' })
    const { bridge, tell } = await open({ account: known })
    await page.click('Show the code')
    const other = { kind: 'other-account', mid: '7', name: 'Stranger' } as const
    await tell(attempt(other, { expectedMid: '42' }))
    expect(page.find('[role=alert]').textContent).toMatch(
      /Stranger.*not 小栗子.*Nothing was stored/,
    )
    await page.click('Add Stranger as another account')
    expect(attempts(bridge).at(-1)).toEqual(['attempt:go-on', 'keychain'])
  })

  it('is kept at another try, or for this session, while it is in hand', async () => {
    const { bridge, tell } = await open()
    await page.click('Show the code')
    const trouble = { kind: 'not-kept', trouble: { kind: 'locked' } } as const
    await tell(attempt({ kind: 'failed', trouble, inHand: true }))
    expect(page.find('[role=alert]').textContent).toContain('The keychain is locked')
    await page.click('Try again')
    await page.click('Keep for this session only')
    expect(attempts(bridge).slice(-2)).toEqual([
      ['attempt:go-on', 'keychain'],
      ['attempt:go-on', 'session'],
    ])
  })

  it('begins anew where nothing is in hand, and offers the paste instead', async () => {
    const { bridge, tell } = await open()
    await page.click('Show the code')
    await tell(attempt({ kind: 'failed', trouble: { kind: 'lost' }, inHand: false }))
    expect(page.text()).not.toContain('Try again')
    await page.click('New code')
    expect(attempts(bridge).at(-1)).toMatchObject(['attempt:start', { way: 'scan' }])
    await page.click('Paste a cookie instead')
    expect(document.activeElement).toBe(page.find('textarea'))
  })

  it('is no news where it came before the panel, nor where it is for another account', async () => {
    const { tell } = await open({ before: attempt(signedIn) })
    expect(page.text()).toContain('Show the code')
    await page.click('Show the code')
    await tell(attempt({ ...CODE, scanned: false }, { expectedMid: '42' }))
    expect(page.root.querySelector('svg[role=img]')).toBeNull()
  })

  it('is taken up by a page that begins while it still runs', async () => {
    await open({ before: attempt({ ...CODE, scanned: true }) })
    expect(page.text()).toContain('Scanned. Now confirm on the phone.')
  })
})

describe('beside it', () => {
  it('keeps it for this session where there is no keychain and the user wants that', async () => {
    const { bridge } = await open({ keychain: 'missing' })
    page.find('.check input').click()
    await page.click('Show the code')
    expect(attempts(bridge)).toMatchObject([['attempt:start', { keeping: 'session' }]])
  })

  it('says that something unexpected went wrong where main refused to begin', async () => {
    const { bridge } = await open()
    bridge.answers['attempt:start'] = () => failed({ kind: 'unexpected' }) as never
    await page.click('Show the code')
    expect(page.find('[role=alert]').textContent).toContain('Something unexpected went wrong')
  })

  it('waits in words while Bilibili’s page is open, and closes it on demand', async () => {
    const { bridge, tell } = await open()
    page.find('input[value=page]').click()
    await settled()
    await page.click('Open Bilibili’s page')
    await tell(attempt({ kind: 'page' }, { way: 'page' }))
    expect(page.text()).toContain('Sign in in the window that opened')
    await page.click('Stop')
    expect(attempts(bridge).at(-1)).toEqual(['attempt:stop'])
    expect(page.text()).toContain('Open Bilibili’s page')
  })
})
