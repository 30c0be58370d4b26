import type { Credential } from '../../../../electron/bilibili/credential'
import type { RawAnswer } from '../../../../electron/bilibili/envelope'
import { failed, success, type Failure, type Result } from '../../../../electron/bilibili/failure'
import type { ReadingName } from '../../../../electron/bilibili/index'
import { exampleAccounts } from '../../../../electron/invented/example-accounts'
import { inventedBilibili } from '../../../../electron/invented/invented-bilibili'
import { bilibiliClient } from '../../../../electron/main/client/bilibili-client'
import { callQueue } from '../../../../electron/main/client/call-queue'
import type { BilibiliClient } from '../../../../electron/main/client/client'
import type { HttpRequest } from '../../../../electron/main/client/exchange'
import type { Clock } from '../../../../electron/main/clock'

/** Noon of a Bilibili day. */
export const NOON_MS = Date.parse('2026-11-23T12:00:00+08:00')

/** A clock that stands still until it is moved. */
export const standingClock = (startMs = NOON_MS): Clock & { move: (ms: number) => void } => {
  let nowMs = startMs
  return {
    nowMs: () => nowMs,
    move: (ms) => {
      nowMs += ms
    },
  }
}

/** What stands in the place of one answer: another answer, a dead connection, or `null` for the usual. */
export type Instead = (request: HttpRequest) => Partial<RawAnswer> | Failure | null

/** One JSON answer with Bilibili's own code. */
export const code = (number: number, rest: object = {}): Partial<RawAnswer> => ({
  body: JSON.stringify({ code: number, message: String(number), ttl: 1, ...rest }),
})

/** Where each reading is asked. */
export const PATHS: Readonly<Record<ReadingName, string>> = {
  nav: '/x/web-interface/nav',
  accountInfo: '/x/member/web/account',
  dailyReward: '/x/member/web/exp/reward',
  coinExp: '/x/web-interface/coin/today/exp',
  vip: '/x/vip/web/user/info',
  security: '/web/site/user/info',
  realnameStatus: '/x/member/realname/status',
  realnameApplication: '/x/member/realname/apply/status',
  coinLog: '/x/member/web/coin/log',
  expLog: '/x/member/web/exp/log',
}

/** The real client on the invented Bilibili, with the paths it asked in order. */
export const askedBilibili = (
  clock: Clock,
  instead: Instead = () => null,
): {
  client: BilibiliClient
  asked: string[]
  credentials: readonly Credential[]
  mids: readonly string[]
} => {
  const accounts = exampleAccounts(clock.nowMs())
  const bilibili = inventedBilibili(accounts)
  const asked: string[] = []
  const exchange = (request: HttpRequest): Promise<Result<RawAnswer>> => {
    asked.push(new URL(request.url).pathname)
    const other = instead(request)
    if (other !== null && 'kind' in other) return Promise.resolve(failed(other))
    const usual = { status: 200, headers: { 'content-type': 'application/json' }, body: '' }
    const answer = other === null ? bilibili.answer(request, clock.nowMs()) : { ...usual, ...other }
    return Promise.resolve(success(answer))
  }
  const queue = callQueue({ clock, sleep: () => Promise.resolve(), random: () => 0, paceMs: 0 })
  const client = bilibiliClient({
    exchange,
    queue,
    clock,
    userAgent: 'test',
    closeConnections: () => undefined,
  })
  return {
    client,
    asked,
    credentials: accounts.map(({ credential }) => credential),
    mids: accounts.map(({ mid }) => mid),
  }
}

/** Answers `answer` on one path and leaves the rest to the invented Bilibili. */
export const onPath =
  (path: string, answer: Partial<RawAnswer> | Failure): Instead =>
  (request) =>
    new URL(request.url).pathname === path ? answer : null
