import { TOKEN_MISMATCH_CODE } from '../../bilibili/cookie-renewal'
import { isRenewable, type Credential, type RenewableCredential } from '../../bilibili/credential'
import type { Failure } from '../../bilibili/failure'
import { blockedUntilMs } from '../../shared/session-glance'
import { heedFailure, heldCredential } from '../refresh/single-call'
import type { StoredAccount } from '../store/account-list'
import { awaitLease } from '../store/await-lease'
import {
  confirmRenewal,
  isUnanswered,
  type RenewalEnd,
  type RenewalParts,
  type Renewing,
} from './confirm-renewal'
import { renewalCalls } from './renewal-calls'
import { withoutToken, type PendingCredential } from './renewed-credential'

const ROUND_LOOK_MS = 1_000

/** Whether a renewal was begun that Bilibili was not yet told the end of. */
export const isPending = (credential: Credential): credential is PendingCredential =>
  credential.replaced !== undefined &&
  Boolean(credential.SESSDATA) &&
  Boolean(credential.bili_jct) &&
  Boolean(credential.refresh_token)

const stoppedBy = (failure: Failure, { account, parts }: Renewing): RenewalEnd => {
  heedFailure(account, failure, parts)
  return isUnanswered(failure) ? 'offline' : 'stopped'
}

const isMismatch = (failure: Failure): boolean =>
  failure.kind === 'refused' && failure.code === TOKEN_MISMATCH_CODE

/** A token of another session: it is dropped, since it will never do; the cookie goes on. */
const dropToken = async (
  old: RenewableCredential,
  { account, parts }: Renewing,
): Promise<RenewalEnd> => {
  const kept = await parts.accounts.rewrite(account, withoutToken(old), old)
  return kept.ok ? 'token-mismatch' : 'not-kept'
}

/** Waits for a round that may hold the old session still, and would find it dead. */
const roundIsPast = async ({ account, parts }: Renewing): Promise<void> => {
  while (parts.asking()?.mid === account.mid) await parts.sleep(ROUND_LOOK_MS)
}

const renew = async (old: RenewableCredential, renewing: Renewing): Promise<RenewalEnd> => {
  const { account, calls, parts } = renewing
  const info = await calls.info(old)
  if (info === null) return 'held-back'
  if (!info.ok) return stoppedBy(info.failure, renewing)
  if (!info.value.due) return 'not-due'

  const csrf = await calls.refreshCsrf(old, info.value.timestampMs)
  if (csrf === null) return 'held-back'
  if (!csrf.ok) return stoppedBy(csrf.failure, renewing)

  const renewed = await calls.refresh(old, csrf.value)
  if (renewed === null) return 'held-back'
  if (!renewed.ok)
    return isMismatch(renewed.failure)
      ? dropToken(old, renewing)
      : stoppedBy(renewed.failure, renewing)

  // Before Bilibili hears of it: from then on the old session is dead.
  const kept = await parts.accounts.rewrite(account, renewed.value, old)
  if (!kept.ok) return 'not-kept'
  await roundIsPast(renewing)
  return confirmRenewal(renewed.value, renewing)
}

const renewHeld = async (account: StoredAccount, parts: RenewalParts): Promise<RenewalEnd> => {
  const { list, blocks, clock, client } = parts
  const { mid, generation } = account
  const mayAsk = (): boolean => {
    const now = list.find(mid)
    if (now?.generation !== generation || now.paused) return false
    return blockedUntilMs(blocks.all(), mid, clock.nowMs()) === null
  }
  if (!mayAsk()) return 'held-back'
  const credential = await heldCredential(account, parts.accounts)
  if (credential === null) return 'held-back'
  const renewing = { account, parts, mayAsk, calls: renewalCalls(client.passport, mid, mayAsk) }
  if (isPending(credential)) return confirmRenewal(credential, renewing)
  return isRenewable(credential) ? renew(credential, renewing) : 'not-due'
}

/**
 * Renews the session of one account where Bilibili wants that, or ends what an earlier renewal
 * began. Whatever happens in between, the old or the new session is in the keychain and good.
 */
export const renewSession = async (mid: string, parts: RenewalParts): Promise<RenewalEnd> => {
  const taken = await awaitLease(parts.lease, parts.sleep)
  if (!taken.ok) return 'held-back'
  try {
    // As it is now: it may have been removed while another process was waited for.
    const account = parts.list.find(mid)
    return account === null ? 'held-back' : await renewHeld(account, parts)
  } finally {
    parts.lease.release()
  }
}
