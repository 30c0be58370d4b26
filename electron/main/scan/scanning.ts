import type { Failure, Result } from '../../bilibili/failure'
import { blockedUntilMs, EVERYONE } from '../../shared/session-glance'
import type { SignedInAccount, SignInTrouble } from '../../shared/sign-in-answer'
import type { BilibiliClient } from '../client/client'
import { rememberBlock, type SignInParts, type SignInWish } from '../sign-in'
import { awaitLease } from '../store/await-lease'
import { scanAttempts, type ScanAttempts, type ScanPorts } from './scan-attempts'
import { scanCalls } from './scan-calls'

interface ScanningParts extends Omit<SignInParts, 'client'>, Pick<ScanPorts, 'changed'> {
  readonly client: Pick<BilibiliClient, 'passport'>
  readonly signIn: (wish: SignInWish) => Promise<Result<SignedInAccount, SignInTrouble>>
}

/** Sign-in by a scanned code on top of the profile's stores. */
export const scanning = (parts: ScanningParts): ScanAttempts => {
  const { accounts, blocks, clock, lease, sleep } = parts
  return scanAttempts({
    ...parts,
    calls: scanCalls(parts.client),
    inTurn: async (call) => {
      const taken = await awaitLease(lease, sleep)
      if (!taken.ok) return { busy: taken.failure }
      try {
        return await call()
      } finally {
        lease.release()
      }
    },
    heldUntilMs: (expectedMid) =>
      blockedUntilMs(blocks.all(), expectedMid ?? EVERYONE, clock.nowMs()),
    heed: (failure: Failure, expectedMid) => {
      rememberBlock(failure, expectedMid ?? undefined, parts)
    },
    keychainTrouble: async () => {
      if (accounts.keychainRead()) return null
      const loaded = await accounts.load()
      return loaded.ok ? null : { kind: 'not-kept', trouble: loaded.failure }
    },
  })
}
