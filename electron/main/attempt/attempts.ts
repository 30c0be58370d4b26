import type { Credential } from '../../bilibili/credential'
import type { Result } from '../../bilibili/failure'
import type {
  AttemptProgress,
  AttemptTrouble,
  AttemptWish,
  SignInAttempt,
  SignInWay,
} from '../../shared/sign-in-attempt'
import type { Keeping, SignedInAccount, SignInTrouble } from '../../shared/sign-in-answer'
import type { SignInWish } from '../sign-in'
import type { SignInSource } from './source'

/** The sign-in without pasting: one at a time. Each step resolves with the account that it kept. */
export interface Attempts {
  /** The running attempt or how the last one ended; `null` where there is none to show. */
  readonly current: () => SignInAttempt | null
  /** Begins anew, whatever ran before; resolves once it has ended or waits for the user. */
  readonly start: (wish: AttemptWish) => Promise<SignedInAccount | null>
  /** Keeps what is in hand, for whomever it is. */
  readonly goOn: (keeping: Keeping) => Promise<SignedInAccount | null>
  /** Ends it and forgets what is in hand; a login that was had already is kept all the same. */
  readonly stop: () => void
}

export interface AttemptPorts {
  readonly sources: Readonly<Record<SignInWay, SignInSource>>
  /** Why the keychain would not keep a login; asked before Bilibili gives one. */
  readonly keychainTrouble: () => Promise<SignInTrouble | null>
  readonly signIn: (wish: SignInWish) => Promise<Result<SignedInAccount, SignInTrouble>>
  readonly changed: () => void
}

interface Attempt {
  readonly wish: AttemptWish
  readonly stopper: AbortController
  /** What Bilibili gave; had once, so it is held until it is kept or given up. */
  inHand: Credential | null
}

/** Trouble that no second try with the same login cures. */
const isFinal = (trouble: SignInTrouble): boolean =>
  trouble.kind === 'no-mid' ||
  trouble.kind === 'mixed-accounts' ||
  (trouble.kind === 'not-verified' &&
    (trouble.failure.kind === 'needs-login' || trouble.failure.kind === 'damaged'))

/** Begins with no attempt. */
export const attempts = (ports: AttemptPorts): Attempts => {
  let attempt: Attempt | null = null
  let shown: SignInAttempt | null = null

  const tell = (of: Attempt, progress: AttemptProgress): void => {
    if (attempt === of) shown = { ...of.wish, progress }
    ports.changed()
  }

  const fail = (of: Attempt, trouble: AttemptTrouble): null => {
    tell(of, { kind: 'failed', trouble, inHand: of.inHand !== null })
    return null
  }

  const keep = async (
    of: Attempt,
    credential: Credential,
    expectedMid: string | null,
    keeping: Keeping,
  ): Promise<SignedInAccount | null> => {
    tell(of, { kind: 'verifying' })
    const signedIn = await ports.signIn({ credential, expectedMid, keeping })
    if (signedIn.ok) {
      of.inHand = null
      tell(of, { kind: 'signed-in', account: signedIn.value })
      return signedIn.value
    }
    const { failure } = signedIn
    if (isFinal(failure)) of.inHand = null
    if (failure.kind !== 'other-account') return fail(of, failure)
    tell(of, failure)
    return null
  }

  const run = async (of: Attempt): Promise<SignedInAccount | null> => {
    const { way, expectedMid, keeping } = of.wish
    const came = await ports.sources[way]({
      expectedMid,
      signal: of.stopper.signal,
      show: (progress) => {
        tell(of, progress)
      },
    })
    switch (came.kind) {
      case 'had':
        of.inHand = came.credential
        // Also where nobody looks any more: Bilibili gives a login once.
        return keep(of, came.credential, expectedMid, keeping)
      case 'failed':
        return fail(of, came.trouble)
      case 'expired':
        tell(of, came)
        return null
      case 'stopped':
        return null
    }
  }

  return {
    current: () => shown,
    start: async (wish) => {
      const begun: Attempt = { wish, stopper: new AbortController(), inHand: null }
      attempt?.stopper.abort()
      attempt = begun
      tell(begun, wish.way === 'scan' ? { kind: 'asking-code' } : { kind: 'page' })
      const trouble = wish.keeping === 'keychain' ? await ports.keychainTrouble() : null
      if (trouble !== null) return fail(begun, trouble)
      return begun.stopper.signal.aborted ? null : run(begun)
    },
    goOn: async (keeping) => {
      const running = attempt
      const kind = shown?.progress.kind
      if (running?.inHand == null || (kind !== 'other-account' && kind !== 'failed')) return null
      // The user has seen whose login it is.
      const expectedMid = kind === 'other-account' ? null : running.wish.expectedMid
      return keep(running, running.inHand, expectedMid, keeping)
    },
    stop: () => {
      attempt?.stopper.abort()
      attempt = null
      shown = null
      ports.changed()
    },
  }
}
