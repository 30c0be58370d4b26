import type { DayProgress, Readings, Session } from '../account'
import type { ExpGlance } from '../exp-glance'
import type { AccountLedger, LevelPoint, LoginChange, VipChange } from './account-ledger'
import { noted } from './ledger-day'
import { logWindow } from './log-window'

/** An account as a round leaves it. */
export interface Look {
  readonly mid: string
  readonly roundAtMs: number
  readonly readings: Readings
  readonly progress: DayProgress
  readonly exp: ExpGlance | null
  /** How the login was before, and is now. */
  readonly sessions: readonly Session[]
}

const levelOf = ({ nav }: Readings, sinceMs: number): readonly LevelPoint[] => {
  if (nav.value === null || nav.asOfMs === null || nav.asOfMs < sinceMs) return []
  const { level, exp, coinTenths } = nav.value
  return [{ atMs: nav.asOfMs, level, exp, coinTenths }]
}

const vipOf = ({ vip }: Readings, sinceMs: number): readonly VipChange[] => {
  if (vip.value === null || vip.asOfMs === null || vip.asOfMs < sinceMs) return []
  const { status, type, dueAtMs } = vip.value
  return [{ atMs: vip.asOfMs, status, type, dueAtMs }]
}

/** Without a connection nothing was found out about a login. */
const loginOf = ({ state, sinceMs }: Session): readonly LoginChange[] =>
  sinceMs === null || state === 'offline' || state === 'unknown' ? [] : [{ atMs: sinceMs, state }]

/** What a look at an account adds to its ledger: only what was asked since the look began. */
export const ledgerOfLook = (look: Look): AccountLedger => {
  const { mid, roundAtMs, readings, exp } = look
  const coins = logWindow(readings.coinLog, roundAtMs, (row) => row.deltaTenths)
  const gains = logWindow(readings.expLog, roundAtMs, (row) => row.deltaExp)
  const day = exp === null ? null : noted(look.progress, exp.confidence, exp.asOfMs)
  return {
    mid,
    coinRows: coins.rows,
    expRows: gains.rows,
    days: day === null ? [] : [day],
    levels: levelOf(readings, roundAtMs),
    vip: vipOf(readings, roundAtMs),
    logins: look.sessions.flatMap(loginOf),
    coverage: { coins: coins.covered, exp: gains.covered },
  }
}
