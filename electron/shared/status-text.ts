import type { ExpGlance } from './exp-glance'
import type { AccountGlance, Glance, LevelGlance } from './glance'
import { doubtText, oneLine, openText, sessionText, vipDueText, vipText } from './glance-wording'
import type { Locale } from './locales/locale'
import type { VipGlance } from './vip-glance'
import { clockText } from './wording'

const expParts = (exp: ExpGlance | null, locale: Locale): readonly (string | null)[] => {
  if (exp === null) return [locale.exp.unknown]
  const earned = exp.earned === null ? locale.exp.partly : locale.exp.earned(exp.earned, exp.cap)
  return [earned, openText(exp, locale), doubtText(exp, locale)]
}

/** The days that are left say enough of a VIP that runs. */
const vipPart = (vip: VipGlance, locale: Locale, nowMs: number): string => {
  const text = vipText(vip, locale, nowMs)
  const due = vip.state === 'active' ? null : vipDueText(vip, locale, nowMs)
  return due === null ? text : locale.vip.withDue(text, due)
}

const levelPart = (level: LevelGlance, locale: Locale): string | null =>
  level.level === null || level.exp === null
    ? null
    : locale.level(level.level, level.exp, level.nextExp)

const accountText = (account: AccountGlance, locale: Locale, nowMs: number): string => {
  const { exp, vip, level, readings, session } = account
  const told = (ms: number): string => clockText(ms, nowMs)
  const age = [exp, level, vip].find((card) => card !== null)?.asOfMs ?? null

  /** Today's numbers give the line its age; what is stale and of another age says so itself. */
  const dated = (text: string | null, asOfMs: number, reading: 'vip' | 'nav'): string | null =>
    text === null || readings[reading] === 'fresh' || age === null || told(asOfMs) === told(age)
      ? text
      : locale.withAge(text, told(asOfMs))

  const login = sessionText(account, locale, nowMs)
  const healthy = session.state === 'ok'
  const parts = [
    account.paused ? locale.paused : null,
    healthy ? null : login,
    ...expParts(exp, locale),
    vip && dated(vipPart(vip, locale, nowMs), vip.asOfMs, 'vip'),
    level && dated(levelPart(level, locale), level.asOfMs, 'nav'),
    healthy ? login : null,
    age === null ? null : locale.asOf(told(age)),
  ]
  return `${oneLine(account.name)}: ${parts.filter((part) => part !== null).join(locale.separator)}`
}

/** What of today an account has and what is open, on one line with its age. */
export const todayText = (
  { name, exp }: Pick<AccountGlance, 'name' | 'exp'>,
  locale: Locale,
  nowMs: number,
): string => {
  const age = exp === null ? null : locale.asOf(clockText(exp.asOfMs, nowMs))
  const parts = [...expParts(exp, locale), age].filter((part) => part !== null)
  return `${oneLine(name)}: ${parts.join(locale.separator)}`
}

/** The glance as text, one line an account. */
export const statusText = (glance: Glance, locale: Locale): string =>
  glance.accounts.map((account) => accountText(account, locale, glance.generatedAtMs)).join('\n')
