import type { ReadingName } from '../../bilibili/index'
import type { AccountGlance } from '../glance'
import { owedDay } from './day-open'
import type { ReminderMemory, ReminderSettings } from './reminder'
import { isSilent } from './silence'
import { owedVip } from './vip-due'

const DAILY: readonly ReadingName[] = ['coinExp', 'dailyReward']
const VIP: readonly ReadingName[] = ['vip']

/**
 * The readings of an account that have to be asked anew before its user can be reminded: those
 * older than the time at which the reminder became due.
 */
export const outdatedReadings = (
  account: AccountGlance,
  memory: ReminderMemory,
  settings: ReminderSettings,
  nowMs: number,
  minuteOfDay: number,
): readonly ReadingName[] => {
  const { paused, exp, vip } = account
  if (paused || isSilent(memory, settings, nowMs, minuteOfDay)) return []
  const day = owedDay(account, memory, settings, nowMs)
  const end = owedVip(account, memory, settings, nowMs)
  return [
    ...(day !== null && exp !== null && exp.asOfMs < day.sinceMs ? DAILY : []),
    ...(end !== null && vip !== null && vip.asOfMs < end.sinceMs ? VIP : []),
  ]
}
