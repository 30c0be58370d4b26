import type { Words } from './words'

/** Forgetting everything that is kept on this computer, and the proof of it. */
export interface ForgetWords {
  readonly title: string
  readonly hint: string
  readonly open: string
  readonly question: string
  readonly here: string
  readonly parts: readonly [string, string, string, string]
  readonly notThere: string
  readonly sure: string
  readonly confirm: string
  readonly working: string
  readonly cancel: string
  readonly close: string
  readonly done: string
  readonly partlyDone: string
  readonly accounts: (accounts: number) => string
  readonly keychain: (deleted: number) => string
  readonly rows: string
  readonly files: (files: number) => string
  /** `size` in kilobytes. */
  readonly smaller: (size: string) => string
  readonly browser: string
  readonly left: Words<'keychainUnknown' | 'browser' | 'launch'> & {
    readonly keychain: (entries: number) => string
    readonly rows: (rows: number) => string
    readonly database: Words<'full' | 'busy' | 'other'>
    readonly files: (names: string) => string
  }
  readonly trouble: Words<'busy' | 'full' | 'read-only' | 'unexpected'> & {
    readonly keychain: Words<'locked' | 'silent' | 'refused'>
  }
}
