import type { MenuItemConstructorOptions } from 'electron'
import type { Glance } from '../../shared/glance'
import type { Locale } from '../../shared/locales/locale'
import { clockText } from '../../shared/wording'
import { accountItem, told } from './tray-account-item'

/** What a click in the menu does. */
export interface TrayActions {
  /** Shows the window. */
  readonly open: () => void
  /** Shows the window with the page of one account. */
  readonly openAccount: (mid: string) => void
  readonly refresh: () => void
  readonly quit: () => void
}

const refreshItem = (
  { blockedUntilMs, asking, accounts }: Glance,
  { tray }: Locale,
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

/** The tray's menu: the accounts in the user's order, then what can be done. */
export const trayMenu = (
  glance: Glance,
  locale: Locale,
  nowMs: number,
  actions: TrayActions,
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
    { label: tray.quit, click: actions.quit },
  ]
}
