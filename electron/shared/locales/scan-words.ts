import type { SignInWay } from '../sign-in-attempt'
import type { Words } from './words'

/** The sign-in by a code that is scanned with the phone. */
export interface ScanWords {
  readonly ways: Words<'label' | SignInWay | 'paste'>
  readonly howTo: Words<SignInWay>
  /** The button that begins, and the same once something was in vain. */
  readonly begin: Readonly<Record<SignInWay, Words<'first' | 'again'>>>
  readonly asking: string
  /** What the picture of the code is, for who cannot see it. */
  readonly codeName: string
  readonly waiting: string
  readonly scanned: string
  readonly scannedHint: string
  /** `time` is minutes and seconds, `m:ss`. */
  readonly timeLeft: (time: string) => string
  readonly expired: string
  readonly pageOpen: string
  readonly verifying: string
  readonly addOther: (name: string) => string
  readonly tryAgain: string
  readonly stop: string
  readonly pasteInstead: string
  /** What a login that was scanned hangs on, in the place of what is said of a pasted one. */
  readonly ownLogin: string
  readonly noCode: (reason: string) => string
  readonly noWord: (reason: string) => string
  readonly lost: string
  readonly nothingCame: string
  readonly pageClosed: string
  readonly pageUnreachable: string
  readonly pageInExample: string
}
