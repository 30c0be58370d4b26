import type { AccountGlance } from '../../../electron/shared/glance'
import { isAllOffline, isMovedHere } from '../../../electron/shared/session-glance'
import type { CardPageWords } from '../../../electron/shared/locales/card-frame-words'

/** What a page says above everything else about its login. */
export interface SessionBannerKind {
  readonly name: keyof CardPageWords['banner']
  readonly tone: 'bad' | 'waiting' | 'quiet'
  /** Whether signing in again is what helps. */
  readonly signIn: boolean
}

type State = Exclude<AccountGlance['session']['state'], 'ok'>

const TONES: Readonly<Record<State, SessionBannerKind['tone']>> = {
  unknown: 'quiet',
  'needs-login': 'bad',
  damaged: 'bad',
  banned: 'bad',
  blocked: 'waiting',
  offline: 'waiting',
}

/** The state of a login as a banner: what waits for the user goes before a pause, and that before the rest. */
const stateBanner = (account: AccountGlance): SessionBannerKind | null => {
  const { session, sessionOnly } = account
  const { state } = session
  if (state === 'ok') return null
  if (isMovedHere(account)) return { name: 'moved-here', tone: 'waiting', signIn: true }
  const signIn = state === 'needs-login' || state === 'damaged'
  const name = state === 'damaged' && sessionOnly ? 'signed-out-memory' : state
  return { name, tone: TONES[state], signIn }
}

/** The banners of the page of an account among all `accounts`, the weightiest first. */
export const sessionBanners = (
  account: AccountGlance,
  accounts: readonly AccountGlance[] = [],
): readonly SessionBannerKind[] => {
  const found = stateBanner(account)
  // What holds for all accounts is said above every page.
  const banner = found?.name === 'offline' && isAllOffline(accounts) ? null : found
  const inMemory = account.sessionOnly && banner?.name !== 'signed-out-memory'
  return [
    ...(banner === null ? [] : [banner]),
    ...(account.paused ? [{ name: 'paused', tone: 'quiet', signIn: false } as const] : []),
    ...(inMemory ? [{ name: 'session-only', tone: 'quiet', signIn: false } as const] : []),
  ]
}
