import type { MenuItemConstructorOptions } from 'electron'
import { COIN_EXP_CAP, DAY_EXP_CAP } from '../../shared/exp-glance'
import type { AccountGlance } from '../../shared/glance'
import { doubtText, sessionText, vipDueText, vipText } from '../../shared/glance-wording'
import type { MainLocale } from '../../shared/locales/locale'
import { shortName, shortSession, shortSum } from '../../shared/short-wording'
import { isUrgent, urgencyOf } from '../../shared/urgency'
import { clockText } from '../../shared/wording'

const NAME_UNITS = 40

/** In a menu a plain `&` underlines the letter after it. */
const menuText = (text: string): string => text.replaceAll('&', '&&')

/** A line that only tells. */
export const told = (label: string): MenuItemConstructorOptions => ({
  label: menuText(label),
  enabled: false,
})

const ticks = ({ exp }: AccountGlance, { tray }: MainLocale): readonly string[] => {
  const tick = (task: string, done: boolean | null | undefined): string => {
    if (done == null) return tray.tick.unknown(task)
    return done ? tray.tick.done(task) : tray.tick.open(task)
  }
  const coins = exp?.coins ?? null
  return [
    tick(tray.taskName.login, exp?.login),
    tick(tray.taskName.watch, exp?.watch),
    tick(tray.taskName.share, exp?.share),
    tick(tray.taskName.coins(coins, COIN_EXP_CAP), coins === null ? null : coins >= COIN_EXP_CAP),
  ]
}

const vipLine = (account: AccountGlance, locale: MainLocale, nowMs: number): string | null => {
  const { vip, readings } = account
  if (vip === null) return readings.vip === 'unsupported' ? locale.tray.vipUnsupported : null
  const text = vipText(vip, locale, nowMs)
  const due = vipDueText(vip, locale, nowMs)
  return due === null ? text : locale.vip.withDue(text, due)
}

const levelLine = ({ level }: AccountGlance, locale: MainLocale): string | null =>
  level === null || level.level === null || level.exp === null
    ? null
    : locale.level(level.level, level.exp, level.nextExp)

/** Today's numbers with their age and how sure they are. */
const ageLine = ({ exp }: AccountGlance, locale: MainLocale, nowMs: number): string => {
  if (exp === null) return locale.exp.unknown
  const age = locale.asOf(clockText(exp.asOfMs, nowMs))
  const doubt = doubtText(exp, locale)
  return doubt === null ? age : `${age}${locale.separator}${doubt}`
}

const failedLine = ({ refusedReadings }: AccountGlance, { tray }: MainLocale): string | null =>
  refusedReadings === 0 ? null : tray.failedReadings(refusedReadings)

const rowLabel = (account: AccountGlance, locale: MainLocale, nowMs: number): string => {
  const urgency = urgencyOf(account, nowMs)
  const parts = [
    shortSum(account.exp, DAY_EXP_CAP, locale),
    account.paused ? locale.paused : shortSession(account, locale, nowMs),
  ].filter((part) => part !== null)
  const line = locale.tray.line(shortName(account, NAME_UNITS), parts.join(locale.separator))
  if (isUrgent(urgency)) return `⚠ ${line}`
  return urgency === 'done' ? `✓ ${line}` : line
}

/** The row of one account with all there is to say of it below. */
export const accountItem = (
  account: AccountGlance,
  locale: MainLocale,
  nowMs: number,
  open: (mid: string) => void,
): MenuItemConstructorOptions => {
  const state = [
    vipLine(account, locale, nowMs),
    levelLine(account, locale),
    account.paused ? locale.paused : null,
    sessionText(account, locale, nowMs),
    ageLine(account, locale, nowMs),
    failedLine(account, locale),
  ].filter((line) => line !== null)
  return {
    label: menuText(rowLabel(account, locale, nowMs)),
    submenu: [
      ...ticks(account, locale).map(told),
      { type: 'separator' },
      ...state.map(told),
      { type: 'separator' },
      {
        label: locale.tray.openAccount,
        click: () => {
          open(account.mid)
        },
      },
    ],
  }
}
