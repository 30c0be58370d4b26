import type { Result } from '../../bilibili/failure'
import { dayProgress } from '../../shared/day-progress'
import { expGlance } from '../../shared/exp-glance'
import { EVERYONE } from '../../shared/session-glance'
import type { Accounts } from '../accounts'
import type { BilibiliClient } from '../client/client'
import type { Clock, Sleep } from '../clock'
import type { AccountList, StoredAccount } from '../store/account-list'
import type { BlockStore } from '../store/block-store'
import type { StoreTrouble } from '../store/database'
import type { Lease } from '../store/lease'
import type { ReadingStore } from '../store/reading-store'
import { accountRound, type AccountRoundResult } from './account-round'
import { nextBlock } from './block-rules'
import { dueReadings } from './due'
import { mayBeAsked } from './eligibility'
import { nextRoundAtMs } from './next-round'

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
}

/**
 * How a round ended. `held-elsewhere`: another process may ask Bilibili now.
 * `no-keychain`: the credentials could not be read yet.
 */
export type RoundEnd = 'done' | 'held-elsewhere' | 'no-keychain'

/** Asks what is due of the accounts that `wanted` picks, one account after the other. */
export const round = async (
  wanted: (account: StoredAccount) => boolean,
  parts: RoundParts,
): Promise<RoundEnd> => {
  const { accounts, list, readings, blocks, lease, clock } = parts
  let offlineBefore = false

  const keep = (stored: Result<unknown, StoreTrouble>): void => {
    if (!stored.ok) parts.notKept()
  }

  const setSession = (account: StoredAccount, state: StoredAccount['session']['state']): void => {
    const looked = account.session.state !== state || state === 'banned'
    if (looked) keep(list.update(account.mid, { session: { state, sinceMs: clock.nowMs() } }))
  }

  const applyBlock = (mid: string, result: AccountRoundResult): void => {
    const scopes = [EVERYONE, mid]
    if (result.block !== null) {
      const scope = result.block === 'everyone' ? EVERYONE : mid
      const previous = blocks.all().find((block) => block.scope === scope)
      keep(blocks.save(nextBlock(scope, previous, clock.nowMs())))
    } else if (result.answered) {
      for (const { scope } of blocks.all()) if (scopes.includes(scope)) keep(blocks.clear(scope))
    }
  }

  const settle = (account: StoredAccount, roundAtMs: number): void => {
    const nowMs = clock.nowMs()
    const stored = readings.all(account.mid)
    const name = stored.nav.value?.nickname ?? stored.accountInfo.value?.nickname ?? account.name
    const progress = dayProgress(account.progress, stored.dailyReward, stored.coinExp, nowMs)
    keep(list.update(account.mid, { name, progress, roundAtMs }))
    const after = list.find(account.mid)
    if (after === null) return
    const exp = expGlance({ ...after, readings: stored }, nowMs)
    const next = nextRoundAtMs(exp, after.session.state, nowMs, parts.random())
    keep(list.update(account.mid, { nextRoundAtMs: next }))
  }

  const lookAt = async (account: StoredAccount): Promise<void> => {
    const credential = accounts.credentialOf(account.mid)
    if (credential === null || credential === 'unreadable') {
      setSession(account, 'damaged')
      return
    }
    const roundAtMs = clock.nowMs()
    const stored = readings.all(account.mid)
    const isCurrent = (): boolean => list.find(account.mid)?.generation === account.generation
    const result = await accountRound(
      { mid: account.mid, credential, readings: stored },
      dueReadings(stored, credential, roundAtMs),
      {
        ...parts,
        offlineBefore,
        mayGoOn: () => isCurrent() && lease.renew(),
        save: (name, reading) => {
          keep(readings.save(account.mid, name, reading))
        },
      },
    )
    if (!isCurrent()) return
    offlineBefore ||= result.session === 'offline'
    if (result.session !== null) setSession(account, result.session)
    if (result.credential !== null) await accounts.rewrite(account.mid, result.credential)
    applyBlock(account.mid, result)
    settle(account, roundAtMs)
  }

  if (!accounts.ready()) return 'no-keychain'
  if (!lease.take()) return 'held-elsewhere'
  try {
    for (const account of accounts.all()) {
      if (!wanted(account)) continue
      const nowMs = clock.nowMs()
      if (mayBeAsked(account, blocks.all(), nowMs)) await lookAt(account)
      // What is held back goes through the round with nothing brought: its numbers are last known.
      else if (!account.paused) keep(list.update(account.mid, { roundAtMs: nowMs }))
      parts.changed()
    }
  } finally {
    lease.release()
  }
  return 'done'
}
