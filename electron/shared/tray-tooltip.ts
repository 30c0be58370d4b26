import { clipped } from './clipped-text'
import { DAY_EXP_CAP } from './exp-glance'
import type { AccountGlance, Glance } from './glance'
import type { MainLocale } from './locales/locale'
import {
  briefSession,
  shortName,
  shortOpen,
  shortSession,
  shortSum,
  shortVip,
} from './short-wording'
import { isUrgent, urgencyOf, worstFirst } from './urgency'
import { clockText } from './wording'

/** What Windows shows of a tooltip, in UTF-16 units; the rest it cuts anywhere. */
const TOOLTIP_UNITS = 127

const NAME_UNITS = 24
const SHORT_NAME_UNITS = 14

type Line = (account: AccountGlance, locale: MainLocale, nowMs: number) => string

const lineOf = (name: string, parts: readonly (string | null)[], locale: MainLocale): string =>
  locale.tray.line(name, parts.filter((part) => part !== null).join(locale.separator))

const datedSum = (account: AccountGlance, locale: MainLocale, nowMs: number): string => {
  const { exp } = account
  const sum = shortSum(exp, DAY_EXP_CAP, locale)
  if (exp === null || ['open', 'done'].includes(urgencyOf(account, nowMs))) return sum
  return locale.tray.oldSum(sum, clockText(exp.asOfMs, nowMs))
}

const fullLine: Line = (account, locale, nowMs) => {
  const { exp, paused } = account
  const parts = [
    paused ? locale.paused : null,
    shortSession(account, locale, nowMs),
    datedSum(account, locale, nowMs),
    shortOpen(exp, locale),
    shortVip(account, locale),
  ]
  return lineOf(shortName(account, NAME_UNITS), parts, locale)
}

const plainLine: Line = (account, locale) => {
  const { exp, paused } = account
  const parts = [
    paused ? locale.paused : briefSession(account, locale),
    shortSum(exp, DAY_EXP_CAP, locale),
    shortVip(account, locale),
  ]
  return lineOf(shortName(account, NAME_UNITS), parts, locale)
}

/** The one thing that matters most, in as few words as there are. */
const briefLine: Line = (account, locale, nowMs) => {
  const { exp, paused } = account
  const urgency = urgencyOf(account, nowMs)
  const vip = urgency === 'vip-halted' || urgency === 'vip-ending' || account.vip === null
  const parts = [
    paused ? locale.paused : briefSession(account, locale),
    paused || isUrgent(urgency) ? null : shortSum(exp, DAY_EXP_CAP, locale),
    vip && !paused ? shortVip(account, locale) : null,
  ]
  return lineOf(shortName(account, SHORT_NAME_UNITS), parts, locale)
}

const joined = (lines: readonly string[]): string => lines.join('\n')

/** As many lines as there is room for, the first in any case, and how many accounts are left out. */
const withMore = (
  head: readonly string[],
  lines: readonly string[],
  locale: MainLocale,
): string => {
  for (let shown = lines.length - 1; shown > 0; shown -= 1) {
    const text = joined([...head, ...lines.slice(0, shown), locale.tray.more(lines.length - shown)])
    if (text.length <= TOOLTIP_UNITS) return text
  }
  return clipped(joined([...head, ...lines.slice(0, 1)]), TOOLTIP_UNITS)
}

/**
 * All accounts in at most 127 UTF-16 units, the worst first, a line each.
 *
 * Where there is no room for every detail each line says less, then the last accounts are counted.
 */
export const trayTooltip = (glance: Glance, locale: MainLocale, nowMs: number): string => {
  const { keychain, accounts } = glance
  const head = keychain === 'ok' ? [] : [locale.tray.keychain[keychain]]
  if (accounts.length === 0) return joined(['Bili Glance', ...head, locale.tray.noAccount])
  const ordered = worstFirst(accounts, nowMs)
  const linesBy = (line: Line): readonly string[] =>
    ordered.map((account) => line(account, locale, nowMs))
  for (const line of [fullLine, plainLine, briefLine]) {
    const text = joined([...head, ...linesBy(line)])
    if (text.length <= TOOLTIP_UNITS) return text
  }
  return withMore(head, linesBy(briefLine), locale)
}
