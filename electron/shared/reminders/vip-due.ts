import type { AccountGlance } from '../glance'
import type { VipGlance } from '../vip-glance'
import type { Owed } from './owed'
import type { ReminderMemory, ReminderSettings, Told } from './reminder'

const DAY_MS = 24 * 3_600_000

/** For so long after its end it is still told that a VIP is past. */
const TOLD_PAST_MS = DAY_MS

const reachedRung = (
  { state }: VipGlance,
  dueAtMs: number,
  rungs: readonly number[],
  nowMs: number,
): number | null => {
  const leftMs = dueAtMs - nowMs
  if (leftMs <= 0) {
    const justPast = leftMs > -TOLD_PAST_MS && (state === 'active' || state === 'expired')
    return justPast && rungs.includes(0) ? 0 : null
  }
  if (state !== 'active') return null
  const reached = rungs.filter((days) => leftMs <= days * DAY_MS)
  return reached.length === 0 ? null : Math.min(...reached)
}

/**
 * The reminder that is due of the end of an account's VIP, `null` where there is none.
 *
 * Of several days ahead that have passed only the last; another due date begins anew.
 */
export const owedVip = (
  { mid, vip, reminding }: AccountGlance,
  { told }: ReminderMemory,
  { vipReminderDays }: Pick<ReminderSettings, 'vipReminderDays'>,
  nowMs: number,
): Owed | null => {
  if (!reminding.vip || vip === null || vip.dueAtMs === null) return null
  const aboutMs = vip.dueAtMs
  const rungs = vipReminderDays.filter((days) => days <= reminding.vipDays)
  const rung = reachedRung(vip, aboutMs, rungs, nowMs)
  if (rung === null) return null
  const isTold = told.some(
    (one) =>
      one.mid === mid && one.kind === 'vip-ends' && one.aboutMs === aboutMs && one.rung <= rung,
  )
  return isTold ? null : { aboutMs, rung, sinceMs: aboutMs - rung * DAY_MS }
}

/** Whether what is known of the VIP is new enough to speak of its end. */
export const mayTellVip = (
  { vip, readings }: AccountGlance,
  { sinceMs }: Pick<Owed, 'sinceMs'>,
): boolean => readings.vip === 'fresh' && vip !== null && vip.asOfMs >= sinceMs

/** That a VIP is frozen or locked, where that is known well and was not told yet. */
export const vipHalted = (
  { mid, vip, reminding, readings }: AccountGlance,
  { told }: ReminderMemory,
): Told | null => {
  if (!reminding.vip || readings.vip !== 'fresh' || vip === null) return null
  if (vip.state !== 'frozen' && vip.state !== 'locked') return null
  const rung = vip.status ?? 0
  // Whatever due date it had then: it is told anew once it has run in between.
  if (told.some((one) => one.mid === mid && one.kind === 'vip-halted' && one.rung === rung))
    return null
  return { mid, kind: 'vip-halted', aboutMs: vip.dueAtMs ?? 0, rung }
}
