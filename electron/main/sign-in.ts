import { credentialKind, otherSessdataForm, type Credential } from '../bilibili/credential'
import { failed, success, type Failure, type Result } from '../bilibili/failure'
import { EVERYONE } from '../shared/session-glance'
import type { KeychainTrouble } from './keychain/secret-store'
import { askReading, settleReading } from './refresh/ask-reading'
import { nextBlock } from './refresh/block-rules'
import type { RoundParts } from './refresh/round'

/** How long to wait for a round of another process to end. */
const WAIT_FOR_LEASE_MS = 60_000
const LEASE_LOOK_MS = 250

/** Why a credential was not taken; nothing was stored. */
export type SignInTrouble =
  | { readonly kind: 'blocked-until'; readonly untilMs: number }
  /** Another process has been asking Bilibili all the while. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-verified'; readonly failure: Failure }
  /** Bilibili did not say whose login it is. */
  | { readonly kind: 'no-mid' }
  /** DedeUserID and SESSDATA belong to two accounts. */
  | { readonly kind: 'mixed-accounts' }
  | { readonly kind: 'not-kept'; readonly trouble: KeychainTrouble }

type SignInParts = Omit<RoundParts, 'random' | 'changed' | 'notKept'>

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
  parts: SignInParts,
): Promise<Result<Verified, SignInTrouble>> => {
  const attempt = await askReading(name, credential, { mid: null, ...parts })
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

/** -400 may mean only that the SESSDATA is in the other wire form: tried once. */
const verify = async (
  credential: Credential,
  parts: SignInParts,
): Promise<Result<Verified, SignInTrouble>> => {
  const name = credentialKind(credential) === 'cookie' ? 'nav' : 'accountInfo'
  const first = await identify(name, credential, parts)
  const other = otherSessdataForm(credential)
  const damaged =
    !first.ok && first.failure.kind === 'not-verified' && first.failure.failure.kind === 'damaged'
  if (!damaged || other === null) return first
  const second = await identify(name, other, parts)
  return second.ok ? second : first
}

const rememberBlock = (trouble: SignInTrouble, { blocks, clock }: SignInParts): void => {
  if (trouble.kind !== 'not-verified' || trouble.failure.kind !== 'blocked') return
  if (trouble.failure.scope !== 'everyone') return
  const previous = blocks.all().find(({ scope }) => scope === EVERYONE)
  blocks.save(nextBlock(EVERYONE, previous, clock.nowMs()))
}

const verifyAndKeep = async (
  credential: Credential,
  parts: SignInParts,
): Promise<Result<string, SignInTrouble>> => {
  const block = parts.blocks.all().find(({ scope }) => scope === EVERYONE)
  if (block !== undefined && block.untilMs > parts.clock.nowMs())
    return failed({ kind: 'blocked-until', untilMs: block.untilMs })
  const verified = await verify(credential, parts)
  if (!verified.ok) {
    rememberBlock(verified.failure, parts)
    return verified
  }
  const { mid, name, keepReading } = verified.value
  const kept = await parts.accounts.signIn(mid, name, verified.value.credential)
  if (!kept.ok) return failed({ kind: 'not-kept', trouble: kept.failure })
  keepReading()
  // A round may find nothing due of an account that was read minutes ago, and would leave this open.
  parts.list.update(mid, { session: { state: 'ok', sinceMs: parts.clock.nowMs() } })
  return success(mid)
}

const takeLease = async ({ lease, sleep }: SignInParts): Promise<boolean> => {
  for (let waitedMs = 0; waitedMs < WAIT_FOR_LEASE_MS; waitedMs += LEASE_LOOK_MS) {
    if (lease.take()) return true
    await sleep(LEASE_LOOK_MS)
  }
  return false
}

/** Asks Bilibili whose credential it is, keeps it and returns the mid; a block holds this back too. */
export const signIn = async (
  credential: Credential,
  parts: SignInParts,
): Promise<Result<string, SignInTrouble>> => {
  if (!(await takeLease(parts))) return failed({ kind: 'busy' })
  try {
    return await verifyAndKeep(credential, parts)
  } finally {
    parts.lease.release()
  }
}
