import { SIGN_OUT_URL, signOutForm } from '../bilibili/bilibili-sign-out'
import type { Credential } from '../bilibili/credential'
import { failed, success, type Failure, type Result } from '../bilibili/failure'
import type { Asking } from '../shared/account'
import { blockedUntilMs } from '../shared/session-glance'
import type { SignOutTrouble } from '../shared/sign-out-answer'
import type { BilibiliClient } from './client/client'
import {
  heedFailure,
  heldCredential,
  keepOrTell,
  type SingleCallParts,
} from './refresh/single-call'
import type { AccountList, StoredAccount } from './store/account-list'
import { awaitLease } from './store/await-lease'

interface SignOutParts extends SingleCallParts {
  readonly client: Pick<BilibiliClient, 'passport'>
  readonly list: Pick<AccountList, 'find' | 'generationOf' | 'update'>
  /** What the running round asks about. */
  readonly asking: () => Asking | null
  /** Told that the user ended this login, before it is seen to be over. */
  readonly endedByUser: (account: StoredAccount) => void
}

const ROUND_LOOK_MS = 250

type SignedOut = Result<null, SignOutTrouble>

/** A session that is over already is answered with the page to sign in at. */
const wasOver = (failure: Failure): boolean =>
  failure.kind === 'needs-login' ||
  failure.kind === 'redirected' ||
  (failure.kind === 'not-json' && failure.found === 'html' && failure.status < 300)

/** Bilibili's own number for a bili_jct that is not of this session. */
const BAD_CSRF = '2202'

/** Draws the conclusions of an answer. */
const settle = (
  answer: Result<unknown>,
  account: StoredAccount,
  parts: SignOutParts,
): SignedOut => {
  if (answer.ok || wasOver(answer.failure)) return success(null)
  const { failure } = answer
  heedFailure(account, failure, parts)
  if (failure.kind === 'refused' && failure.code === BAD_CSRF) return failed({ kind: 'no-csrf' })
  return failed({ kind: 'failed', failure })
}

/** The sessions that a credential keeps alive, `current` last: while that one lives, nothing is done. */
const sessionsOf = ({ replaced, ...current }: Credential): readonly Credential[] =>
  // One that a renewal replaced goes on until Bilibili was told of the new one.
  replaced === undefined ? [current] : [{ ...current, ...replaced }, current]

const endSession = async (
  credential: Credential,
  account: StoredAccount,
  parts: SignOutParts,
): Promise<SignedOut> => {
  const { blocks, client, clock, list } = parts
  const { mid, generation } = account
  if (credential.SESSDATA === undefined || credential.bili_jct === undefined)
    return failed({ kind: 'no-csrf' })
  const heldUntilMs = (): number | null => blockedUntilMs(blocks.all(), mid, clock.nowMs())
  const form = signOutForm(credential.bili_jct)
  const answer = await client.passport(
    { name: 'sign-out', url: SIGN_OUT_URL, form, credential, expects: 'json' },
    () => heldUntilMs() === null && list.generationOf(mid) === generation,
  )
  if (answer !== null) return settle(answer, account, parts)
  const untilMs = heldUntilMs()
  return failed(untilMs === null ? { kind: 'no-account' } : { kind: 'blocked-until', untilMs })
}

/** Says that the account waits for a login, also to a round that found it well a moment ago. */
const note = async (account: StoredAccount, parts: SignOutParts): Promise<void> => {
  const { mid, generation } = account
  const { asking, clock, list, sleep } = parts
  const say = (): void => {
    if (list.generationOf(mid) !== generation) return
    parts.endedByUser(account)
    keepOrTell(
      list.update(mid, { session: { state: 'needs-login', sinceMs: clock.nowMs() } }),
      parts,
    )
  }
  say()
  // It ends with the call that is under way, since nothing is asked about such an account.
  while (asking()?.mid === mid) await sleep(ROUND_LOOK_MS)
  if (list.find(mid)?.session.state !== 'needs-login') say()
}

const send = async (account: StoredAccount, parts: SignOutParts): Promise<SignedOut> => {
  const ended = new Set<string | undefined>()
  for (;;) {
    // Read anew each time: a renewal may have put another session in its place meanwhile.
    const credential = await heldCredential(account, parts.accounts)
    if (credential === null) return failed({ kind: 'no-credential' })
    const next = sessionsOf(credential).find(({ SESSDATA }) => !ended.has(SESSDATA))
    if (next === undefined) break
    const answer = await endSession(next, account, parts)
    if (!answer.ok) return answer
    ended.add(next.SESSDATA)
  }
  await note(account, parts)
  return success(null)
}

/**
 * Ends the session of an account at Bilibili, because the user wants it; the account stays listed
 * and waits for a new sign-in.
 *
 * For a cookie that was pasted this ends the session in the browser that it came from as well.
 */
export const signOut = async (mid: string, parts: SignOutParts): Promise<SignedOut> => {
  if (parts.list.find(mid) === null) return failed({ kind: 'no-account' })
  const taken = await awaitLease(parts.lease, parts.sleep)
  if (!taken.ok) return taken
  try {
    const account = parts.list.find(mid)
    return account === null ? failed({ kind: 'no-account' }) : await send(account, parts)
  } finally {
    parts.lease.release()
  }
}
