import type { Result } from '../../bilibili/failure'
import type { Block, Session, SessionState } from '../../shared/account'
import { dayProgress, hasMoved } from '../../shared/day-progress'
import { expGlance } from '../../shared/exp-from-readings'
import { ledgerOfLook } from '../../shared/ledger/look'
import { blockedUntilMs, EVERYONE, holdsBack } from '../../shared/session-glance'
import type { Clock } from '../clock'
import type { Ledger } from '../ledger/ledger'
import type { AccountList, StoredAccount } from '../store/account-list'
import type { BlockStore } from '../store/block-store'
import type { StoreTrouble } from '../store/database'
import type { ReadingStore } from '../store/reading-store'
import type { SignatureStore } from '../store/signature-store'
import type { AccountRoundResult } from './account-round'
import { nextBlock, pastBlock } from './block-rules'
import { nextRoundAtMs } from './next-round'
import type { Extent } from './wish'

interface OutcomeParts {
  readonly list: AccountList
  readonly readings: ReadingStore
  readonly blocks: BlockStore
  readonly signatures: SignatureStore
  readonly ledger: Pick<Ledger, 'note'>
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** Whether energy or volume are dear. */
  readonly thrifty: () => boolean
  /** Whether the window is before somebody's eyes. */
  readonly watched?: () => boolean
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
    extent: Extent,
  ) => void
  /** A round that passed over the account: what is shown is last known from now on. */
  readonly passOver: (account: StoredAccount, extent: Extent) => void
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
  const { list, readings, blocks, signatures, clock } = parts

  const keep = (stored: Result<unknown, StoreTrouble>): void => {
    if (!stored.ok) parts.notKept()
  }

  const sessionAfter = (account: StoredAccount, result: AccountRoundResult | null): Session => {
    const state = result === null ? null : stateAfter(account, result)
    if (state === null || (state === account.session.state && state !== 'banned'))
      return account.session
    return { state, sinceMs: clock.nowMs() }
  }

  /** One that holds began while the round asked: a call beside it was refused. */
  const endBlock = (block: Block): void => {
    const nowMs = clock.nowMs()
    if (blockedUntilMs([block], block.scope, nowMs) !== null) return
    const past = pastBlock(block, nowMs)
    if (past === null) keep(blocks.clear(block.scope))
    else if (block.strikes > 0) keep(blocks.save(past))
  }

  const applyBlock = (mid: string, { block, blockMs, answered }: AccountRoundResult): void => {
    if (block !== null) {
      const scope = block === 'everyone' ? EVERYONE : mid
      const previous = blocks.all().find((one) => one.scope === scope)
      keep(blocks.save(nextBlock(scope, previous, clock.nowMs(), blockMs)))
    } else if (answered) {
      for (const one of blocks.all()) if (holdsBack(one, mid)) endBlock(one)
    }
  }

  /** Also ends the wait for a signature that the profile shows now. */
  const noteSignature = (
    mid: string,
    roundAtMs: number,
    { readings }: AccountRoundResult,
  ): void => {
    const { value, asOfMs } = readings.accountInfo
    const sign = value?.sign ?? null
    if (sign !== null && asOfMs !== null && asOfMs >= roundAtMs)
      keep(signatures.seen(mid, sign, asOfMs))
  }

  return {
    keep,
    settle: (account, roundAtMs, result, extent) => {
      const nowMs = clock.nowMs()
      const current = result?.readings ?? readings.all(account.mid)
      const session = sessionAfter(account, result)
      const progress = dayProgress(account.progress, current.dailyReward, current.coinExp, nowMs)
      const exp = expGlance({ ...account, progress, roundAtMs, readings: current }, nowMs)
      const name =
        current.nav.value?.nickname ?? current.accountInfo.value?.nickname ?? account.name
      const moved = hasMoved(account.progress, progress)
      const [thrifty, watched] = [parts.thrifty(), parts.watched?.() === true]
      const seen = { exp, session: session.state, moved, thrifty, watched }
      const nextMs = nextRoundAtMs(seen, nowMs, parts.random())
      // One reading that somebody asked for is no round of the account.
      const times = extent === 'nothing' ? {} : { roundAtMs, nextRoundAtMs: nextMs }
      keep(list.update(account.mid, { name, session, progress, ...times }))
      if (result === null) return
      const sessions = [account.session, session]
      const look = { mid: account.mid, roundAtMs, readings: current, progress, exp, sessions }
      parts.ledger.note(ledgerOfLook(look))
      applyBlock(account.mid, result)
      noteSignature(account.mid, roundAtMs, result)
    },
    passOver: (account, extent) => {
      if (!account.paused && extent !== 'nothing')
        keep(list.update(account.mid, { roundAtMs: clock.nowMs() }))
    },
  }
}
