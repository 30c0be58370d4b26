import type { MenuItemConstructorOptions } from 'electron'
import { dayEndsAtMs } from '../../bilibili/day'
import type { Glance } from '../../shared/glance'
import type { LaunchState } from '../../shared/launch-state'
import type { MainLocale } from '../../shared/locales/locale'
import { minuteOfDay } from '../../shared/minute-of-day'
import { minuteText } from '../../shared/reminders/china-time'
import { clockText } from '../../shared/wording'
import type { Pause } from '../reminders/reminder-wishes'
import { accountItem, told } from './tray-account-item'

/** What a click in the menu does. */
export interface TrayActions {
  /** Shows the window. */
  readonly open: () => void
  /** Shows the window with the page of one account. */
  readonly openAccount: (mid: string) => void
  readonly refresh: () => void
  readonly pauseReminders: (pause: Pause) => void
  readonly setLaunch: (on: boolean) => void
  readonly quit: () => void
}

/** What the menu shows beside the glance. */
export interface MenuState {
  /** Until when nothing is announced, Unix ms; `null` where that is not so. */
  readonly hushedUntilMs: number | null
  /** Whether its user wants any reminder at all. */
  readonly reminders: boolean
  readonly launch: LaunchState
}

const refreshItem = (
  { blockedUntilMs, asking, accounts }: Glance,
  { tray }: MainLocale,
  nowMs: number,
  refresh: () => void,
): MenuItemConstructorOptions => {
  if (blockedUntilMs !== null && blockedUntilMs > nowMs) {
    const reason = tray.askingAgainAt(clockText(blockedUntilMs, nowMs))
    return told(`${tray.refresh} (${reason})`)
  }
  if (asking !== null) return told(tray.refreshing(asking.done, asking.of))
  return { label: tray.refresh, enabled: accounts.some(({ paused }) => !paused), click: refresh }
}

const remindersItem = (
  { hushedUntilMs, reminders }: MenuState,
  { tray }: MainLocale,
  nowMs: number,
  pause: TrayActions['pauseReminders'],
): MenuItemConstructorOptions => {
  if (!reminders) return told(tray.remindersOff)
  const item = (label: string, wanted: Pause, enabled = true): MenuItemConstructorOptions => ({
    label,
    enabled,
    click: () => {
      pause(wanted)
    },
  })
  return {
    label:
      hushedUntilMs === null
        ? tray.reminders
        : tray.remindersPaused(clockText(hushedUntilMs, nowMs)),
    submenu: [
      item(tray.pauseRemindersForAnHour, 'hour'),
      item(tray.pauseRemindersForToday(minuteText(minuteOfDay(dayEndsAtMs(nowMs)))), 'day'),
      item(tray.resumeReminders, 'none', hushedUntilMs !== null),
    ],
  }
}

/** What the system starts is known to the system: a menu shows it as it was when it was made. */
const launchItem = (
  { launch }: MenuState,
  { tray }: MainLocale,
  set: TrayActions['setLaunch'],
): MenuItemConstructorOptions => ({
  label: tray.startAtLogin,
  type: 'checkbox',
  checked: launch.kind === 'on',
  enabled: launch.kind !== 'unavailable',
  click: () => {
    set(launch.kind !== 'on')
  },
})

/** The tray's menu: the accounts in the user's order, then what can be done. */
export const trayMenu = (
  glance: Glance,
  locale: MainLocale,
  nowMs: number,
  actions: TrayActions,
  state: MenuState,
): MenuItemConstructorOptions[] => {
  const { keychain, accounts } = glance
  const { tray } = locale
  return [
    ...(keychain === 'ok' ? [] : [told(`⚠ ${tray.keychain[keychain]}`)]),
    ...(accounts.length === 0 ? [told(tray.noAccount)] : []),
    ...accounts.map((account) => accountItem(account, locale, nowMs, actions.openAccount)),
    { type: 'separator' },
    refreshItem(glance, locale, nowMs, actions.refresh),
    { label: tray.open, click: actions.open },
    { type: 'separator' },
    remindersItem(state, locale, nowMs, actions.pauseReminders),
    launchItem(state, locale, actions.setLaunch),
    { type: 'separator' },
    { label: tray.quit, click: actions.quit },
  ]
}
