import { bilibiliDay } from '../bilibili/day'
import { COIN_EXP_CAP, type ExpGlance } from './exp-glance'
import type { Locale } from './locales/locale'
import type { AccountGlance } from './glance'
import { isMovedHere, loginEnding, type SessionGlance } from './session-glance'
import type { VipGlance } from './vip-glance'
import { clockText, dateText } from './wording'

const EXP_PER_COIN = 10

/** Nine years with as many leap days as they can have. */
const NINE_YEARS_DAYS = 9 * 365 + 3

/** A nickname from outside on one line: no control characters, no direction marks. */
export const oneLine = (name: string): string =>
  name.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()

/** The days are told once there are few of them. */
const untilText = (session: SessionGlance, expiresAtMs: number, locale: Locale): string => {
  const date = dateText(expiresAtMs)
  const { line } = locale.loginHealth
  if (session.daysLeft === null || loginEnding(session) === null)
    return locale.session.signedInUntil(date)
  return session.daysLeft === 0 ? line.past(date) : line.daysLeft(date, session.daysLeft)
}

/** Health of a login in words. */
export const sessionText = (
  { session, sessionOnly, origin }: Pick<AccountGlance, 'session' | 'sessionOnly' | 'origin'>,
  locale: Locale,
  nowMs: number,
): string => {
  if (session.state === 'damaged' && sessionOnly) return locale.session.endedWithApp
  if (isMovedHere({ session, origin })) return locale.session.movedHere
  if (session.state === 'blocked' && session.untilMs !== null)
    return locale.session.blockedUntil(clockText(session.untilMs, nowMs))
  if (session.state === 'ok' && session.expiresAtMs !== null)
    return untilText(session, session.expiresAtMs, locale)
  if (session.ended === 'expired' && session.expiresAtMs !== null)
    return locale.loginHealth.line.expired(dateText(session.expiresAtMs))
  return locale.session[session.state]
}

/** The instant that `sessionText` tells of; `null` where it tells of none. */
export const sessionInstantMs = ({
  session,
  origin,
}: Pick<AccountGlance, 'session' | 'origin'>): number | null => {
  if (isMovedHere({ session, origin })) return null
  if (session.state === 'blocked') return session.untilMs
  return session.state === 'ok' || session.ended === 'expired' ? session.expiresAtMs : null
}

/** Whether today brought all it can. */
export const isComplete = (exp: ExpGlance): boolean => exp.earned === exp.cap

/** What is known to be open today, one after the other; `null` where nothing is. */
export const openTasks = (exp: ExpGlance, locale: Locale): string | null => {
  const missing = exp.coins === null ? 0 : COIN_EXP_CAP - Math.min(exp.coins, COIN_EXP_CAP)
  const tasks = [
    exp.login === false ? locale.exp.login : null,
    exp.watch === false ? locale.exp.watch : null,
    exp.share === false ? locale.exp.share : null,
    missing > 0 ? locale.exp.coins(Math.ceil(missing / EXP_PER_COIN), missing) : null,
  ].filter((task) => task !== null)
  return tasks.length === 0 ? null : tasks.join(locale.listSeparator)
}

/** What is left of today, in words; `null` where nothing is known to be open. */
export const openText = (exp: ExpGlance, locale: Locale): string | null => {
  if (isComplete(exp)) return locale.exp.allDone
  const tasks = openTasks(exp, locale)
  return tasks === null ? null : locale.exp.open(tasks)
}

/** Why today's number may be other than shown; a complete day cannot lag behind. */
export const doubtText = (exp: ExpGlance, locale: Locale): string | null => {
  if (exp.confidence === 'last-known') return locale.exp.lastKnown
  return exp.confidence === 'may-lag' && !isComplete(exp) ? locale.exp.mayLag : null
}

const activeText = (vip: VipGlance, locale: Locale, nowMs: number): string => {
  const words = locale.vip
  const kind = words.kind[vip.kind]
  if (vip.dueAtMs === null || vip.daysLeft === null) return kind
  if (vip.daysLeft > NINE_YEARS_DAYS) return words.yearsLeft(kind)
  if (vip.dueAtMs > nowMs) return words.daysLeft(kind, vip.daysLeft)
  const date = bilibiliDay(vip.dueAtMs)
  return vip.asOfMs < vip.dueAtMs ? words.notAskedSince(kind, date) : words.pastDue(kind, date)
}

/** What is known of a VIP, in words. */
export const vipText = (vip: VipGlance, locale: Locale, nowMs: number): string => {
  const words = locale.vip
  switch (vip.state) {
    case 'active':
      return activeText(vip, locale, nowMs)
    case 'frozen':
    case 'locked':
      return words[vip.state](words.kind[vip.kind])
    case 'none':
      return words.none
    case 'expired':
      return vip.dueAtMs === null ? words.expired : words.endedOn(bilibiliDay(vip.dueAtMs))
    case 'unknown':
      return vip.status === null ? words.unknown : words.unknownStatus(vip.status)
  }
}

/** The instant that `vipText` speaks of; `null` where it speaks of none. */
export const vipInstantMs = ({ state, dueAtMs }: VipGlance): number | null =>
  state === 'active' || state === 'expired' ? dueAtMs : null

/** The due date of a VIP in words, where there is one and `vipText` does not tell it. */
export const vipDueText = (vip: VipGlance, locale: Locale, nowMs: number): string | null => {
  if (vip.dueAtMs === null || vip.state === 'expired') return null
  const date = bilibiliDay(vip.dueAtMs)
  if (vip.state !== 'active') return locale.vip.dueDate(date)
  return vip.dueAtMs > nowMs ? locale.vip.until(date) : null
}
