import type { AccountGlance, Glance } from '../../shared/glance'
import type { MainLocale } from '../../shared/locales/locale'
import { stillAheadMs } from '../../shared/session-glance'
import type { MenuChoices } from './choice-menu'

/** What can be done with an account from its menu. */
export type AccountChoice =
  'open' | 'refresh' | 'pause' | 'copy-name' | 'copy-mid' | 'copy-today' | 'space'

interface Circumstances {
  readonly glance: Pick<Glance, 'asking' | 'blockedUntilMs'>
  /** Whether names are hidden. */
  readonly masked: boolean
  readonly nowMs: number
}

/** A refresh that main would not make is not offered. */
const canRefresh = (
  { mid, paused, session }: AccountGlance,
  { glance, nowMs }: Circumstances,
): boolean =>
  !paused &&
  glance.asking?.mid !== mid &&
  stillAheadMs(session.untilMs ?? glance.blockedUntilMs, nowMs) === null

/**
 * The menu of an account. While names are hidden it offers nothing that would bring a name or a number
 * back: what is copied is pasted before the same eyes, and a browser shows whose space it is. What is
 * open today is copied all the same, under the name that the window shows.
 */
export const accountChoices = (
  account: AccountGlance,
  locale: MainLocale,
  circumstances: Circumstances,
): MenuChoices<AccountChoice> => {
  const words = locale.contextMenu
  const today = { choice: 'copy-today', label: words.copyToday } as const
  const tellingWho: MenuChoices<AccountChoice> = [
    [
      { choice: 'copy-name', label: words.copyName },
      { choice: 'copy-mid', label: words.copyMid },
      today,
    ],
    [{ choice: 'space', label: words.openSpace }],
  ]
  return [
    [
      { choice: 'open', label: words.open },
      {
        choice: 'refresh',
        label: words.refresh,
        enabled: canRefresh(account, circumstances),
      },
      { choice: 'pause', label: account.paused ? words.resume : words.pause },
    ],
    ...(circumstances.masked ? [[today]] : tellingWho),
  ]
}
