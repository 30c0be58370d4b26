import type { Result } from '../bilibili/failure'
import type { KeychainState } from '../shared/account'
import { accountDetail, type AccountDetail } from '../shared/account-detail'
import { glance, type Glance } from '../shared/glance'
import type { Locale } from '../shared/locales/locale'
import type { Notice } from '../shared/notice'
import type { KeychainTrouble, SignedInAccount, SignInTrouble } from '../shared/sign-in-answer'
import { blockedUntilMs, EVERYONE } from '../shared/session-glance'
import { chooseLanguage, localeOf } from '../shared/wording'
import { accounts, type Accounts } from './accounts'
import type { ConnectedBilibili } from './bilibili'
import type { Clock, Sleep } from './clock'
import type { Log } from './log'
import type { Profile } from './profile'
import { refresher, type Refresher } from './refresh/refresher'
import { showRealname } from './realname'
import { scanning } from './scan/scanning'
import type { ScanAttempts } from './scan/scan-attempts'
import { signIn, signInPasted, type SignInWish } from './sign-in'
import { signOut } from './sign-out'
import { signatureEditing, type SignatureEditing } from './signature/signature-editing'
import { addDeviceIds } from './device-ids'
import { forgetPastBlocks } from './store/past-blocks'
import { underWay } from './under-way'
import { avatars, type Avatars } from './window/avatars'

/** A function of this folder that was given all it works with. */
type Given<F> = F extends (wish: infer Wish, ...parts: never) => infer Done
  ? (wish: Wish) => Done
  : never

/** The app without its ways in: what a command, the window and the tray are hung onto. */
export interface Core extends Pick<Profile, 'settings' | 'changeSettings'> {
  readonly clock: Clock
  /** The sentences of the language that is set now. */
  readonly locale: () => Locale
  readonly refresher: Refresher
  /** Whether the profile can be written. */
  readonly writable: boolean
  /** Reads the keychain; the value is the number of accounts that this put back on the list. */
  readonly load: () => Promise<Result<number, KeychainTrouble>>
  readonly glance: () => Glance
  readonly accounts: Pick<Accounts, 'all' | 'reorder' | 'rename' | 'pause' | 'remove'>
  /** All that the page of one account shows; `null` where it is not listed. */
  readonly detail: (mid: string) => Promise<AccountDetail | null>
  /** Signs in for another process too, which is told the mid. */
  readonly signIn: (wish: SignInWish) => Promise<Result<SignedInAccount, SignInTrouble>>
  /** Tells a running app of an account that this process has added. */
  readonly announce: Profile['announce']
  /** How the sign-in by a scanned code stands; `null` where there is none to show. */
  readonly signInAttempt: ScanAttempts['current']
  readonly scan: Pick<ScanAttempts, 'start' | 'goOn' | 'stop'>
  readonly signInPasted: Given<typeof signInPasted>
  readonly signOut: Given<typeof signOut>
  readonly addDeviceIds: Given<typeof addDeviceIds>
  readonly updateSignature: SignatureEditing['update']
  readonly showRealname: Given<typeof showRealname>
  readonly pictureOf: Avatars['pictureOf']
  /** What the user should be told about the profile. */
  readonly notices: () => readonly Notice[]
  /** Calls back after whatever may change the glance or the notices, for those who show them. */
  readonly onChange: (listener: () => void) => void
  /** Tells them. */
  readonly changed: () => void
  /** Calls back whenever the keychain begins or ceases to answer. */
  readonly onKeychainChange: (listener: (state: KeychainState) => void) => void
  /** Resolves once nothing that a user asked for is under way any more. */
  readonly callsSettled: () => Promise<void>
  /** Whether a keychain call is under way that may be answered in time. */
  readonly awaitsKeychain: () => boolean
  /** Whether the keychain still owes an answer, so that the process cannot end by itself. */
  readonly stuck: () => boolean
  readonly log: Log
  readonly close: () => void
}

