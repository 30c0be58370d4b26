import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { loginEndedText, loginUntilText, renewalText } from '../../../electron/shared/login-wording'
import type { RenewalState } from '../../../electron/shared/renewal-state'
import { sessionGlance } from '../../../electron/shared/session-glance'
import { snapshot } from './snapshot-builder'

beforeAll(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
})
afterAll(() => {
  vi.unstubAllEnvs()
})

const NOW_MS = Date.parse('2026-11-23T17:12:00+08:00')
const DATE_MS = Date.parse('2027-05-02T00:00:00+08:00')
const PAST_MS = Date.parse('2026-11-20T12:00:00+08:00')

const session = (sessionExpiresAtMs: number | null) =>
  sessionGlance(snapshot({ sessionExpiresAtMs }), [], NOW_MS)

describe('until when a login is good', () => {
  it.each([
    [DATE_MS, en, '2027-05-02, 160 days left'],
    [DATE_MS, zhCn, '2027-05-02，剩余 160 天'],
    [NOW_MS + 1, en, '2026-11-23, 1 day left'],
    [PAST_MS, en, '2026-11-20; that time is past, but Bilibili has not ended it yet'],
    [PAST_MS, zhCn, '2026-11-20，已到期，但 B 站尚未结束该登录'],
    [null, en, en.loginHealth.noDate],
  ])('of %s', (expiresAtMs, locale, text) => {
    expect(loginUntilText(session(expiresAtMs), locale)).toBe(text)
  })
})

describe('why a login is over', () => {
  const over = (state: 'needs-login' | 'banned' | 'damaged', sessionExpiresAtMs: number | null) =>
    loginEndedText(
      sessionGlance(
        snapshot({ session: { state, sinceMs: NOW_MS }, sessionExpiresAtMs }),
        [],
        NOW_MS,
      ),
      en,
    )

  it('is its date, or what ends one before it', () => {
    expect(over('needs-login', PAST_MS)).toBe(
      'The login was good until 2026-11-20 and has run out.',
    )
    expect(over('needs-login', DATE_MS)).toMatch(
      /before its date \(2027-05-02\): .*signed out.*password.*risk control/,
    )
  })

  it('is not guessed at without a date, nor said of a ban or of a credential that is damaged', () => {
    expect(over('needs-login', null)).toBeNull()
    expect(over('banned', PAST_MS)).toBeNull()
    expect(over('damaged', PAST_MS)).toBeNull()
  })
})

describe('how a login goes on', () => {
  const words = (
    renewal: RenewalState | null,
    expiresAtMs: number | null = DATE_MS,
    origin: 'qr' | 'pasted' | 'access-key' = 'qr',
    locale = en,
  ) => renewalText({ renewal, origin, session: session(expiresAtMs) }, locale)

  it('says whether it renews itself, and that a keychain did not take what was renewed', () => {
    expect(words({ kind: 'by-itself', notKept: false })).toMatch(/renews itself/)
    expect(words({ kind: 'by-itself', notKept: true })).toMatch(/keychain did not take/)
  })

  it('says by when to scan what cannot be renewed', () => {
    expect(words({ kind: 'not-renewable', scanDueAtMs: DATE_MS })).toBe(
      'The app cannot renew it. Scan a code again by 2027-05-02.',
    )
    expect(words({ kind: 'token-spent', scanDueAtMs: PAST_MS }, PAST_MS)).toMatch(
      /any more: .* Scan a code again now\.$/,
    )
    expect(words({ kind: 'not-renewable', scanDueAtMs: null }, null)).toMatch(/once it ends\.$/)
    expect(words({ kind: 'not-renewable', scanDueAtMs: DATE_MS }, DATE_MS, 'qr', zhCn)).toBe(
      '本程序无法续期。请在 2027-05-02 之前重新扫码登录。',
    )
  })

  it('names the price of renewing a cookie of a browser', () => {
    expect(words({ kind: 'needs-consent', scanDueAtMs: DATE_MS }, DATE_MS, 'pasted')).toMatch(
      /could renew .* signs out the browser/,
    )
  })

  it('sends nobody who has an access_key to scan a code', () => {
    const text = words({ kind: 'not-renewable', scanDueAtMs: null }, null, 'access-key')
    expect(text).toMatch(/access_key cannot be renewed/)
    expect(text).not.toMatch(/[Ss]can/)
  })

  it('is not known before its credential was seen', () => {
    expect(words(null)).toBeNull()
  })
})
