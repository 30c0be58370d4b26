import type { Credential } from '../../bilibili/credential'
import { failed, success, type Result } from '../../bilibili/failure'
import { signatureForm } from '../../bilibili/signature'
import { blockedUntilMs, isMovedHere } from '../../shared/session-glance'
import type { SignatureObstacle } from '../../shared/signature-desk'
import { heldCredential, type SingleCallParts } from '../refresh/single-call'
import type { StoredAccount } from '../store/account-list'

/** The credential that can change the account's signature now, or why none can. */
export const signingCredential = async (
  account: StoredAccount,
  { accounts, blocks, clock }: Pick<SingleCallParts, 'accounts' | 'blocks' | 'clock'>,
): Promise<Result<Credential, SignatureObstacle>> => {
  const { state } = account.session
  if (state === 'banned') return failed({ kind: 'banned' })
  if (state === 'damaged' || isMovedHere(account)) return failed({ kind: 'no-login' })
  if (state === 'needs-login') return failed({ kind: 'needs-login' })
  const credential = await heldCredential(account, accounts)
  if (credential === null) return failed({ kind: 'no-credential' })
  if (signatureForm('', credential) === null) return failed({ kind: 'no-csrf' })
  const untilMs = blockedUntilMs(blocks.all(), account.mid, clock.nowMs())
  return untilMs === null ? success(credential) : failed({ kind: 'blocked-until', untilMs })
}
