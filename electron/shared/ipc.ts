import type { Result } from '../bilibili/failure'
import type { PasteTrouble } from '../bilibili/pasted-credential'
import type { RoundEnd } from './account'
import type { AccountDetail, RealnameShown, RealnameTrouble } from './account-detail'
import type { CertificateTrouble } from './certificate-trouble'
import type { ForgetTrouble, Forgotten } from './forgotten'
import type { GlanceChange } from './glance-change'
import type { AddingAccount, AddingPreview, AddingTrouble } from './ledger/history-adding'
import type { CoinBar, CoinPage } from './ledger/coin-page'
import type {
  FactsTrouble,
  HistoryDeleted,
  HistoryFacts,
  HistoryLoss,
  HistoryRestored,
} from './ledger/history-facts'
import type { SavedHistory, SaveTrouble } from './ledger/history-saving'
import type { CannotRead, HistoryTrouble } from './ledger/ledger-trouble'
import type { HouseMoved, HousePreview, HouseTrouble } from './ledger/house'
import type { LevelHistory } from './ledger/level-history'
import type { WeekDigest } from './ledger/week-digest'
import type { YearOfDays } from './ledger/year-of-days'
import type { LaunchState } from './launch-state'
import type { Tab } from './page-state'
import type { ReminderTest } from './reminders/reminder-test'
import type { Arguments } from './request-arguments'
import type { SentReport } from './sent-report'
import type { ChosenSettings } from './settings'
import type { SignedInAccount, SignInTrouble } from './sign-in-answer'
import type { SignOutTrouble } from './sign-out-answer'
import type { SignatureSent, SignatureTrouble } from './signature-desk'
import type { View, ViewFrame } from './view'

/**
 * THE contract between the window and main.
 *
 * A request is a line in `REQUEST_NAMES`, in `Requests` and in `requestArguments`; an event is a line
 * in `EVENT_NAMES` and in `Payloads`. The preload's methods, main's handlers and checks and the
 * window's types are derived from them, and what is missing in one of them does not compile. The
 * names stand apart from the schemas so that the preload, which needs only names, carries no validator.
 */
export const REQUEST_NAMES = [
  'view:read',
  'accounts:refresh',
  'accounts:reorder',
  'account:read',
  'account:refresh',
  'account:rename',
  'account:pause',
  'account:paint',
  'account:remind',
  'account:menu',
  'account:remove',
  'account:sign-in',
  'account:sign-out',
  'account:allow-renewal',
  'attempt:start',
  'attempt:go-on',
  'attempt:stop',
  'signature:update',
  'realname:show',
  'settings:change',
  'shortcut:set',
  'certificate:choose',
  'sent:read',
  'report:copy',
  'history:save',
  'history:choose',
  'history:add',
  'history:coins',
  'history:coin-bars',
  'history:days',
  'history:level',
  'history:week',
  'history:week-seen',
  'history:facts',
  'history:would-delete',
  'history:delete',
  'history:restore',
  'house:save',
  'house:choose',
  'house:move',
  'launch:read',
  'launch:set',
  'reminder:test',
  'reminder:pause',
  'reminder:snooze',
  'reminder:not-today',
  'reminder:again',
  'reminder:refusal-read',
  'page:keep',
  'link:open',
  'link:menu',
  'paste:menu',
  'clipboard:clear',
  'app:example',
  'app:forget',
  'app:quit',
] as const

/** What the window may ask, `subject:verb`. */
export type RequestName = (typeof REQUEST_NAMES)[number]

/** The account is not listed (any more). */
export interface NoAccount {
  readonly kind: 'no-account'
}

/** What was to be kept could not be written; everything is as before. */
export interface NotStored {
  readonly kind: 'not-stored'
  readonly because: 'full' | 'read-only' | 'keychain'
}

/** Another program or the system has these keys; the ones before stay. */
export interface ShortcutTaken {
  readonly kind: 'shortcut-taken'
}

/** No program of the system opens pages. */
export interface NoBrowser {
  readonly kind: 'no-browser'
}

type Ask<Value, Trouble = never> = { readonly value: Value; readonly trouble: Trouble }

