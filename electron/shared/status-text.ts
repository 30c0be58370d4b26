import { bilibiliDay } from '../bilibili/day'
import { COIN_EXP_CAP, TASK_EXP, type ExpGlance } from './exp-glance'
import type { AccountGlance, Glance, LevelGlance } from './glance'
import type { Locale } from './locales/locale'
import type { SessionGlance } from './session-glance'
import type { VipGlance } from './vip-glance'
import { clockText, dateText } from './wording'

const EXP_PER_COIN = 10

/** What is left of today, in words; `null` where nothing is known to be open. */
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

const expText = (exp: ExpGlance | null, locale: Locale): string[] => {
  if (exp === null) return [locale.exp.unknown]
  const open = openTasks(exp, locale)
  const complete = exp.earned === 3 * TASK_EXP + COIN_EXP_CAP
  return [
    exp.earned === null ? locale.exp.partly : locale.exp.earned(exp.earned, exp.cap),
    ...(open === null ? [] : [locale.exp.open(open)]),
    ...(complete ? [locale.exp.allDone] : []),
    ...(exp.confidence === 'may-lag' && !complete ? [locale.exp.mayLag] : []),
    ...(exp.confidence === 'last-known' ? [locale.exp.lastKnown] : []),
  ]
}

const vipText = (vip: VipGlance | null, locale: Locale): string[] => {
  if (vip === null) return []
  const words = locale.vip
  switch (vip.state) {
    case 'active':
      return [
        vip.daysLeft === null
          ? words.kind[vip.kind]
          : words.daysLeft(words.kind[vip.kind], vip.daysLeft),
      ]
    case 'frozen':
    case 'locked':
      return [`${words.kind[vip.kind]} ${words.state[vip.state]}`]
    case 'expired':
      return [vip.dueAtMs === null ? words.state.expired : words.endedOn(bilibiliDay(vip.dueAtMs))]
    default:
      return [words.state[vip.state]]
  }
}

const levelText = (level: LevelGlance | null, locale: Locale): string[] =>
  level?.level == null || level.exp === null
    ? []
    : [locale.level(level.level, level.exp, level.nextExp)]

/** Health of a login in words. */
export const sessionText = (session: SessionGlance, locale: Locale, nowMs: number): string => {
  if (session.state === 'blocked' && session.untilMs !== null)
    return locale.session.blockedUntil(clockText(session.untilMs, nowMs, locale.language))
  if (session.state === 'ok' && session.expiresAtMs !== null)
    return locale.session.signedInUntil(dateText(session.expiresAtMs))
  return locale.session[session.state]
}

const newestMs = ({ exp, vip, level }: AccountGlance): number | null => {
  const instants = [exp?.asOfMs, level?.asOfMs, vip?.asOfMs].filter((ms) => ms !== undefined)
  return instants[0] ?? null
}

const accountText = (account: AccountGlance, locale: Locale, nowMs: number): string => {
  const asOfMs = newestMs(account)
  const session = sessionText(account.session, locale, nowMs)
  const healthy = account.session.state === 'ok'
  const parts = [
    ...(account.paused ? [locale.paused] : []),
    ...(healthy ? [] : [session]),
    ...expText(account.exp, locale),
    ...vipText(account.vip, locale),
    ...levelText(account.level, locale),
    ...(healthy ? [session] : []),
    ...(asOfMs === null ? [] : [locale.asOf(clockText(asOfMs, nowMs, locale.language))]),
  ]
  return `${oneLine(account.name)}: ${parts.join(locale.separator)}`
}

/** A nickname from outside on one line: no control characters, no direction marks. */
export const oneLine = (name: string): string =>
  name.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()

/** The glance as text, one line an account. */
export const statusText = (glance: Glance, locale: Locale): string =>
  glance.accounts.map((account) => accountText(account, locale, glance.generatedAtMs)).join('\n')
