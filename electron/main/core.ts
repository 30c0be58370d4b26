import type { Credential } from '../bilibili/credential'
import type { Result } from '../bilibili/failure'
import type { KeychainState } from '../shared/account'
import { glance, type Glance } from '../shared/glance'
import type { GlanceView } from '../shared/ipc'
import type { Locale } from '../shared/locales/locale'
import type { Notice } from '../shared/notice'
import { accounts } from './accounts'
import type { BilibiliClient } from './client/client'
import type { Clock, Sleep } from './clock'
import type { KeychainTrouble, SignInTrouble } from '../shared/sign-in'
import type { Log } from './log'
import type { Profile } from './profile'
import { refresher, type Refresher } from './refresh/refresher'
import { signIn } from './sign-in'

/** The app without its ways in: what a command, the window and the tray are hung onto. */
export interface Core {
  readonly clock: Clock
  readonly locale: Locale
  readonly refresher: Refresher
  /** Whether the profile can be written. */
  readonly writable: boolean
  /** Reads the keychain; the value is the number of accounts that this put back on the list. */
  readonly load: () => Promise<Result<number, KeychainTrouble>>
  readonly glance: () => Glance
  /** All that the window shows. */
  readonly view: () => GlanceView
  readonly signIn: (credential: Credential) => Promise<Result<string, SignInTrouble>>
  /** What the user should be told about the profile. */
  readonly notices: () => readonly Notice[]
  /** Calls back whenever the keychain begins or ceases to answer. */
  readonly onKeychainChange: (listener: (state: KeychainState) => void) => void
  /** Whether a keychain call is under way that may be answered in time. */
  readonly awaitsKeychain: () => boolean
  /** Whether the keychain still owes an answer, so that the process cannot end by itself. */
  readonly stuck: () => boolean
  readonly log: Log
  readonly close: () => void
}

interface CoreParts {
  readonly profile: Profile
  readonly client: BilibiliClient
  readonly clock: Clock
  readonly locale: Locale
  readonly sleep: Sleep
  readonly random: () => number
  readonly giveWayMs: number
  readonly every: (ms: number, task: () => void) => () => void
  /** Told after each account of a round; what is shown is computed only for whoever asks. */
  readonly changed: (view: () => GlanceView) => void
  readonly log: Log
}

/** Joins profile and client into the core. */
export const assembleCore = (parts: CoreParts): Core => {
  const { profile, client, clock, locale } = parts
  const joined = accounts(profile)
  const rebuilt: Notice[] = []
  let allKept = true
  const glanceNow = (): Glance =>
    glance(
      {
        accounts: joined.snapshots(),
        blocks: profile.blocks.all(),
        keychain: profile.secrets.state(),
      },
      clock.nowMs(),
    )
  const notices = (): readonly Notice[] => [
    ...profile.notices(),
    ...rebuilt,
    ...(allKept ? [] : [{ kind: 'not-kept' } as const]),
  ]
  const view = (): GlanceView => ({
    glance: glanceNow(),
    language: locale.language,
    notices: notices(),
  })
  const roundParts = {
    ...parts,
    ...profile,
    accounts: joined,
    notKept: () => {
      allKept = false
    },
    changed: () => {
      parts.changed(view)
    },
  }

  const load = async (): Promise<Result<number, KeychainTrouble>> => {
    const loaded = await joined.load()
    if (loaded.ok && loaded.value > 0)
      rebuilt.push({ kind: 'list-rebuilt', accounts: loaded.value })
    return loaded
  }

  return {
    clock,
    locale,
    refresher: refresher(roundParts),
    writable: profile.writable,
    load,
    glance: glanceNow,
    view,
    signIn: async (credential) => {
      const signedIn = await signIn(credential, roundParts)
      if (signedIn.ok) profile.announce(signedIn.value)
      return signedIn
    },
    notices,
    onKeychainChange: (listener) => {
      profile.secrets.onChange(() => {
        listener(profile.secrets.state())
      })
    },
    awaitsKeychain: () => profile.secrets.stuck() && profile.secrets.state() !== 'silent',
    stuck: () => profile.secrets.stuck(),
    log: parts.log,
    close: () => {
      client.close()
      profile.close()
    },
  }
}
