import type { Failure, Result } from '../../bilibili/failure'
import { blockedUntilMs, EVERYONE } from '../../shared/session-glance'
import type { SignedInAccount, SignInTrouble } from '../../shared/sign-in-answer'
import type { BilibiliClient } from '../client/client'
import { scanCalls } from '../scan/scan-calls'
import { scanSource } from '../scan/scan-source'
import { rememberBlock, type SignInParts, type SignInWish } from '../sign-in'
import { awaitLease } from '../store/await-lease'
import { attempts, type AttemptPorts, type Attempts } from './attempts'
import { pageSource, type PageEnd } from './page-source'

interface AttemptingParts extends Omit<SignInParts, 'client'>, Pick<AttemptPorts, 'changed'> {
  readonly client: Pick<BilibiliClient, 'passport'>
  readonly signIn: (wish: SignInWish) => Promise<Result<SignedInAccount, SignInTrouble>>
  readonly openPage: (signal: AbortSignal) => Promise<PageEnd>
}

/** Sign-in without pasting, on top of the profile's stores. */
export const attempting = (parts: AttemptingParts): Attempts => {
  const { accounts, blocks, clock, lease, sleep } = parts
  /** `null` as account is anybody. */
  const heldUntilMs = (expectedMid: string | null): number | null =>
    blockedUntilMs(blocks.all(), expectedMid ?? EVERYONE, clock.nowMs())

  return attempts({
    ...parts,
    sources: {
      scan: scanSource({
        ...parts,
        heldUntilMs,
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
        heed: (failure: Failure, expectedMid) => {
          rememberBlock(failure, expectedMid ?? undefined, parts)
        },
      }),
      page: pageSource({ open: parts.openPage, heldUntilMs }),
    },
    keychainTrouble: async () => {
      if (accounts.keychainRead()) return null
      const loaded = await accounts.load()
      return loaded.ok ? null : { kind: 'not-kept', trouble: loaded.failure }
    },
  })
}