interface CoreParts {
  readonly profile: Profile
  readonly client: ConnectedBilibili
  readonly clock: Clock
  readonly systemLanguages: readonly string[]
  readonly sleep: Sleep
  readonly random: () => number
  readonly giveWayMs: number
  readonly every: (ms: number, task: () => void) => () => void
  readonly log: Log
}

/** Joins profile and client into the core. */
export const assembleCore = (parts: CoreParts): Core => {
  const { profile, client, clock } = parts
  const joined = accounts(profile)
  const rebuilt: Notice[] = []
  const listeners: (() => void)[] = []
  const calls = underWay()
  let allKept = true
  const changed = (): void => {
    for (const listener of listeners) listener()
  }
  const forgetBlocks = (): void => {
    forgetPastBlocks(profile.blocks, profile.list, clock.nowMs())
  }
  const roundParts = {
    ...parts,
    ...profile,
    accounts: joined,
    notKept: () => {
      allKept = false
    },
    changed,
  }

  const asks = refresher(roundParts)
  const callParts = { ...roundParts, client, refreshAccount: asks.refreshAccount }
  const signatures = signatureEditing(callParts)
  const scan = scanning({
    ...callParts,
    signIn: (wish) => calls.track(signIn(wish, roundParts)),
  })
  const pictures = avatars({
    store: profile.avatars,
    fetchPicture: client.fetchPicture,
    faceUrlOf: (mid) => profile.readings.all(mid).nav.value?.faceUrl ?? null,
    isBlocked: () => blockedUntilMs(profile.blocks.all(), EVERYONE, clock.nowMs()) !== null,
    clock,
  })

  return {
    clock,
    locale: () => localeOf(chooseLanguage(profile.settings().language, parts.systemLanguages)),
    settings: profile.settings,
    changeSettings: profile.changeSettings,
    refresher: asks,
    writable: profile.writable,
    load: async () => {
      const loaded = await joined.load()
      forgetBlocks()
      if (loaded.ok && loaded.value > 0)
        rebuilt.push({ kind: 'list-rebuilt', accounts: loaded.value })
      changed()
      return loaded
    },
    glance: () =>
      glance(
        {
          accounts: joined.snapshots(),
          blocks: profile.blocks.all(),
          keychain: profile.secrets.state(),
          asking: asks.asking(),
        },
        clock.nowMs(),
      ),
    signIn: async (wish) => {
      const signedIn = await calls.track(signIn(wish, roundParts))
      if (signedIn.ok) profile.announce(signedIn.value.mid)
      changed()
      return signedIn
    },
    announce: profile.announce,
    signInAttempt: scan.current,
    scan,
    signInPasted: (wish) => calls.track(signInPasted(wish, roundParts)),
    signOut: (mid) => calls.track(signOut(mid, callParts)),
    addDeviceIds: (mid) => calls.track(addDeviceIds(mid, callParts)),
    updateSignature: (wanted) => calls.track(signatures.update(wanted)),
    showRealname: (mid) => calls.track(showRealname(mid, callParts)),
    pictureOf: pictures.pictureOf,
    accounts: {
      ...joined,
      remove: async (mid) => {
        const removed = await calls.track(joined.remove(mid))
        forgetBlocks()
        return removed
      },
    },
    detail: async (mid) => {
      const desk = await signatures.desk(mid)
      const account = joined.snapshots().find((one) => one.mid === mid)
      const isListed = desk !== null && account !== undefined
      return isListed ? accountDetail(account, desk, clock.nowMs()) : null
    },
    changed,
    notices: () => [
      ...profile.notices(),
      ...rebuilt,
      ...(allKept ? [] : [{ kind: 'not-kept' } as const]),
    ],
    onChange: (listener) => {
      listeners.push(listener)
    },
    onKeychainChange: (listener) => {
      profile.secrets.onChange(() => {
        listener(profile.secrets.state())
      })
    },
    callsSettled: calls.settled,
    awaitsKeychain: () => profile.secrets.stuck() && profile.secrets.state() !== 'silent',
    stuck: () => profile.secrets.stuck(),
    log: parts.log,
    close: () => {
      client.close()
      profile.close()
    },
  }
}
