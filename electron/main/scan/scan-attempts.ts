import type { Credential } from '../../bilibili/credential'
import type { Failure, Result } from '../../bilibili/failure'
import type {
  AttemptProgress,
  AttemptTrouble,
  AttemptWish,
  SignInAttempt,
} from '../../shared/sign-in-attempt'
import type { Keeping, SignedInAccount, SignInTrouble } from '../../shared/sign-in-answer'
import type { SignInWish } from '../sign-in'
import { watchCode, type CodeEnd, type WatchPorts } from './watch-code'

/** The sign-in by a scanned code: one at a time. */
export interface ScanAttempts {
  /** The running attempt or how the last one ended; `null` where there is none to show. */
  readonly current: () => SignInAttempt | null
  /** Begins anew, whatever ran before; resolves once it has ended or waits for the user. */
  readonly start: (wish: AttemptWish) => Promise<void>
  /** Keeps what is in hand, for whomever it is. */
  readonly goOn: (keeping: Keeping) => Promise<void>
  /** Ends it and forgets what is in hand. */
  readonly stop: () => void
}

export interface ScanPorts extends Omit<WatchPorts, 'show' | 'stopped' | 'heldUntilMs' | 'heed'> {
  /** When a block that holds this sign-in back ends, Unix ms; `null` as account is anybody. */
  readonly heldUntilMs: (expectedMid: string | null) => number | null
  readonly heed: (failure: Failure, expectedMid: string | null) => void
  /** Why the keychain would not keep a login; asked before a code is spent. */
  readonly keychainTrouble: () => Promise<SignInTrouble | null>
  readonly signIn: (wish: SignInWish) => Promise<Result<SignedInAccount, SignInTrouble>>
  readonly changed: () => void
}

interface Attempt {
  readonly wish: AttemptWish
  /** What the phone confirmed; had once, so it is held until it is kept or given up. */
  inHand: Credential | null
}

/** One code, and one that follows it by itself. */
const CODES = 2

/** Trouble that no second try with the same login cures. */
const isFinal = (trouble: SignInTrouble): boolean =>
  trouble.kind === 'no-mid' ||
  trouble.kind === 'mixed-accounts' ||
  (trouble.kind === 'not-verified' &&
    (trouble.failure.kind === 'needs-login' || trouble.failure.kind === 'damaged'))

/** Begins with no attempt. */
export const scanAttempts = (ports: ScanPorts): ScanAttempts => {
  let attempt: Attempt | null = null
  let shown: SignInAttempt | null = null

  const tell = (of: Attempt, progress: AttemptProgress): void => {
    if (attempt !== of) return
    shown = { ...of.wish, progress }
    ports.changed()
  }

  const fail = (of: Attempt, trouble: AttemptTrouble): void => {
    tell(of, { kind: 'failed', trouble, inHand: of.inHand !== null })
  }

  const keep = async (of: Attempt, expectedMid: string | null, keeping: Keeping): Promise<void> => {
    const credential = of.inHand
    if (credential === null) return
    tell(of, { kind: 'verifying' })
    const signedIn = await ports.signIn({ credential, expectedMid, keeping })
    if (signedIn.ok) {
      of.inHand = null
      tell(of, { kind: 'signed-in', account: signedIn.value })
      return
    }
    const { failure } = signedIn
    if (failure.kind === 'other-account') {
      tell(of, failure)
      return
    }
    if (isFinal(failure)) of.inHand = null
    fail(of, failure)
  }

  const watch = (of: Attempt): Promise<CodeEnd> =>
    watchCode({
      ...ports,
      heldUntilMs: () => ports.heldUntilMs(of.wish.expectedMid),
      heed: (failure) => {
        ports.heed(failure, of.wish.expectedMid)
      },
      show: (code) => {
        tell(of, { kind: 'code', ...code })
      },
      stopped: () => attempt !== of,
    })

  const scan = async (of: Attempt): Promise<void> => {
    for (let code = 0; code < CODES && attempt === of; code += 1) {
      const end = await watch(of)
      if (end.kind === 'failed') {
        fail(of, end.trouble)
        return
      }
      if (end.kind === 'confirmed') {
        of.inHand = end.credential
        // Also where nobody looks any more: the phone has said yes, and it says so only once.
        await keep(of, of.wish.expectedMid, of.wish.keeping)
        return
      }
    }
    tell(of, { kind: 'expired' })
  }

  return {
    current: () => shown,
    start: async (wish) => {
      const begun: Attempt = { wish, inHand: null }
      attempt = begun
      tell(begun, { kind: 'asking-code' })
      const trouble = wish.keeping === 'keychain' ? await ports.keychainTrouble() : null
      if (trouble === null) await scan(begun)
      else fail(begun, trouble)
    },
    goOn: async (keeping) => {
      const running = attempt
      const waits = shown?.progress.kind === 'other-account' || shown?.progress.kind === 'failed'
      if (running === null || !waits) return
      // The user has seen whose login it is.
      const { kind } = shown?.progress ?? { kind: 'failed' }
      const expectedMid = kind === 'other-account' ? null : running.wish.expectedMid
      await keep(running, expectedMid, keeping)
    },
    stop: () => {
      attempt = null
      shown = null
      ports.changed()
    },
  }
}
