import { credentialKind, otherSessdataForm, type Credential } from '../bilibili/credential'
import { failed, success, type Failure, type Result } from '../bilibili/failure'
import { blockedUntilMs, EVERYONE } from '../shared/session-glance'
import { parsePastedCredential, type PasteTrouble } from '../bilibili/pasted-credential'
import type { Keeping, SignedInAccount, SignInTrouble } from '../shared/sign-in-answer'
import { askReading, settleReading } from './refresh/ask-reading'
import { holdBackOf, nextBlock } from './refresh/block-rules'
import type { RoundParts } from './refresh/round'
import { awaitLease } from './store/await-lease'

/** What a sign-in needs of the profile and the client. */
export type SignInParts = Omit<RoundParts, 'random' | 'changed' | 'notKept' | 'giveWayMs'>

/** A credential that Bilibili understood, and what keeping it takes. */
interface Verified {
  readonly mid: string
  readonly name: string
  readonly credential: Credential
  readonly keepReading: () => void
}

const identify = async (
  name: 'nav' | 'accountInfo',
  credential: Credential,
  heldUntilMs: () => number | null,
  parts: SignInParts,
): Promise<Result<Verified, SignInTrouble>> => {
  const attempt = await askReading(name, credential, {
    mid: null,
    ...parts,
    mayAsk: () => heldUntilMs() === null,
  })
  if (attempt === null)
    return failed({ kind: 'blocked-until', untilMs: heldUntilMs() ?? parts.clock.nowMs() })
  if (attempt.answer === null)
    return failed({ kind: 'not-verified', failure: attempt.failure ?? { kind: 'no-data' } })
  const { mid, nickname } = attempt.answer.value
  if (mid === null) return failed({ kind: 'no-mid' })
  if (credential.DedeUserID !== undefined && credential.DedeUserID !== mid)
    return failed({ kind: 'mixed-accounts' })
  return success({
    mid,
    name: nickname ?? mid,
    credential: name === 'nav' ? { ...credential, DedeUserID: mid } : credential,
    keepReading: () => {
      parts.readings.save(mid, name, settleReading(name, parts.readings.all(mid)[name], attempt))
    },
  })
}

const isDamaged = (trouble: SignInTrouble): boolean =>
  trouble.kind === 'not-verified' && trouble.failure.kind === 'damaged'

/** -400 may mean only that the SESSDATA is in the other wire form: tried once. */
const verify = async (
  credential: Credential,
  heldUntilMs: () => number | null,
  parts: SignInParts,
): Promise<Result<Verified, SignInTrouble>> => {
  const name = credentialKind(credential) === 'cookie' ? 'nav' : 'accountInfo'
  const first = await identify(name, credential, heldUntilMs, parts)
  const other = otherSessdataForm(credential)
  if (first.ok || !isDamaged(first.failure) || other === null) return first
  const second = await identify(name, other, heldUntilMs, parts)
  return second.ok || !isDamaged(second.failure) ? second : first
}

/**
 * Holds back what a refusal asks to. Before a sign-in the account is known only where a cookie names
 * it or where it is signed in again.
 */
export const rememberBlock = (
  failure: Failure,
  mid: string | undefined,
  { blocks, clock }: Pick<SignInParts, 'blocks' | 'clock'>,
): void => {
  const held = holdBackOf(failure)
  const scope = held?.block === 'everyone' ? EVERYONE : mid
  if (held === null || scope === undefined) return
  const previous = blocks.all().find((block) => block.scope === scope)
  blocks.save(nextBlock(scope, previous, clock.nowMs(), held.blockMs))
}

/** A credential, whose it is to be, and where it is to be kept. */
export interface SignInWish {
  readonly credential: Credential
  /** Whose login is to be renewed; `null` takes whomever it signs in. */
  readonly expectedMid: string | null
  readonly keeping: Keeping
}

const keep = async (
  { mid, name, credential, keepReading }: Verified,
  keeping: Keeping,
  { accounts, list, clock }: SignInParts,
): Promise<Result<SignedInAccount, SignInTrouble>> => {
  const known = list.find(mid) !== null
  const kept = await accounts.signIn(mid, name, credential, keeping)
  if (!kept.ok)
    return kept.failure.kind === 'cannot-store'
      ? failed(kept.failure)
      : failed({ kind: 'not-kept', trouble: kept.failure })
  keepReading()
  // A round may find nothing due of an account that was read minutes ago, and would leave this open.
  list.update(mid, { session: { state: 'ok', sinceMs: clock.nowMs() } })
  return success({ mid, name, known, keeping })
}

const verifyAndKeep = async (
  { credential, expectedMid, keeping }: SignInWish,
  parts: SignInParts,
): Promise<Result<SignedInAccount, SignInTrouble>> => {
  const mid = credential.DedeUserID ?? expectedMid ?? EVERYONE
  const heldUntilMs = (): number | null =>
    blockedUntilMs(parts.blocks.all(), mid, parts.clock.nowMs())
  const untilMs = heldUntilMs()
  if (untilMs !== null) return failed({ kind: 'blocked-until', untilMs })
  const verified = await verify(credential, heldUntilMs, parts)
  if (!verified.ok) {
    const { failure } = verified
    if (failure.kind === 'not-verified')
      rememberBlock(failure.failure, credential.DedeUserID, parts)
    return verified
  }
  const found = verified.value
  if (expectedMid !== null && expectedMid !== found.mid)
    return failed({ kind: 'other-account', mid: found.mid, name: found.name })
  return keep(found, keeping, parts)
}

/** Asks Bilibili whose credential it is and keeps it; a block holds this back too. */
export const signIn = async (
  wish: SignInWish,
  parts: SignInParts,
): Promise<Result<SignedInAccount, SignInTrouble>> => {
  if (wish.keeping === 'keychain' && !parts.accounts.keychainRead()) {
    // Before Bilibili is asked: a keychain that cannot be read will keep nothing either.
    const loaded = await parts.accounts.load()
    if (!loaded.ok) return failed({ kind: 'not-kept', trouble: loaded.failure })
  }
  const taken = await awaitLease(parts.lease, parts.sleep)
  if (!taken.ok) return taken
  try {
    return await verifyAndKeep(wish, parts)
  } finally {
    parts.lease.release()
  }
}

/** Signs in with whatever text was pasted. */
export const signInPasted = async (
  { pasted, ...wish }: Omit<SignInWish, 'credential'> & { readonly pasted: string },
  parts: SignInParts,
): Promise<Result<SignedInAccount, PasteTrouble | SignInTrouble>> => {
  const parsed = parsePastedCredential(pasted)
  return parsed.ok ? signIn({ ...wish, credential: parsed.value }, parts) : parsed
}
