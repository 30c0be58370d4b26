import type { AccountGlance } from './glance'
import type { Locale } from './locales/locale'
import type { SessionGlance } from './session-glance'
import { dateText } from './wording'

/** Until when a login is good, and how many days that is. */
export const loginUntilText = (
  { expiresAtMs, daysLeft }: SessionGlance,
  { loginHealth }: Locale,
): string => {
  if (expiresAtMs === null || daysLeft === null) return loginHealth.noDate
  const date = dateText(expiresAtMs)
  return daysLeft === 0 ? loginHealth.past(date) : loginHealth.until(date, daysLeft)
}

/** Why Bilibili ended a login; `null` where it did not, or no date tells. */
export const loginEndedText = (
  { expiresAtMs, ended }: SessionGlance,
  { loginHealth }: Locale,
): string | null =>
  ended === null || expiresAtMs === null ? null : loginHealth.ended[ended](dateText(expiresAtMs))

const scanText = (scanDueAtMs: number | null, isPast: boolean, { loginHealth }: Locale): string => {
  if (scanDueAtMs === null) return loginHealth.scanAtEnd
  return isPast ? loginHealth.scanNow : loginHealth.scanBy(dateText(scanDueAtMs))
}

/** How a login goes on, and when a scan is due where it does not by itself; `null` is not known. */
export const renewalText = (
  { session, renewal, origin }: Pick<AccountGlance, 'session' | 'renewal' | 'origin'>,
  locale: Locale,
): string | null => {
  if (renewal === null) return null
  const { renewal: why, joined } = locale.loginHealth
  if (renewal.kind === 'by-itself') return why[renewal.notKept ? 'not-kept' : 'by-itself']
  if (origin === 'access-key') return why['access-key']
  if (renewal.kind === 'needs-consent') return why['needs-consent']
  return joined(why[renewal.kind], scanText(renewal.scanDueAtMs, session.daysLeft === 0, locale))
}
