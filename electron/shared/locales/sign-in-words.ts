import type { PasteForm } from '../paste-diagnosis'
import type { Words } from './words'

/** The panel that takes a credential. */
export interface SignInWords {
  readonly title: string
  readonly titleAgain: (name: string) => string
  /** What a login taken from a browser hangs on. */
  readonly warning: string
  readonly howTo: string
  readonly steps: readonly [string, string, string, string]
  readonly otherForms: string
  readonly promise: string
  /** The same where there is no keychain. */
  readonly promiseSession: string
  readonly field: string
  readonly show: string
  readonly sessionOnly: string
  readonly submit: string
  readonly submitAgain: string
  readonly submitting: string
  readonly unfinished: Words<'empty' | 'too-long' | 'unexpected'>
  readonly recognised: Words<'form' | 'parts' | 'account' | 'until' | 'signature'>
  readonly form: Words<PasteForm>
  readonly missing: (names: string) => string
  readonly account: {
    readonly fresh: (mid: string) => string
    readonly renews: (name: string) => string
    readonly other: (mid: string, expected: string) => string
    readonly untold: string
  }
  readonly until: {
    readonly date: (date: string) => string
    /** By the date in it, which Bilibili did not honour. */
    readonly refused: (date: string) => string
    readonly over: (date: string) => string
    readonly untold: string
  }
  readonly signature: Words<'possible' | 'no-csrf' | 'csrf-cut' | 'over'>
  readonly accessKey: string
  readonly keepForSession: string
  readonly keepForSessionHint: string
  readonly addAsOther: string
  readonly pasteAgain: string
  /** It signs `name` in where `expected` was to be signed in again. */
  readonly otherAccount: (name: string, expected: string) => string
  readonly added: (name: string) => string
  readonly renewed: (name: string) => string
  readonly keptForSession: string
  readonly doNotSignOut: string
  readonly clipboard: string
  readonly clearClipboard: string
  readonly clipboardCleared: string
  readonly clipboardFailed: string
  readonly open: string
  readonly addAnother: string
  /** Why a credential was not taken, where the command line has no sentence for it already. */
  readonly trouble: {
    readonly diskFull: string
    readonly otherAccount: (name: string, mid: string) => string
  }
}
