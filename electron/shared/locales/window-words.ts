import type { Words } from './words'

/** The frame of the window: header, tabs, all accounts, settings. */
export interface WindowWords {
  readonly refresh: string
  readonly refreshing: string
  readonly refreshingOf: (done: number, of: number) => string
  /** How a refresh ended, where it did not simply bring what was asked for. */
  readonly refreshEnd: Words<'held-back' | 'held-elsewhere' | 'no-keychain' | 'failed'> & {
    readonly nothingDue: (time: string) => string
  }
  readonly blockedAll: (time: string) => string
  readonly askingAgainAt: (time: string) => string
  readonly offline: string
  readonly readFailed: string
  /** A part of the app itself could not be loaded. */
  readonly pageFailed: string
  readonly tryAgain: string
  readonly loading: string
  readonly accounts: (accounts: number) => string
  readonly doneToday: (done: number, accounts: number) => string
  readonly needYou: (accounts: number) => string
  readonly dayEnds: (time: string) => string
  readonly timeLeft: (hours: number, minutes: number) => string
  readonly tabs: string
  readonly tab: Words<'all' | 'history' | 'add' | 'settings'>
  readonly openAccount: (name: string) => string
  readonly tabState: Words<'attention' | 'waiting'>
  readonly exp: string
  readonly expUnknown: string
  readonly task: Words<'login' | 'watch' | 'share' | 'coins'>
  readonly taskState: Words<'done' | 'open' | 'unknown'>
  readonly vip: string
  readonly level: string
  readonly levelNumber: (level: number) => string
  readonly levelExp: (exp: string, nextExp: string | null) => string
  readonly notRead: string
  /** An access_key cannot read it. */
  readonly cookieOnly: string
  readonly settings: {
    readonly language: string
    readonly languageSystem: string
    readonly languageText: string
    readonly theme: string
    readonly themes: Words<'system' | 'light' | 'dark'>
    readonly notStored: Words<'full' | 'read-only' | 'keychain' | 'unexpected'>
    readonly closing: string
    readonly closingText: string
    readonly quit: string
    readonly quitFailed: string
    readonly about: string
    readonly version: (version: string) => string
    readonly unofficial: string
  }
}
