import type { ReadingName } from '../../bilibili/index'
import type { AccountGlance } from '../glance'
import { dayDue } from './day-reminder'
import { isSilent } from './hushed'
import type { ReminderMemory, ReminderSettings } from './reminder'
import { vipDue } from './vip-reminder'

const DAILY: readonly ReadingName[] = ['coinExp', 'dailyReward']
const NOTHING: readonly ReadingName[] = []

/**
 * The readings of an account that have to be asked anew before its user is reminded: those older
 * than the time at which the reminder became due.
 */
export const outdatedReadings = (
  account: AccountGlance,
  memory: ReminderMemory,
  settings: ReminderSettings,
  nowMs: number,
  minuteOfDay: number,
): readonly ReadingName[] => {
  if (isSilent(memory, settings, nowMs, minuteOfDay)) return []
  const { exp, vip } = account
  const day = exp === null ? null : dayDue(account, memory, settings, nowMs)
  const halt = vipDue(account, memory, settings, nowMs)
  return [
    ...(day !== null && exp !== null && exp.asOfMs < day.sinceMs ? DAILY : NOTHING),
    ...(halt !== null && vip !== null && vip.asOfMs < halt.sinceMs ? (['vip'] as const) : NOTHING),
  ]
}
