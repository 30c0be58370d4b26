import type { RoundEnd } from '../../shared/account'
import type { Accounts } from '../accounts'
import type { BilibiliClient } from '../client/client'
import type { Clock, Sleep } from '../clock'
import type { AccountList, StoredAccount } from '../store/account-list'
import { awaitLease } from '../store/await-lease'
import type { BlockStore } from '../store/block-store'
import type { Lease } from '../store/lease'
import type { ReadingStore } from '../store/reading-store'
import { accountRound } from './account-round'
import { dueReadings } from './due'
import { mayBeAsked } from './eligibility'
import { roundOutcome } from './round-outcome'

export interface RoundStores {
  readonly accounts: Accounts
  readonly list: AccountList
  readonly readings: ReadingStore
  readonly blocks: BlockStore
  readonly lease: Lease
}

export interface RoundParts extends RoundStores {
  readonly client: Pick<BilibiliClient, 'call'>
  readonly clock: Clock
  readonly sleep: Sleep
  /** In [0, 1). */
  readonly random: () => number
  /** Told after each account, so that the views follow. */
  readonly changed: () => void
  /** Told when something that was found out could not be stored. */
  readonly notKept: () => void
  /** How long the lease is left to others between two accounts; part of the pause between calls. */
  readonly giveWayMs: number
}

/** Asks what is due of the accounts that `wanted` picks, one account after the other. */
export const round = async (
  wanted: (account: StoredAccount) => boolean,
  parts: RoundParts,
): Promise<RoundEnd> => {
  const { accounts, list, readings, blocks, lease, clock } = parts
  const outcome = roundOutcome(parts)
  let offlineBefore = false

  const lookAt = async (account: StoredAccount): Promise<void> => {
    const roundAtMs = clock.nowMs()
    const credential = await accounts.credentialOf(account)
    if (typeof credential === 'string') {
      outcome.settle(account, roundAtMs, null)
      return
    }
    const stored = readings.all(account.mid)
    const isCurrent = (): boolean => list.generationOf(account.mid) === account.generation
    const result = await accountRound(
      { mid: account.mid, credential, readings: stored },
      dueReadings(stored, credential, roundAtMs),
      {
        ...parts,
        offlineBefore,
        mayGoOn: () => isCurrent() && lease.renew(),
        save: (name, reading) => {
          outcome.keep(readings.save(account.mid, name, reading))
        },
      },
    )
    if (!isCurrent()) return
    offlineBefore ||= result.session === 'offline'
    if (result.credential !== null) await accounts.rewrite(account.mid, result.credential)
    outcome.settle(account, roundAtMs, result)
  }

  /** A sign-in of another process does not have to wait for the end of a long round. */
  const giveWay = async (): Promise<boolean> => {
    if (parts.giveWayMs === 0) return true
    lease.release()
    await parts.sleep(parts.giveWayMs)
    return awaitLease(lease, parts.sleep)
  }

  const walk = async (): Promise<RoundEnd> => {
    let asked = false
    for (const { mid } of accounts.all().filter(wanted)) {
      const held = asked && !(await giveWay())
      if (held) return 'held-elsewhere'
      // As it is now: it may have been paused, removed or signed in anew meanwhile.
      const account = list.find(mid)
      if (account === null) continue
      asked = mayBeAsked(account, blocks.all(), clock.nowMs())
      if (asked) await lookAt(account)
      else outcome.passOver(account)
      parts.changed()
    }
    return 'done'
  }

  if (!accounts.ready()) {
    accounts.all().filter(wanted).forEach(outcome.passOver)
    return 'no-keychain'
  }
  if (!lease.take()) return 'held-elsewhere'
  try {
    return await walk()
  } finally {
    lease.release()
  }
}