/** What each request brings when it succeeds, and the expected trouble in its place. */
interface Requests {
  /** Asks nobody but main. */
  readonly 'view:read': Ask<View>
  /** Comes once the round has ended. */
  readonly 'accounts:refresh': Ask<RoundEnd>
  readonly 'accounts:reorder': Ask<null, NotStored>
  readonly 'account:read': Ask<AccountDetail, NoAccount>
  /** All that is due of one account, or one reading whether due or not; never past a block. */
  readonly 'account:refresh': Ask<RoundEnd, NoAccount>
  /** `null` goes back to Bilibili's nickname. */
  readonly 'account:rename': Ask<null, NoAccount | NotStored>
  readonly 'account:pause': Ask<null, NoAccount | NotStored>
  /** Its colour; `null` is none. */
  readonly 'account:paint': Ask<null, NoAccount | NotStored>
  /** Of what of it its user wants to be reminded. */
  readonly 'account:remind': Ask<null, NoAccount | NotStored>
  /**
   * Opens the menu of an account, and does what is chosen; the answer comes once the menu is gone, and
   * names what can be taken back.
   */
  readonly 'account:menu': Ask<'paused' | 'resumed' | null, NoAccount | NotStored | NoBrowser>
  /** Forgets the account and its credential here; Bilibili is not asked for anything. */
  readonly 'account:remove': Ask<null, NoAccount | NotStored>
  /** Ends its session at Bilibili; the account stays here and waits for a new sign-in. */
  readonly 'account:sign-out': Ask<null, SignOutTrouble>
  /** Takes a pasted login into the app's care: it is renewed from then on, and ends in its browser. */
  readonly 'account:allow-renewal': Ask<
    null,
    NoAccount | NotStored | { readonly kind: 'not-renewable' }
  >
  readonly 'account:sign-in': Ask<SignedInAccount, PasteTrouble | SignInTrouble>
  /** Asks for a code, or opens Bilibili's page, in place of any attempt before; see `ViewFrame.signIn`. */
  readonly 'attempt:start': Ask<null>
  /** Keeps what the attempt has in hand: the other account, or once more what could not be kept. */
  readonly 'attempt:go-on': Ask<null>
  /** Ends the attempt and forgets it; what was kept stays kept. */
  readonly 'attempt:stop': Ask<null>
  readonly 'signature:update': Ask<SignatureSent, NoAccount | SignatureTrouble>
  readonly 'realname:show': Ask<RealnameShown, NoAccount | RealnameTrouble>
  readonly 'settings:change': Ask<ChosenSettings, NotStored>
  /** Other keys that show and hide the window from every program; `null` is none. */
  readonly 'shortcut:set': Ask<ChosenSettings, NotStored | ShortcutTaken>
  /** Asks the user for a file of certificates; `null` where none was chosen. */
  readonly 'certificate:choose': Ask<ChosenSettings | null, NotStored | CertificateTrouble>
  /** What was asked of Bilibili today. */
  readonly 'sent:read': Ask<SentReport>
  /** Puts a report into the clipboard: without names, but that of a week. */
  readonly 'report:copy': Ask<null, CannotRead>
  /** Asks where to, and writes what is kept for good there; `null` where no file was chosen. */
  readonly 'history:save': Ask<SavedHistory | null, SaveTrouble>
  /** Asks for a file, and tells what it would add; `null` where none was chosen. */
  readonly 'history:choose': Ask<AddingPreview | null, AddingTrouble>
  /** Adds what was last told; the value is what was new. */
  readonly 'history:add': Ask<readonly AddingAccount[], AddingTrouble>
  /**
   * A stretch of the kept coin log, the newest row first. A search for a text ends the one before,
   * which is answered `cannot-read`.
   */
  readonly 'history:coins': Ask<CoinPage, CannotRead>
  /** What came and went by day, week or month, the oldest first; the text of the query counts too. */
  readonly 'history:coin-bars': Ask<readonly CoinBar[], CannotRead>
  readonly 'history:days': Ask<YearOfDays, CannotRead>
  readonly 'history:level': Ask<LevelHistory, CannotRead>
  /** The week of a Monday; `null` is the last one that is over. */
  readonly 'history:week': Ask<WeekDigest, CannotRead>
  /** The digest of the last week need not be shown any more. */
  readonly 'history:week-seen': Ask<null, NotStored>
  readonly 'history:facts': Ask<HistoryFacts, FactsTrouble>
  /** What keeping so many years would delete. */
  readonly 'history:would-delete': Ask<HistoryLoss, CannotRead>
  /** Deletes what is kept of an account, in the backups too. */
  readonly 'history:delete': Ask<HistoryDeleted, HistoryTrouble>
  /** Goes back to a backup; what was there is set aside. */
  readonly 'history:restore': Ask<HistoryRestored, HistoryTrouble>
  /** Writes settings, names, colours, order and history of every account into one file. */
  readonly 'house:save': Ask<SavedHistory | null, SaveTrouble>
  /** Asks for such a file, and tells what it would do; `null` where none was chosen. */
  readonly 'house:choose': Ask<HousePreview | null, AddingTrouble>
  /** Does what was last told. */
  readonly 'house:move': Ask<HouseMoved, HouseTrouble>
  /** Whether the system starts the app at login, as it has it now. */
  readonly 'launch:read': Ask<LaunchState>
  readonly 'launch:set': Ask<LaunchState, NotStored>
  /** Shows a reminder that says nothing, to see whether the desktop shows any. */
  readonly 'reminder:test': Ask<ReminderTest>
  /** Nothing is announced for a while, or again from now on. */
  readonly 'reminder:pause': Ask<null, NotStored>
  /** What is open today of an account is told once more in half an hour. */
  readonly 'reminder:snooze': Ask<null, NotStored>
  /** Nothing more of what is open today of an account is told; whether that was not so already. */
  readonly 'reminder:not-today': Ask<boolean, NotStored>
  /** Takes back that an account was put off, or that it was left alone for today. */
  readonly 'reminder:again': Ask<null, NotStored>
  /** That a reminder was refused was read, and is not to be told again until one was shown. */
  readonly 'reminder:refusal-read': Ask<null>
  readonly 'page:keep': Ask<null>
  /** Opens a page of Bilibili in the user's browser. */
  readonly 'link:open': Ask<null, NoBrowser>
  /** Opens the menu of such a link. */
  readonly 'link:menu': Ask<null, NoBrowser>
  /** Opens the menu of a field whose text is hidden. */
  readonly 'paste:menu': Ask<null>
  readonly 'clipboard:clear': Ask<null>
  /** Starts the app again with the invented accounts, or with the user's own. */
  readonly 'app:example': Ask<null>
  /** Forgets everything on this computer; the value is the proof. Bilibili is not asked for anything. */
  readonly 'app:forget': Ask<Forgotten, ForgetTrouble>
  readonly 'app:quit': Ask<null>
}

