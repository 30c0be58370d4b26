import type { AccountGlance } from '../glance'
import type { VipGlance } from '../vip-glance'
import type { Reminder, ReminderMemory, ReminderSettings, Told } from './reminder'

const DAY_MS = 24 * 3_600_000

/** What is to be told of a VIP, and the instant that its reading must not be older than. */
export interface VipDue extends Told {
  readonly sinceMs: number
}

const halted = (mid: string, { dueAtMs, status }: VipGlance): VipDue => ({
  mid,
  kind: 'vip-halted',
  aboutMs: dueAtMs ?? 0,
  rung: status ?? 0,
  // It is known because it was found so.
  sinceMs: 0,
})

/** A VIP that has just ended is told on the day; one that ended long ago is no news. */
const isOver = (dueAtMs: number, nowMs: number): boolean => nowMs > dueAtMs + DAY_MS

const ending = (
  { mid, reminding }: AccountGlance,
  dueAtMs: number,
  { vipReminderDays }: ReminderSettings,
  nowMs: number,
): VipDue | null => {
  const daysLeft = Math.max(0, Math.ceil((dueAtMs - nowMs) / DAY_MS))
  const rungs = vipReminderDays.filter((days) => days <= reminding.vipDays && daysLeft <= days)
  if (rungs.length === 0 || isOver(dueAtMs, nowMs)) return null
  const rung = Math.min(...rungs)
  return { mid, kind: 'vip-ends', aboutMs: dueAtMs, rung, sinceMs: dueAtMs - rung * DAY_MS }
}

/** Days ahead are told from many to few; a state is told as such. */
const wasTold = (told: readonly Told[], { mid, kind, aboutMs, rung }: Told): boolean =>
  told.some(
    (one) =>
      one.mid === mid &&
      one.kind === kind &&
      one.aboutMs === aboutMs &&
      (kind === 'vip-halted' ? one.rung === rung : one.rung <= rung),
  )

/** What of a VIP its user is to be told, whatever its reading is worth. */
export const vipDue = (
  account: AccountGlance,
  { told }: Pick<ReminderMemory, 'told'>,
  settings: ReminderSettings,
  nowMs: number,
): VipDue | null => {
  const { vip, paused, reminding, mid } = account
  if (vip === null || paused || !reminding.vip) return null
  const stopped = vip.state === 'frozen' || vip.state === 'locked'
  const runs = vip.state === 'active' || vip.state === 'expired'
  const due = stopped
    ? halted(mid, vip)
    : runs && vip.dueAtMs !== null
      ? ending(account, vip.dueAtMs, settings, nowMs)
      : null
  return due === null || wasTold(told, due) ? null : due
}

/** What its user is to be told of an account's VIP; never from a reading of before it was due. */
export const vipReminder = (
  account: AccountGlance,
  memory: Pick<ReminderMemory, 'told'>,
  settings: ReminderSettings,
  nowMs: number,
): Reminder | null => {
  const due = vipDue(account, memory, settings, nowMs)
  if (due === null || account.readings.vip !== 'fresh') return null
  if (account.vip === null || account.vip.asOfMs < due.sinceMs) return null
  const { mid, kind, aboutMs, rung } = due
  return { account, mid, kind, aboutMs, rung }
}
