import type { Result } from '../../bilibili/failure'
import type { Session, SessionState } from '../../shared/account'
import { dayProgress } from '../../shared/day-progress'
import { expGlance } from '../../shared/exp-glance'
import { EVERYONE } from '../../shared/session-glance'
import type { Clock } from '../clock'
import type { AccountList, StoredAccount } from '../store/account-list'
import type { BlockStore } from '../store/block-store'
import type { StoreTrouble } from '../store/database'
import type { ReadingStore } from '../store/reading-store'
import type { AccountRoundResult } from './account-round'
import { nextBlock } from './block-rules'
import { nextRoundAtMs } from './next-round'

interface OutcomeParts {
  readonly list: AccountList
  readonly readings: ReadingStore
  readonly blocks: BlockStore
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** Told when something that was found out could not be stored. */
  readonly notKept: () => void
}

/** Stores what a round found out about an account beside its readings. */
export interface RoundOutcome {
  /**
   * Session, blocks, name, progress of the day, and when the account is looked at next.
   * `result` is `null` where there was no credential to ask with.
   */
  readonly settle: (
    account: StoredAccount,
    roundAtMs: number,
    result: AccountRoundResult | null,
  ) => void
  /** A round that passed over the account: what is shown is last known from now on. */
  readonly passOver: (account: StoredAccount) => void
  readonly keep: (stored: Result<unknown, StoreTrouble>) => void
}

/** A banned account stays so where a look brought nothing; each look at it counts for a day. */
const stateAfter = (
  { session }: StoredAccount,
  { session: found, answered }: AccountRoundResult,
): SessionState | null => {
  const nothing = !answered && (found === null || found === 'offline')
  return nothing && session.state === 'banned' ? 'banned' : found
}

/** The outcome of rounds, stored with the lists of `parts`. */
export const roundOutcome = (parts: OutcomeParts): RoundOutcome => {
  const { list, readings, blocks, clock } = parts

  const keep = (stored: Result<unknown, StoreTrouble>): void => {
    if (!stored.ok) parts.notKept()
  }

  const sessionAfter = (account: StoredAccount, result: AccountRoundResult | null): Session => {
    const state = result === null ? null : stateAfter(account, result)
    if (state === null || (state === account.session.state && state !== 'banned'))
      return account.session
    return { state, sinceMs: clock.nowMs() }
  }

  const applyBlock = (mid: string, { block, blockMs, answered }: AccountRoundResult): void => {
    if (block !== null) {
      const scope = block === 'everyone' ? EVERYONE : mid
      const previous = blocks.all().find((one) => one.scope === scope)
      keep(blocks.save(nextBlock(scope, previous, clock.nowMs(), blockMs)))
    } else if (answered) {
      for (const { scope } of blocks.all())
        if (scope === EVERYONE || scope === mid) keep(blocks.clear(scope))
    }
  }

  return {
    keep,
    settle: (account, roundAtMs, result) => {
      const nowMs = clock.nowMs()
      const current = result?.readings ?? readings.all(account.mid)
      const session = sessionAfter(account, result)
      const progress = dayProgress(account.progress, current.dailyReward, current.coinExp, nowMs)
      const exp = expGlance({ ...account, progress, roundAtMs, readings: current }, nowMs)
      const change = {
        name: current.nav.value?.nickname ?? current.accountInfo.value?.nickname ?? account.name,
        session,
        progress,
        roundAtMs,
        nextRoundAtMs: nextRoundAtMs(exp, session.state, nowMs, parts.random()),
      }
      keep(list.update(account.mid, change))
      if (result !== null) applyBlock(account.mid, result)
    },
    passOver: (account) => {
      if (!account.paused) keep(list.update(account.mid, { roundAtMs: clock.nowMs() }))
    },
  }
}
