import type { Credential } from '../../bilibili/credential'
import type { Failure, FailureKind } from '../../bilibili/failure'
import type { Asking } from '../../shared/account'
import type { Accounts } from '../accounts'
import type { BilibiliClient } from '../client/client'
import { askReading } from '../refresh/ask-reading'
import { heedFailure, type SingleCallParts } from '../refresh/single-call'
import type { StoredAccount } from '../store/account-list'
import type { RenewalCalls } from './renewal-calls'
import {
  confirmedCredential,
  restoredCredential,
  type PendingCredential,
} from './renewed-credential'

/**
 * How a look at one session ended. `restored`: the session before is in use again. `pending`: old
 * and new are kept both. `stopped`: for today. `held-back`: nothing was found out, at any time again.
 */
export type RenewalEnd =
  | 'not-due'
  | 'renewed'
  | 'restored'
  | 'pending'
  | 'token-mismatch'
  | 'not-kept'
  | 'offline'
  | 'stopped'
  | 'held-back'

/** What a renewal works with. */
export interface RenewalParts extends SingleCallParts {
  readonly accounts: Pick<Accounts, 'ready' | 'credentialOf' | 'rewrite'>
  readonly client: Pick<BilibiliClient, 'call' | 'passport'>
  /** The account that a running round asks about just now. */
  readonly asking: () => Pick<Asking, 'mid'> | null
}

/** One account while its session is renewed. */
export interface Renewing {
  readonly account: StoredAccount
  readonly calls: RenewalCalls
  /** False once the account was removed, paused, blocked or signed in anew. */
  readonly mayAsk: () => boolean
  readonly parts: RenewalParts
}

/** Between the first and the confirming look at a session that seems dead. */
const SECOND_LOOK_MS = 2_000

/** Whether no answer came at all, so that it is worth another try soon. */
export const isUnanswered = ({ kind }: Failure): boolean => kind === 'offline' || kind === 'timeout'

/** After these it is not known whether Bilibili took the confirmation. */
const UNDECIDED: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'offline',
  'timeout',
  'too-large',
  'not-json',
  'redirected',
  'http-status',
  'blocked',
  'throttled',
  'server-trouble',
])

/** How a session fares with Bilibili; `dead` only after a second look. */
type Health = 'alive' | 'dead' | 'unknown' | 'offline' | 'held-back'

const lookAt = async (
  credential: Credential,
  { account, mayAsk, parts }: Renewing,
): Promise<Health> => {
  const { mid } = account
  const attempt = await askReading('nav', credential, { mid, ...parts, mayAsk })
  if (attempt === null) return 'held-back'
  if (attempt.answer !== null) return 'alive'
  const failure = attempt.failure ?? { kind: 'no-data' }
  if (failure.kind === 'needs-login') return 'dead'
  // The round alone decides about the login; here only what holds back others is heeded.
  heedFailure(account, failure, parts)
  return isUnanswered(failure) ? 'offline' : 'unknown'
}

const healthOf = async (credential: Credential, renewing: Renewing): Promise<Health> => {
  const first = await lookAt(credential, renewing)
  if (first !== 'dead') return first
  await renewing.parts.sleep(SECOND_LOOK_MS)
  return lookAt(credential, renewing)
}

const settle = async (
  pending: PendingCredential,
  credential: Credential,
  end: 'renewed' | 'restored',
  { account, parts }: Renewing,
): Promise<RenewalEnd> => {
  const kept = await parts.accounts.rewrite(account, credential, pending)
  // Nothing is lost: both are kept still, and the next look settles it.
  return kept.ok ? end : 'pending'
}

const whileUndecided = (health: Exclude<Health, 'alive' | 'dead'>): RenewalEnd =>
  health === 'unknown' ? 'pending' : health

/** The new session is of no use: the one before was not given up, as far as is known. */
const fallBack = async (pending: PendingCredential, renewing: Renewing): Promise<RenewalEnd> => {
  const { account, parts } = renewing
  const before = restoredCredential(pending)
  const health = await healthOf(before, renewing)
  switch (health) {
    case 'alive':
      return settle(pending, before, 'restored', renewing)
    case 'dead':
      heedFailure(account, { kind: 'needs-login', code: -101 }, parts)
      return 'pending'
    default:
      return whileUndecided(health)
  }
}

/**
 * Tells Bilibili that the new session arrived, which ends the one before. Where it will not hear
 * of it, `nav` decides which of the two lives on; until that is known both are kept.
 */
export const confirmRenewal = async (
  pending: PendingCredential,
  renewing: Renewing,
): Promise<RenewalEnd> => {
  const { account, calls, parts } = renewing
  const confirmed = await calls.confirm(pending)
  if (confirmed === null) return 'held-back'
  if (confirmed.ok) return settle(pending, confirmedCredential(pending), 'renewed', renewing)
  const { failure } = confirmed
  if (UNDECIDED.has(failure.kind)) {
    heedFailure(account, failure, parts)
    return isUnanswered(failure) ? 'offline' : 'pending'
  }
  const health = await healthOf(pending, renewing)
  switch (health) {
    case 'alive':
      return settle(pending, confirmedCredential(pending), 'renewed', renewing)
    case 'dead':
      return fallBack(pending, renewing)
    default:
      return whileUndecided(health)
  }
}