/** What main tells the window unasked, `subject:pastParticiple`. */
export const EVENT_NAMES = ['glance:changed', 'frame:changed', 'tab:chosen'] as const

export type EventName = (typeof EVENT_NAMES)[number]

/** What each event carries. */
interface Payloads {
  readonly 'glance:changed': GlanceChange
  readonly 'frame:changed': ViewFrame
  /** Somebody clicked an account in the tray's menu or a notification. */
  readonly 'tab:chosen': { readonly tab: Tab; readonly signIn: boolean }
}

/** Why main did not even begin: it says nothing about Bilibili or an account. */
export type RequestTrouble =
  /** The question came from another page, frame or window than our own. */
  | { readonly kind: 'foreign-sender' }
  /** The arguments are not what `requestArguments` states. */
  | { readonly kind: 'bad-arguments' }
  /** A bug; the log names its kind. */
  | { readonly kind: 'unexpected' }

/** What a request resolves to; it never rejects. */
export type Answer<N extends RequestName> = Result<
  Requests[N]['value'],
  Requests[N]['trouble'] | RequestTrouble
>

/** What an event carries. */
export type Payload<E extends EventName> = Payloads[E]

/** One handler a request, as main has to offer them. */
export type RequestHandlers = {
  readonly [N in RequestName]: (...given: Arguments<N>) => Answer<N> | Promise<Answer<N>>
}

/** What the preload exposes to the page. */
export interface Bridge {
  readonly requests: {
    readonly [N in RequestName]: (...given: Arguments<N>) => Promise<Answer<N>>
  }
  /** Each takes a listener and returns the way to stop listening. */
  readonly events: {
    readonly [E in EventName]: (listener: (payload: Payload<E>) => void) => () => void
  }
}

/** The name under which the page finds the bridge. */
export const BRIDGE_NAME = 'biliGlance'
