import { clipped, isolated } from './clipped-text'
import { COIN_EXP_CAP, knownExp, type ExpGlance } from './exp-glance'
import type { AccountGlance } from './glance'
import { isComplete, oneLine } from './glance-wording'
import type { MainLocale } from './locales/locale'
import { isMovedHere, loginEnding } from './session-glance'
import { clockText } from './wording'

/** An account's name on one line of at most `units` UTF-16 units; the mid where nothing is left. */
export const shortName = ({ name, mid }: AccountGlance, units: number): string =>
  isolated(clipped(oneLine(name) || mid, units - 2))

type Login = Pick<AccountGlance, 'session' | 'origin'>

/** The trouble of a login in the fewest words; also that a living one needs its user now. */
export const briefSession = ({ session, origin }: Login, locale: MainLocale): string | null => {
  if (isMovedHere({ session, origin })) return locale.loginHealth.tray.movedHere
  if (session.state !== 'ok') return locale.tray.session[session.state]
  if (session.daysLeft === null || loginEnding(session) !== 'now') return null
  const words = locale.loginHealth.tray
  return session.daysLeft === 0 ? words.past : words.daysLeft(session.daysLeft)
}

/** What is wrong with a login in a few words, `null` where nothing is. */
export const shortSession = (login: Login, locale: MainLocale, nowMs: number): string | null => {
  const text = briefSession(login, locale)
  const { untilMs } = login.session
  if (text === null || untilMs === null) return text
  const time = clockText(untilMs, nowMs)
  return `${text}${locale.listSeparator}${locale.tray.askingAgainAt(time)}`
}

/** Today's sum as `45/65`, what is not known counting as nothing yet; `?/65` without a number. */
export const shortSum = (exp: ExpGlance | null, cap: number, { tray }: MainLocale): string =>
  tray.sum(exp === null ? null : knownExp(exp), cap)

/** What is known to be open today in a few words, `null` where nothing is. */
export const shortOpen = (
  exp: ExpGlance | null,
  { tray, listSeparator }: MainLocale,
): string | null => {
  if (exp === null) return null
  if (isComplete(exp)) return tray.allDone
  const missing = exp.coins === null ? 0 : COIN_EXP_CAP - exp.coins
  const tasks = [
    exp.login === false ? tray.task.login : null,
    exp.watch === false ? tray.task.watch : null,
    exp.share === false ? tray.task.share : null,
    missing > 0 ? tray.task.coins(missing) : null,
  ].filter((task) => task !== null)
  return tasks.length === 0 ? null : tasks.join(listSeparator)
}

/** The VIP in a few words; `null` where it is unknown. */
export const shortVip = ({ vip, readings }: AccountGlance, { tray }: MainLocale): string | null => {
  if (vip === null) return readings.vip === 'unsupported' ? tray.vipUnsupported : null
  if (vip.state === 'unknown') return null
  if (vip.state !== 'active') return tray.vip[vip.state]
  return vip.daysLeft === null ? null : tray.vipDays(vip.daysLeft)
}
