import type { ReadingName } from '../../bilibili/index'
import type { AccountGlance } from '../glance'
import { owedDay } from './day-open'
import type { ReminderMemory, ReminderSettings } from './reminder'
import { isSilent } from './silence'
import { owedVip } from './vip-due'

const DAILY: readonly ReadingName[] = ['coinExp', 'dailyReward']
const VIP: readonly ReadingName[] = ['vip']

const mayBeAsked = ({ paused, session }: AccountGlance): boolean =>
  !paused && ['ok', 'unknown', 'offline'].includes(session.state)

/**
 * The readings of an account that have to be asked anew before its user can be reminded: those
 * older than the time at which the reminder became due. None while nothing may be announced; never one
 * that cannot be had.
 */
export const outdatedReadings = (
  account: AccountGlance,
  memory: ReminderMemory,
  settings: ReminderSettings,
  nowMs: number,
  minuteOfDay: number,
): readonly ReadingName[] => {
  const { exp, vip, readings } = account
  if (!mayBeAsked(account) || isSilent(memory, settings, nowMs, minuteOfDay)) return []
  const day = owedDay(account, memory, settings, nowMs)
  const end = owedVip(account, memory, settings, nowMs)
  const outdated = [
    ...(day !== null && exp !== null && exp.asOfMs < day.sinceMs ? DAILY : []),
    ...(end !== null && vip !== null && vip.asOfMs < end.sinceMs ? VIP : []),
  ]
  return outdated.filter((name) => !['unsupported', 'unavailable'].includes(readings[name]))
}
