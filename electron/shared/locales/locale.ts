import type { FailureKind, OfflineCause } from '../../bilibili/failure'
import type { PasteTroubleKind } from '../../bilibili/pasted-credential'
import type { VipKind } from '../vip-glance'
import type { AccountMenuWords } from './account-menu-words'
import type { AppWords } from './app-words'
import type { CaptureWords } from './capture-words'
import type { CardWords } from './card-words'
import type { ContextMenuWords } from './context-menu-words'
import type { CommandWords, UpstreamWords } from './command-words'
import type { LoginHealthWords, SessionWords } from './login-health-words'
import type { ForgetWords } from './forget-words'
import type { OverviewWords } from './overview-words'
import type { UndoWords } from './undo-words'
import type { ProfileWords } from './profile-words'
import type { ReminderWords } from './reminder-words'
import type { GlobalShortcutWords } from './global-shortcut-words'
import type { HistoryWords } from './history-words'
import type { LedgerWords } from './ledger-words'
import type { LaunchWords } from './launch-words'
import type { MaskedWords } from './masked-words'
import type { NetworkWords } from './network-words'
import type { NotificationWords } from './notification-words'
import type { ScanWords } from './scan-words'
import type { SentWords } from './sent-words'
import type { SignInPageWords } from './sign-in-page-words'
import type { SignInWords } from './sign-in-words'
import type { ShortcutsWords } from './shortcuts-words'
import type { SignOutWords } from './sign-out-words'
import type { SignatureWords } from './signature-words'
import type { ReminderSettingsWords } from './reminder-settings-words'
import type { SettingsIndexWords } from './settings-index-words'
import type { TraySettingsWords } from './tray-settings-words'
import type { TrayWords } from './tray-words'
import type { WelcomeWords } from './welcome-words'
import type { WindowWords } from './window-words'
import type { Words } from './words'

/** The languages the app speaks. */
export type Language = 'zh-CN' | 'en'

/** Every sentence of one language that a page may need; the compiler sees to it that each language has all of them. */
export interface Locale {
  readonly language: Language
  readonly separator: string
  readonly listSeparator: string
  readonly exp: {
    readonly earned: (earned: number, cap: number) => string
    readonly unknown: string
    readonly partly: string
    readonly allDone: string
    readonly open: (tasks: string) => string
    readonly login: string
    readonly watch: string
    readonly share: string
    readonly coins: (coins: number, exp: number) => string
    readonly mayLag: string
    readonly lastKnown: string
  }
  readonly vip: {
    readonly kind: Words<VipKind>
    readonly daysLeft: (kind: string, days: number) => string
    readonly yearsLeft: (kind: string) => string
    /** It ran when it was last asked for, and should have ended since. */
    readonly notAskedSince: (kind: string, date: string) => string
    /** Bilibili says that it runs, and a date that has passed. */
    readonly pastDue: (kind: string, date: string) => string
    readonly frozen: (kind: string) => string
    readonly locked: (kind: string) => string
    readonly none: string
    readonly expired: string
    readonly endedOn: (date: string) => string
    readonly unknown: string
    readonly unknownStatus: (status: number) => string
    readonly until: (date: string) => string
    readonly dueDate: (date: string) => string
    readonly withDue: (text: string, due: string) => string
  }
  readonly level: (level: number, exp: number, nextExp: number | null) => string
  readonly coinsInHand: (coins: string) => string
  readonly session: SessionWords
  readonly paused: string
  readonly asOf: (time: string) => string
  readonly withAge: (text: string, time: string) => string
  readonly failure: Words<Exclude<FailureKind, 'offline' | 'refused'>> & {
    readonly offline: Words<OfflineCause>
    readonly accessKey: Words<'unknown' | 'expired' | 'otherApp'>
    readonly refused: (code: string, message: string) => string
  }
  readonly keychain: Words<
    'locked' | 'missing' | 'silent' | 'too-large' | 'not-kept' | 'not-listed'
  >
  readonly paste: Words<PasteTroubleKind> & {
    readonly sessionMissing: (found: string) => string
  }
  readonly profile: ProfileWords
  readonly ledger: LedgerWords
  readonly history: HistoryWords
  readonly command: CommandWords
  readonly welcome: WelcomeWords
  readonly window: WindowWords
  readonly overview: OverviewWords
  readonly undo: UndoWords
  readonly shortcuts: ShortcutsWords
  readonly card: CardWords
  readonly signInPanel: SignInWords
  readonly scan: ScanWords
  readonly reminder: ReminderWords
  readonly signInPage: SignInPageWords
  readonly notification: NotificationWords
  readonly launch: LaunchWords
  readonly masked: MaskedWords
  readonly capture: CaptureWords
  readonly globalShortcut: GlobalShortcutWords
  readonly sent: SentWords
  readonly network: NetworkWords
  readonly reminderSettings: ReminderSettingsWords
  readonly settingsIndex: SettingsIndexWords
  readonly traySettings: TraySettingsWords
  readonly loginHealth: LoginHealthWords
  readonly accountMenu: AccountMenuWords
  readonly signOut: SignOutWords
  readonly forget: ForgetWords
  readonly signature: SignatureWords
}

/** What main says beside that, in menus, on the desktop and on the command line: no page loads it. */
export interface MainLocale extends Locale {
  readonly command: CommandWords & { readonly usage: string }
  readonly contextMenu: ContextMenuWords
  readonly tray: TrayWords
  readonly app: AppWords
  readonly upstream: UpstreamWords
}
