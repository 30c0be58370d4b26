import type { Credential } from '../../bilibili/credential'
import type { Failure, Result } from '../../bilibili/failure'
import type { RoundEnd } from '../../shared/account'
import type { ReadingName } from '../../bilibili/index'
import { EVERYONE } from '../../shared/session-glance'
import type { Accounts } from '../accounts'
import type { Clock, Sleep } from '../clock'
import type { AccountList, StoredAccount } from '../store/account-list'
import type { BlockStore } from '../store/block-store'
import type { Lease } from '../store/lease'
import type { StoreTrouble } from '../store/database'
import { holdBackOf, nextBlock } from './block-rules'

/** What a call needs that the user asked for by itself, outside of any round. */
export interface SingleCallParts {
  readonly accounts: Pick<Accounts, 'ready' | 'credentialOf'>
  readonly list: Pick<AccountList, 'find' | 'generationOf'>
  readonly blocks: BlockStore
  /** Shared with the rounds of this process. */
  readonly lease: Lease
  readonly clock: Clock
  readonly sleep: Sleep
  readonly refreshAccount: (mid: string, reading: ReadingName | null) => Promise<RoundEnd>
  /** Told when something else is to be shown. */
  readonly changed: () => void
  /** Told when something that was found out could not be stored. */
  readonly notKept: () => void
}

/** The account's credential, where memory holds it. */
export const heldCredential = async (
  account: StoredAccount,
  accounts: SingleCallParts['accounts'],
): Promise<Credential | null> => {
  if (!accounts.ready(account)) return null
  const held = await accounts.credentialOf(account)
  return typeof held === 'string' ? null : held
}

/** Tells of what could not be stored. */
export const keepOrTell = (
  stored: Result<unknown, StoreTrouble>,
  { notKept }: Pick<SingleCallParts, 'notKept'>,
): void => {
  if (!stored.ok) notKept()
}

/**
 * Draws the consequences of a failure that concern more than the call itself: a refusal by risk
 * control holds back the calls to come, and a login that seems dead is looked at by a round,
 * which alone decides.
 */
export const heedFailure = (
  { mid, credentialKind }: Pick<StoredAccount, 'mid' | 'credentialKind'>,
  failure: Failure,
  parts: SingleCallParts,
): void => {
  const { blocks, clock, refreshAccount, changed } = parts
  const held = holdBackOf(failure)
  if (held !== null) {
    const scope = held.block === 'everyone' ? EVERYONE : mid
    const previous = blocks.all().find((block) => block.scope === scope)
    keepOrTell(blocks.save(nextBlock(scope, previous, clock.nowMs(), held.blockMs)), parts)
    changed()
  }
  if (failure.kind === 'needs-login')
    void refreshAccount(mid, credentialKind === 'cookie' ? 'nav' : 'accountInfo')
}
