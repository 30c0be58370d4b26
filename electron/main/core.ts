import type { Result } from '../bilibili/failure'
import type { KeychainState } from '../shared/account'
import type { AccountDetail } from '../shared/account-detail'
import type { ForgetTrouble, Forgotten } from '../shared/forgotten'
import type { Glance } from '../shared/glance'
import type { MainLocale } from '../shared/locales/locale'
import type { Notice } from '../shared/notice'
import type { KeychainTrouble, SignedInAccount, SignInTrouble } from '../shared/sign-in-answer'
import type { SentReport } from '../shared/sent-report'
import type { CoreFacts } from './diagnostics/diagnostics-text'
import type { Accounts } from './accounts'
import type { allowRenewal } from './allow-renewal'
import type { Clock } from './clock'
import type { ClearBrowserData } from './forget-everything'
import type { Log } from './log/log'
import type { Profile } from './profile'
import type { ReminderWishes } from './reminders/reminder-wishes'
import type { Refresher } from './refresh/refresher'
import type { Wakefulness } from './refresh/wakefulness'
import type { showRealname } from './realname'
import type { Attempts } from './attempt/attempts'
import type { Renewals } from './renewal/renewals'
import type { signInPasted, SignInWish } from './sign-in'
import type { signOut } from './sign-out'
import type { SignatureEditing } from './signature/signature-editing'
import type { addDeviceIds } from './kept-device-ids'
import type { WeekDesk } from './week/week-desk'
import type { Avatars } from './window/avatars'

/** A function of this folder that was given all it works with. */
type Given<F> = F extends (wish: infer Wish, ...parts: never) => infer Done
  ? (wish: Wish) => Done
  : never

/** The app without its ways in: what a command, the window and the tray are hung onto. */
export interface Core extends Pick<
  Profile,
  'settings' | 'changeSettings' | 'reminders' | 'ledger'
> {
  readonly clock: Clock
  /** The sentences of the language that is set now. */
  readonly locale: () => MainLocale
  readonly refresher: Refresher
  readonly reminderWishes: ReminderWishes
  readonly weeks: WeekDesk
  readonly wakefulness: Wakefulness
  /** Ends the connections that are open: after sleep they are dead, and nobody says so. */
  readonly dropConnections: () => void
  /** Whether the profile can be written. */
  readonly writable: boolean
  /** Reads the keychain; the value is the number of accounts that this put back on the list. */
  readonly load: () => Promise<Result<number, KeychainTrouble>>
  readonly glance: () => Glance
  /** The glance as it is to be seen: without names where the user wants that. */
  readonly shownGlance: () => Glance
  /** When each of the blocks that hold anybody now ends, Unix ms. */
  readonly blockEnds: () => readonly number[]
  readonly accounts: Pick<
    Accounts,
    'all' | 'reorder' | 'moveIn' | 'rename' | 'pause' | 'paint' | 'remind' | 'remove'
  >
  /** All that the page of one account shows; `null` where it is not listed. */
  readonly detail: (mid: string) => Promise<AccountDetail | null>
  /** Signs in for another process too, which is told the mid. */
  readonly signIn: (wish: SignInWish) => Promise<Result<SignedInAccount, SignInTrouble>>
  /** Tells a running app of an account that this process has added. */
  readonly announce: Profile['announce']
  /** The sign-in without pasting. */
  readonly attempt: Attempts
  readonly signInPasted: Given<typeof signInPasted>
  /** Renews the sessions that are due and the app's own to renew. */
  readonly renew: Renewals['tick']
  readonly allowRenewal: Given<typeof allowRenewal>
  readonly signOut: Given<typeof signOut>
  readonly addDeviceIds: Given<typeof addDeviceIds>
  readonly updateSignature: SignatureEditing['update']
  readonly showRealname: Given<typeof showRealname>
  readonly pictureOf: Avatars['pictureOf']
  /** Forgets all that is kept of anybody; the app lives on as at its first start. */
  readonly forgetEverything: (
    clearBrowserData: ClearBrowserData,
  ) => Promise<Result<Forgotten, ForgetTrouble>>
  /** What was asked of Bilibili today, and what comes next. */
  readonly sentReport: () => SentReport
  /** For a report of a problem; what is not the core's to know comes from outside. */
  readonly diagnosticFacts: () => CoreFacts
  /** What the user should be told about the profile. */
  readonly notices: () => readonly Notice[]
  /** Whether the desktop refused the last reminder it was given; to be told to the user. */
  readonly remindersRefused: (refused: boolean) => void
  /** Its user has read that; it is told again once one was shown meanwhile. */
  readonly refusalRead: () => void
  /** Calls back after whatever may change the glance or the notices, for those who show them. */
  readonly onChange: (listener: () => void) => void
  /** Tells them. */
  readonly changed: () => void
  readonly keychainState: () => KeychainState
  /** Calls back whenever the keychain begins or ceases to answer. */
  readonly onKeychainChange: (listener: (state: KeychainState) => void) => void
  /** Begins what the user asked for and has to be done before the app ends, or forgets everything. */
  readonly tracked: <T>(begin: () => Promise<T>) => Promise<T>
  /** Resolves once nothing that a user asked for is under way any more. */
  readonly callsSettled: () => Promise<void>
  /** Whether a keychain call is under way that may be answered in time. */
  readonly awaitsKeychain: () => boolean
  /** Whether the keychain still owes an answer, so that the process cannot end by itself. */
  readonly stuck: () => boolean
  readonly log: Log
  readonly close: () => void
}
