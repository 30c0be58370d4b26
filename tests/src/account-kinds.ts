import { readings as endpoints, readingNames } from '../../electron/bilibili/index'
import type { AccountDetail } from '../../electron/shared/account-detail'
import type { AccountGlance } from '../../electron/shared/glance'
import { desk, detail, failing, read, readings, readingsWithout, unread } from './detail-builder'
import { account, exp, NOW_MS, session as sessionOf, vip } from './glance-builder'

/** One account as the glance and its own page tell it. */
export interface AccountKind {
  readonly account: AccountGlance
  readonly detail: AccountDetail
}

const kind = (
  mid: string,
  name: string,
  given: Partial<AccountGlance>,
  details: Partial<AccountDetail> = {},
): AccountKind => ({
  account: account({ mid, name, bilibiliName: name, ...given }),
  detail: detail({ mid, bilibiliName: name, ...details }),
})

const session = (state: AccountGlance['session']['state'], untilMs: number | null = null) =>
  sessionOf({
    state,
    expiresAtMs: Date.parse('2027-05-01T00:00:00Z'),
    daysLeft: 159,
    ended: state === 'needs-login' ? 'early' : null,
    untilMs,
  })

/** What an access_key cannot read. */
const cookieOnly = readingNames.filter(
  (name) => !endpoints[name].readableBy.some((reader) => reader === 'access-key'),
)

const states = (names: readonly string[], state: 'unsupported' | 'failed') => ({
  ...account().readings,
  ...Object.fromEntries(names.map((name) => [name, state])),
})

const BLOCKED_UNTIL_MS = NOW_MS + 128 * 60_000

const OFFLINE = { kind: 'offline', cause: 'dns' } as const

const healthy = kind('293793435', '社会易姐QwQ', { session: session('ok') })

/** An account of each sort that the window has to be able to show. */
export const accountKinds = {
  ok: healthy,
  done: kind('1900000000007741', '深夜果园电台', {
    session: session('ok'),
    exp: exp({ earned: 65, coins: 50 }),
    vip: vip({ kind: 'super', daysLeft: 400, dueAtMs: NOW_MS + 400 * 86_400_000 }),
  }),
  accessKey: kind(
    '1900000000020517',
    '栗子酱不加糖',
    {
      credentialKind: 'access-key',
      origin: 'access-key',
      session: sessionOf(),
      renewal: { kind: 'not-renewable', scanDueAtMs: null },
      exp: exp({ confidence: 'may-lag' }),
      vip: null,
      level: null,
      readings: states(cookieOnly, 'unsupported'),
    },
    { readings: readingsWithout(cookieOnly, 'unsupported'), signature: desk({ history: [] }) },
  ),
  needsLogin: kind(
    '1900000000338206',
    '末班渡轮',
    {
      session: session('needs-login'),
      exp: exp({ confidence: 'last-known', asOfMs: NOW_MS - 5 * 3_600_000 }),
      readings: states(readingNames, 'failed'),
    },
    {
      readings: readings({
        nav: failing(readings().nav, { kind: 'needs-login', code: -101 }),
        dailyReward: failing(readings().dailyReward, { kind: 'needs-login', code: -101 }),
      }),
      signature: desk({ obstacle: { kind: 'needs-login' } }),
    },
  ),
  blocked: kind(
    '1900000000411111',
    '风控观察员',
    { session: session('blocked', BLOCKED_UNTIL_MS) },
    {
      readings: readings({
        vip: failing(readings().vip, { kind: 'blocked', scope: 'account', code: -352 }),
      }),
      signature: desk({ obstacle: { kind: 'blocked-until', untilMs: BLOCKED_UNTIL_MS } }),
    },
  ),
  offline: kind(
    '1900000000522222',
    '山里没信号',
    {
      session: session('offline'),
      exp: exp({ earned: null, coins: null, confidence: 'last-known' }),
      readings: states(readingNames, 'failed'),
    },
    {
      readings: readings({
        nav: failing(readings().nav, OFFLINE),
        security: failing(unread(), OFFLINE),
        coinLog: failing(unread(), { kind: 'timeout' }),
      }),
    },
  ),
  frozen: kind(
    '1900000000633333',
    '冰箱里的会员',
    { session: session('ok'), vip: vip({ state: 'frozen', status: 2 }) },
    { readings: readings({ vip: read({ ...readings().vip.value!, status: 2 }) }) },
  ),
  fresh: kind(
    '1900000000744444',
    '1900000000744444',
    {
      origin: null,
      session: sessionOf({ state: 'unknown' }),
      renewal: null,
      exp: null,
      vip: null,
      level: null,
    },
    { readings: readingsWithout(readingNames), signature: desk({ history: [] }) },
  ),
  paused: kind('1900000000855555', '休假中', { paused: true, session: session('ok') }),
  hostile: kind(
    '1900000000966666',
    '<img src=x onerror=alert(1)>{{7*7}}\u202egnp.exe\u2066 很长很长很长很长很长的昵称',
    { session: session('ok') },
    {
      readings: readings({
        accountInfo: read({
          ...readings().accountInfo.value!,
          nickname: '<img src=x onerror=alert(1)>',
          sign: '<script>alert(1)</script>\n\u202e反过来\n{{constructor}}',
        }),
      }),
    },
  ),
} as const satisfies Readonly<Record<string, AccountKind>>

/** So many accounts of all kinds, each with a mid of its own. */
export const manyAccounts = (many: number): readonly AccountKind[] => {
  const kinds: readonly AccountKind[] = Object.values(accountKinds)
  return Array.from({ length: many }, (_, index) => {
    const one = kinds[index % kinds.length]!
    if (index < kinds.length) return one
    const mid = String(1_900_000_001_000_000 + index)
    return { account: { ...one.account, mid }, detail: { ...one.detail, mid } }
  })
}
