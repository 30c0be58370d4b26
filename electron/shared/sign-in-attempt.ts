import type { Failure } from '../bilibili/failure'
import type { Keeping, SignedInAccount, SignInTrouble } from './sign-in-answer'

/** A code that the phone scans, or Bilibili's own page in a window. */
export type SignInWay = 'scan' | 'page'

/** What a sign-in without pasting is begun with. */
export interface AttemptWish {
  readonly way: SignInWay
  /** Whose login is to be renewed; `null` takes whomever it signs in. */
  readonly expectedMid: string | null
  readonly keeping: Keeping
}

/** A QR code as rows of `1` (dark) and `0`, without a quiet zone. */
export type CodeRows = readonly string[]

/** Why an attempt ended without a sign-in that could be kept. */
export type AttemptTrouble =
  | SignInTrouble
  /** Bilibili gave no code. */
  | { readonly kind: 'no-code'; readonly failure: Failure }
  /** Bilibili could not be asked any more whether the code was scanned. */
  | { readonly kind: 'no-word'; readonly failure: Failure }
  /** It was confirmed on the phone, and the answer that signs in, which comes once, got lost. */
  | { readonly kind: 'lost' }
  /** It was confirmed on the phone, but no sign-in came with it: Bilibili does it another way now. */
  | { readonly kind: 'nothing-came' }
  /** Bilibili's page was closed before anybody had signed in on it. */
  | { readonly kind: 'page-closed' }
  /** Bilibili's page could not be loaded. */
  | { readonly kind: 'page-unreachable' }
  /** In the example nothing is sent anywhere, so Bilibili's page is not opened. */
  | { readonly kind: 'page-in-example' }

/** How far the running or last attempt is. */
export type AttemptProgress =
  | { readonly kind: 'asking-code' }
  | {
      readonly kind: 'code'
      readonly rows: CodeRows
      /** It was scanned and waits for the confirmation on the phone. */
      readonly scanned: boolean
      /** When the code ends, Unix ms. */
      readonly endsAtMs: number
    }
  /** Bilibili's own page is open in its window. */
  | { readonly kind: 'page' }
  /** Neither this code nor the one that followed by itself was used. */
  | { readonly kind: 'expired' }
  /** Confirmed; Bilibili is asked whose login it is, then it is kept. */
  | { readonly kind: 'verifying' }
  /** It signs another account in than the one that was meant; nothing is kept before the user said so. */
  | { readonly kind: 'other-account'; readonly mid: string; readonly name: string }
  | { readonly kind: 'signed-in'; readonly account: SignedInAccount }
  /** `inHand`: the sign-in itself was had and is held in memory, so that keeping it can be tried again. */
  | { readonly kind: 'failed'; readonly trouble: AttemptTrouble; readonly inHand: boolean }

/** A sign-in without pasting, as the window shows it. */
export interface SignInAttempt extends AttemptWish {
  readonly progress: AttemptProgress
}
