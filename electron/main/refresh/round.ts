import type { Asking } from '../../shared/account'
import type { Accounts } from '../accounts'
import type { BilibiliClient } from '../client/client'
import type { Clock, Sleep } from '../clock'
import type { Ledger } from '../ledger/ledger'
import type { AccountList, StoredAccount } from '../store/account-list'
import { awaitLease } from '../store/await-lease'
import type { BlockStore } from '../store/block-store'
import type { Lease } from '../store/lease'
import type { ReadingStore } from '../store/reading-store'
import type { SignatureStore } from '../store/signature-store'
import { accountRound } from './account-round'
import { wantedReadings } from './due'
import { mayBeAsked } from './eligibility'
import type { WishEnd } from './one-round'
import { roundOutcome } from './round-outcome'
import { isWanted, wishFor, type AccountWish, type Wish } from './wish'

export interface RoundStores {
  readonly accounts: Accounts
  readonly list: AccountList
  readonly readings: ReadingStore
  readonly blocks: BlockStore
  readonly signatures: SignatureStore
  readonly ledger: Pick<Ledger, 'note'>
  readonly lease: Lease
}

export interface RoundParts extends RoundStores {
  readonly client: Pick<BilibiliClient, 'call'>
  readonly clock: Clock
  readonly sleep: Sleep
  /** In [0, 1). */
  readonly random: () => number
  /** Told when something else is to be shown. */
  readonly changed: () => void
  /** Whether energy or volume are dear. */
  readonly thrifty: () => boolean
  /** Whether the window is before somebody's eyes. */
  readonly watched?: () => boolean
  /** Told when something that was found out could not be stored. */
  readonly notKept: () => void
  /** Asked before each call; once it says no, the round ends as if it had not looked further. */
  readonly mayGoOn?: () => boolean
  /** How long the lease is left to others between two accounts; part of the pause between calls. */
  readonly giveWayMs: number
}

/**
 * Asks what `wish` wants, one account after the other. `progress` is told when the round and each
 * account begins and ends, with `null` at the very end.
 */
export const round = async (
  wish: Wish,
  parts: RoundParts,
  progress: (asking: Asking | null) => void = () => undefined,
): Promise<WishEnd> => {
  const { accounts, list, readings, blocks, lease, clock } = parts
  const outcome = roundOutcome(parts)
  const wanted = accounts.all().filter(isWanted(wish))
  let offlineBefore = false
  let tries = wish.tries
  let holds = false
  let somethingDue = false
  let passedOver = false
  let looked = false
  let unreachable = false
  const isWantedStill = (): boolean => parts.mayGoOn?.() !== false

  const lookAt = async (
    account: StoredAccount,
    { extent, anew }: AccountWish,
    begin: () => void,
  ): Promise<void> => {
    const roundAtMs = clock.nowMs()
    const credential = await accounts.credentialOf(account)
    if (typeof credential === 'string') {
      passedOver = true
      outcome.settle(account, roundAtMs, null, extent)
      return
    }
    looked = true
    const stored = readings.all(account.mid)
    const due = wantedReadings(stored, credential, { extent, anew }, roundAtMs)
    if (due.length > 0) {
      somethingDue = true
      begin()
    }
    const isCurrent = (): boolean => list.generationOf(account.mid) === account.generation
    // A call beside the round may be refused meanwhile, and the user may pause the account.
    const mayStillBeAsked = (): boolean => {
      const now = list.find(account.mid)
      return now !== null && mayBeAsked(now, blocks.all(), clock.nowMs())
    }
    const result = await accountRound({ mid: account.mid, credential, readings: stored }, due, {
      ...parts,
      offlineBefore,
      tries,
      mayGoOn: () => isWantedStill() && isCurrent() && mayStillBeAsked() && lease.renew(),
      save: (name, reading) => {
        outcome.keep(readings.save(account.mid, name, reading))
      },
    })
    if (!isCurrent() || !isWantedStill()) return
    if (tries && result.session === 'offline') {
      unreachable = true
      return
    }
    tries &&= due.length === 0
    offlineBefore ||= result.session === 'offline'
    if (result.credential !== null) await accounts.rewrite(account, result.credential)
    outcome.settle(account, roundAtMs, result, extent)
  }

  const passOver = (account: StoredAccount): void => {
    passedOver = true
    outcome.passOver(account, wishFor(wish, account.mid)?.extent ?? 'nothing')
  }

  const letGo = (): void => {
    if (holds) lease.release()
    holds = false
  }

  /** A sign-in of another process does not have to wait for the end of a long round. */
  const giveWay = async (): Promise<boolean> => {
    if (parts.giveWayMs === 0) return true
    letGo()
    await parts.sleep(parts.giveWayMs)
    holds = (await awaitLease(lease, parts.sleep)).ok
    return holds
  }

  /** True where Bilibili was asked, or might have been. */
  const visit = async (mid: string, begin: () => void): Promise<boolean> => {
    // As it is now: it may have been paused, removed or signed in anew meanwhile.
    const account = list.find(mid)
    const accountWish = wishFor(wish, mid)
    if (account === null || accountWish === null) return false
    if (accounts.ready(account) && mayBeAsked(account, blocks.all(), clock.nowMs())) {
      await lookAt(account, accountWish, begin)
      return true
    }
    passOver(account)
    return false
  }

  const walk = async (): Promise<WishEnd> => {
    let asked = false
    const of = wanted.length
    progress({ mid: null, done: 0, of })
    for (const [done, { mid }] of wanted.entries()) {
      if (!isWantedStill()) return 'done'
      if (asked && !(await giveWay())) return 'held-elsewhere'
      asked = await visit(mid, () => {
        progress({ mid, done, of })
      })
      if (unreachable) return 'unreachable'
      progress({ mid: null, done: done + 1, of })
    }
    if (passedOver && !looked) return 'held-back'
    return somethingDue || passedOver ? 'done' : 'nothing-due'
  }

  if (!accounts.keychainRead() && !wanted.some(accounts.ready)) {
    wanted.forEach(passOver)
    return 'no-keychain'
  }
  holds = lease.take() === 'taken'
  if (!holds) return 'held-elsewhere'
  try {
    return await walk()
  } finally {
    letGo()
    progress(null)
  }
}
