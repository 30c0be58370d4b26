import type { SessionState } from '../account'
import type { Span } from './coverage'
import type { LedgerDay } from './ledger-day'
import type { LedgerRow } from './log-window'

/** Level, exp and coins at an instant. */
export interface LevelPoint {
  readonly atMs: number
  readonly level: number | null
  /** All exp there ever was. */
  readonly exp: number | null
  readonly coinTenths: number | null
}

/** The membership as Bilibili gave it from an instant on. */
export interface VipChange {
  readonly atMs: number
  readonly status: number | null
  readonly type: number | null
  readonly dueAtMs: number | 'never' | null
}

/** The state that a login had from an instant on. */
export interface LoginChange {
  readonly atMs: number
  readonly state: SessionState
}

/** What is kept of one account for good: all of it, or what a look or a file adds. */
export interface AccountLedger {
  readonly mid: string
  /** Deltas in tenths of a coin. */
  readonly coinRows: readonly LedgerRow[]
  /** Deltas in exp. */
  readonly expRows: readonly LedgerRow[]
  readonly days: readonly LedgerDay[]
  /** The last of each Bilibili day. */
  readonly levels: readonly LevelPoint[]
  readonly vip: readonly VipChange[]
  readonly logins: readonly LoginChange[]
  /** What each log was read for: outside of it nothing is known, inside nothing is missing. */
  readonly coverage: { readonly coins: readonly Span[]; readonly exp: readonly Span[] }
}
