import type { RawAnswer } from '../../electron/bilibili/envelope'
import { failed, success, type Result } from '../../electron/bilibili/failure'
import { inventedBilibili } from '../../electron/invented/invented-bilibili'
import type { Habits, InventedAccount, InventedVip } from '../../electron/invented/persona'
import { progressAt } from '../../electron/invented/standing'
import type { HttpRequest } from '../../electron/main/client/exchange'
import { accountOf } from '../upstream/spec-account'
import type { VirtualMachine } from './virtual-machine'

/** One call that reached Bilibili, or would have. */
export interface SeenCall {
  readonly atMs: number
  readonly mid: string
  readonly path: string
  readonly outcome: 'answered' | 'blocked' | 'offline'
  readonly asleep: boolean
}

/** The world outside of the computer. */
export interface SimulatedBilibili {
  readonly exchange: (request: HttpRequest) => Promise<Result<RawAnswer>>
  readonly calls: readonly SeenCall[]
  readonly accounts: readonly InventedAccount[]
  /** What is truly done of an account's day. */
  readonly truth: (mid: string, atMs: number) => ReturnType<typeof progressAt>
  /** Risk control refuses the next call, and whatever else comes within the minute. */
  readonly refuse: () => void
  readonly refusals: () => readonly number[]
  /** Nobody is signed in as this account any more. */
  readonly endLogin: (mid: string) => void
  readonly renewVip: (mid: string, dueAtMs: number) => void
}

const between = (chance: number, fromHour: number, toHour: number) => ({ chance, fromHour, toHour })

/** Each person a little different: some do everything early, some late, some hardly anything. */
const habits = (number: number): Habits => {
  const eager = 1 - (number % 5) / 6
  const late = 8 + (number % 4) * 3
  return {
    login: between(0.9, 0.5, late),
    watch: between(eager, 1, late + 2),
    share: between(eager, late - 2, 22),
    coins: [0, 1, 2, 3, 4].map((at) => ({
      ...between(eager, 2 + at, Math.min(23, late + at)),
      coins: 1 as const,
    })),
    income: [],
  }
}

const REFUSED_MS = 60_000

const refusal = (atMs: number): RawAnswer => ({
  status: 412,
  headers: { 'content-type': 'application/json', date: new Date(atMs).toUTCString() },
  body: '{"code":-412,"message":"请求被拦截","ttl":1,"data":null}',
})

/** Bilibili with as many accounts as are wanted; everything is decided by the numbers of the accounts. */
export const simulatedBilibili = (
  machine: VirtualMachine,
  vips: readonly Partial<InventedVip>[],
): SimulatedBilibili => {
  const startMs = machine.nowMs()
  let accounts = vips.map((vip, number): InventedAccount => ({
    ...accountOf({ mid: (1_900_002_000_000_001 + number).toString(), vip }, startMs),
    habitsOn: () => habits(number),
  }))
  let bilibili = inventedBilibili(accounts)
  const calls: SeenCall[] = []
  const refusals: number[] = []
  let refusing = false

  const change = (mid: string, changed: (account: InventedAccount) => InventedAccount): void => {
    accounts = accounts.map((account) => (account.mid === mid ? changed(account) : account))
    bilibili = inventedBilibili(accounts)
  }
  const isRefused = (atMs: number): boolean => {
    const last = refusals.at(-1)
    if (!refusing && (last === undefined || atMs - last > REFUSED_MS)) return false
    if (refusing) refusals.push(atMs)
    refusing = false
    return true
  }
  const midOf = ({ headers }: HttpRequest): string =>
    /DedeUserID=(\d+)/.exec(Object.values(headers).join(';'))?.[1] ?? ''

  const accountWith = (mid: string): InventedAccount => {
    const account = accounts.find((one) => one.mid === mid)
    if (account === undefined) throw new RangeError('nobody has this mid')
    return account
  }

  return {
    calls,
    get accounts() {
      return accounts
    },
    exchange: async (request) => {
      const atMs = machine.nowMs()
      const { pathname: path } = new URL(request.url)
      const asleep = machine.isAsleep()
      const see = (outcome: SeenCall['outcome']): void => {
        calls.push({ atMs, mid: midOf(request), path, outcome, asleep })
      }
      if (!machine.isOnline()) {
        see('offline')
        return failed({ kind: 'offline', cause: 'unreachable' })
      }
      // An answer takes its time.
      await machine.sleep(120)
      if (isRefused(atMs)) {
        see('blocked')
        return success(refusal(atMs))
      }
      see('answered')
      return success(bilibili.answer(request, machine.nowMs()))
    },
    truth: (mid, atMs) => progressAt(accountWith(mid), atMs),
    refuse: () => {
      refusing = true
    },
    refusals: () => refusals,
    endLogin: (mid) => {
      change(mid, (account) => ({
        ...account,
        credential: { ...account.credential, SESSDATA: 'ended%2C1%2Cended' },
      }))
    },
    renewVip: (mid, atMs) => {
      change(mid, (account) => ({ ...account, vip: { ...account.vip, due: { kind: 'at', atMs } } }))
    },
  }
}
