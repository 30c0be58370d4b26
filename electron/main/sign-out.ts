import { SIGN_OUT_URL, signOutForm } from '../bilibili/bilibili-sign-out'
import { failed, success, type Failure, type Result } from '../bilibili/failure'
import { blockedUntilMs } from '../shared/session-glance'
import type { SignOutTrouble } from '../shared/sign-out-answer'
import type { BilibiliClient } from './client/client'
import { heedFailure, heldCredential, type SingleCallParts } from './refresh/single-call'
import type { AccountList, StoredAccount } from './store/account-list'
import { awaitLease } from './store/await-lease'

interface SignOutParts extends SingleCallParts {
  readonly client: Pick<BilibiliClient, 'passport'>
  readonly list: Pick<AccountList, 'find' | 'generationOf' | 'update'>
}

type SignedOut = Result<null, SignOutTrouble>

/** A session that is over already is answered with the page to sign in at. */
const wasOver = (failure: Failure): boolean =>
  failure.kind === 'needs-login' ||
  failure.kind === 'redirected' ||
  (failure.kind === 'not-json' && failure.found === 'html' && failure.status < 300)

/** Bilibili's own number for a bili_jct that is not of this session. */
const BAD_CSRF = '2202'

/** Draws the conclusions of an answer; what became of an older sign-in concerns nobody any more. */
const settle = (
  answer: Result<unknown>,
  account: StoredAccount,
  parts: SignOutParts,
): SignedOut => {
  const { mid, generation } = account
  const { clock, list } = parts
  if (answer.ok || wasOver(answer.failure)) {
    if (list.generationOf(mid) === generation)
      list.update(mid, { session: { state: 'needs-login', sinceMs: clock.nowMs() } })
    return success(null)
  }
  const { failure } = answer
  heedFailure(account, failure, parts)
  if (failure.kind === 'refused' && failure.code === BAD_CSRF) return failed({ kind: 'no-csrf' })
  return failed({ kind: 'failed', failure })
}

const send = async (account: StoredAccount, parts: SignOutParts): Promise<SignedOut> => {
  const { accounts, blocks, client, clock, list } = parts
  const { mid, generation } = account
  const credential = await heldCredential(account, accounts)
  if (credential === null) return failed({ kind: 'no-credential' })
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
