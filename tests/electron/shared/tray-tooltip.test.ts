import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AccountSnapshot } from '../../../electron/shared/account'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { trayTooltip } from '../../../electron/shared/tray-tooltip'
import { snapshot } from './snapshot-builder'
import { asked, glanceOf, NOW_MS, withVip } from './tray-glance'

beforeAll(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
})
afterAll(() => {
  vi.unstubAllEnvs()
})

type Rest = Parameters<typeof glanceOf>[1]

const tooltip = (accounts: readonly AccountSnapshot[], rest: Rest = {}, locale = en): string =>
  trayTooltip(glanceOf(accounts, rest), locale, NOW_MS)

const signedOut = { session: { state: 'needs-login', sinceMs: 0 } } as const

describe('the tooltip', () => {
  it('has a line for each account, with its sum, what is open, and the VIP', () => {
    expect(tooltip([asked(50, { name: 'one' }), asked(30, { name: 'two' })])).toBe(
      'two: 45/65 · coins +20 · VIP 73 days\none: 65/65 · all done · VIP 73 days',
    )
    expect(tooltip([asked(30)], {}, zhCn)).toBe('小栗子：45/65 · 投币 +20 · 大会员 73 天')
  })

  it('begins with the worst account and says its trouble', () => {
    const text = tooltip([asked(50, { name: 'fine' }), asked(50, { name: 'gone', ...signedOut })])
    expect(text).toMatch(/^gone: signed out · .*\nfine: /)
  })

  it('calls nobody signed out who was never signed in on this computer', () => {
    const moved = asked(50, { name: 'moved', origin: null, ...signedOut })
    expect(tooltip([moved])).toMatch(/^moved: sign in once · /)
    expect(tooltip([moved], {}, zhCn)).toMatch(/^moved：请登录 · /)
  })

  it('says that a login which ends within days needs its user', () => {
    const ending = (days: number) =>
      asked(50, { sessionExpiresAtMs: NOW_MS + days * 86_400_000, name: 'ending' })
    const fine = asked(50, { name: 'fine' })
    expect(tooltip([fine, ending(3)])).toMatch(/^ending: sign in again, 3 days left · /)
    expect(tooltip([fine, ending(0)])).toMatch(/^ending: sign in again, its date has passed · /)
    expect(tooltip([fine, ending(4)])).toMatch(/^fine: .*\nending: 65/)
    expect(tooltip([ending(1)], {}, zhCn)).toMatch(/^ending：请重新登录，剩余 1 天 · /)
  })

  it('says so too where there is room for little', () => {
    const many = Array.from({ length: 30 }, (_, at) => asked(50, { name: `account ${String(at)}` }))
    const ending = asked(50, { sessionExpiresAtMs: NOW_MS + 1, name: 'ending' })
    expect(tooltip([...many, ending])).toMatch(/^ending: sign in again, 1 day left\n/)
  })

  it('gives the age of numbers that are not of now', () => {
    const offline = { state: 'offline', sinceMs: 0 } as const
    const old = asked(40, { session: offline }, NOW_MS - 3_600_000)
    expect(tooltip([old])).toMatch(/^小栗子: offline · 55\/65 at 16:12 · /)
    expect(tooltip([snapshot({ session: { state: 'unknown', sinceMs: null } })])).toBe(
      '小栗子: not asked yet · ?/65',
    )
  })

  it('says when Bilibili is asked again', () => {
    expect(tooltip([asked(40)], { blocked: true })).toMatch(
      /^小栗子: held back, asking again at 19:12 · /,
    )
  })

  it('says that an access_key cannot read the VIP', () => {
    const account = asked(40, { credentialKind: 'access-key' })
    const text = tooltip([
      { ...account, readings: { ...account.readings, vip: snapshot().readings.vip } },
    ])
    expect(text).toContain(en.tray.vipUnsupported)
  })

  it('says that there is no account, and what is wrong with the keychain', () => {
    expect(tooltip([])).toBe('Bili Glance\nno account yet')
    expect(tooltip([], { keychain: 'missing' }, zhCn)).toBe(
      'Bili Glance\n未找到系统钥匙串\n还没有账号',
    )
    expect(tooltip([asked(50)], { keychain: 'locked' })).toMatch(/^keychain locked\n小栗子: /)
  })

  it('says less of each account before it leaves one out', () => {
    const names = ['one', 'two', 'three', 'four', 'five']
    const text = tooltip(names.map((name) => asked(30, { name })))
    expect(text.split('\n').map((line) => line.split(':')[0])).toEqual(names)
    expect(text).toContain('five: 45/65')
  })

  it.each([
    [en, /\n\+\d+ more$/],
    [zhCn, /\n还有 \d+ 个$/],
  ])('counts the accounts there is no room for ($language)', (locale, more) => {
    const many = Array.from({ length: 30 }, (_, at) => asked(40, { name: `account ${String(at)}` }))
    const text = tooltip([...many, asked(50, { name: 'gone', ...signedOut })], {}, locale)
    expect(text).toMatch(/^gone/)
    expect(text).toMatch(more)
    const shown = text.split('\n').length - 1
    expect(Number(/\d+(?=\D*$)/.exec(text)?.[0])).toBe(31 - shown)
  })

  it('is on one line for each account whatever their names hold', () => {
    expect(
      tooltip([asked(50, { name: 'a\n\u202eb\u2028c' }), asked(50, { name: '\u0007' })]),
    ).toMatch(/^a b c: [^\n]*\n2: [^\n]*$/)
  })
})

const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 60 }),
  fc.constantFrom('👨‍👩‍👧‍👦'.repeat(20), `e${'\u0301'.repeat(300)}`, 'שלום\u202e', '\ud83d', '\n\n'),
)
const account = fc.oneof(
  hostileName.map((name) => asked(40, { name })),
  hostileName.map((name) => asked(0, { name, ...signedOut })),
  hostileName.map((name) => asked(0, { name, paused: true })),
  hostileName.map((name) => ({ ...withVip(3, 1), name })),
)

it('never exceeds 127 units, nor holds half a character, nor a control character', () => {
  const keychain = fc.constantFrom('ok', 'locked', 'missing', 'silent')
  const locales = fc.constantFrom(en, zhCn)
  const accounts = fc.array(account, { maxLength: 12 })
  fc.assert(
    fc.property(accounts, keychain, fc.boolean(), locales, (given, state, blocked, locale) => {
      const text = tooltip(given, { keychain: state, blocked }, locale)
      expect(text.length).toBeLessThanOrEqual(127)
      expect(text.isWellFormed()).toBe(true)
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    }),
    { numRuns: 150 },
  )
})
