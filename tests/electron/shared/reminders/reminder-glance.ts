import { dayStartsAtMs } from '../../../../electron/bilibili/day'
import type { AccountSnapshot } from '../../../../electron/shared/account'
import { glance, type AccountGlance } from '../../../../electron/shared/glance'
import {
  defaultReminding,
  type AccountReminding,
} from '../../../../electron/shared/reminders/account-reminding'
import type {
  Hush,
  ReminderMemory,
  ReminderSettings,
  Told,
} from '../../../../electron/shared/reminders/reminder'
import { defaultSettings } from '../../../../electron/shared/settings'
import { coinExp, readAt, readingsWith, reward, snapshot, vip } from '../snapshot-builder'

export const MINUTE_MS = 60_000
export const DAY_MS = 24 * 3_600_000

/** The first instant of a Bilibili day. */
export const DAY_START_MS = dayStartsAtMs('2026-11-24')

/** An instant of that day in China. */
export const at = (hour: number, minute = 0): number =>
  DAY_START_MS + (hour * 60 + minute) * MINUTE_MS

/** The middle of the day on this computer: never quiet. */
export const NOON = 12 * 60

export const rungOf = (hour: number, minute = 0): number => hour * 60 + minute

export const settings = (given: Partial<ReminderSettings> = {}): ReminderSettings => ({
  ...defaultSettings,
  ...given,
})

export const memory = (
  told: readonly Told[] = [],
  hushes: readonly Hush[] = [],
): ReminderMemory => ({
  told,
  hushes,
})

/** That the day was told at a rung. */
export const toldDay = (rung: number, given: Partial<Told> = {}): Told => ({
  mid: '1',
  kind: 'day-open',
  aboutMs: DAY_START_MS,
  rung,
  ...given,
})

/** Of what a reminded account is made. */
export interface Given {
  readonly mid?: string
  /** When its day was asked. */
  readonly dayMs?: number
  readonly coins?: number
  readonly share?: boolean
  /** When its VIP was asked. */
  readonly vipMs?: number
  readonly vipStatus?: 0 | 1 | 2 | 3
  readonly dueAtMs?: number | 'never'
  readonly reminding?: Partial<AccountReminding>
  readonly account?: Partial<AccountSnapshot>
}

/** An account at `nowMs`: by default asked just now, the share and two coins open, without a VIP. */
export const accountAt = (nowMs: number, given: Given = {}): AccountGlance => {
  const { dayMs = nowMs, vipMs = nowMs, coins = 30, share = false } = given
  const { vipStatus = 0, dueAtMs = 'never' } = given
  const one = snapshot({
    mid: given.mid ?? '1',
    roundAtMs: dayMs,
    reminding: { ...defaultReminding, ...given.reminding },
    readings: readingsWith({
      dailyReward: readAt(reward({ share, coinExp: coins }), dayMs),
      coinExp: readAt(coinExp(coins), dayMs),
      vip: readAt(vip({ status: vipStatus, dueAtMs }), vipMs),
    }),
    ...given.account,
  })
  return glance({ accounts: [one], blocks: [], keychain: 'ok', asking: null }, nowMs).accounts[0]!
}
