import type { BlockScope, Failure } from '../../bilibili/failure'
import type { Block } from '../../shared/account'
import { blockedUntilMs, LONGEST_BLOCK_MS } from '../../shared/session-glance'
import { notJustTurnedMs } from './next-round'

const FIRST_BLOCK_MS = 30 * 60_000

/** What Bilibili asks for up to here, the pause between two calls grants; longer is a block. */
const LONGEST_PAUSE_MS = 60_000

/** Who must not be asked about for a while, and how long where Bilibili itself said so. */
export interface HoldBack {
  readonly block: BlockScope
  readonly blockMs: number | null
}

/** What a failure asks of the calls to come; `null` where it concerns itself alone. */
export const holdBackOf = (failure: Failure): HoldBack | null => {
  if (failure.kind === 'blocked') return { block: failure.scope, blockMs: null }
  const askedMs = failure.kind === 'throttled' ? failure.retryAfterMs : null
  if (askedMs === null || askedMs <= LONGEST_PAUSE_MS) return null
  return { block: 'everyone', blockMs: askedMs }
}

/** A pause ends when it is asked again, which is not in the first minutes of a day. */
const endMs = (pauseMs: number, nowMs: number): number => {
  const latestMs = nowMs + LONGEST_BLOCK_MS
  return Math.min(notJustTurnedMs(Math.min(nowMs + pauseMs, latestMs)), latestMs)
}

/**
 * The block that follows a refusal by risk control: 30 minutes, doubled with every refusal
 * that comes right after the last block, up to six hours.
 *
 * One that Bilibili asked for by itself lasts `askedMs`, up to six hours, and is no strike. Nor is
 * a refusal while a block holds: that call was under way when it began. No block is shortened.
 */
export const nextBlock = (
  scope: string,
  previous: Block | undefined,
  nowMs: number,
  askedMs: number | null = null,
): Block => {
  const last = previous ?? { scope, strikes: 0, untilMs: 0 }
  const heldUntilMs = blockedUntilMs([last], scope, nowMs) ?? 0
  const isStrike = askedMs === null && (heldUntilMs === 0 || last.strikes === 0)
  const strikes = last.strikes + Number(isStrike)
  // The first of them has set the pause already.
  const pauseMs = askedMs ?? (isStrike ? FIRST_BLOCK_MS * 2 ** last.strikes : 0)
  return { scope, strikes, untilMs: Math.max(endMs(pauseMs, nowMs), heldUntilMs) }
}

/**
 * What is remembered of a block once Bilibili answers again: when it was, and no strike, so that the
 * next refusal begins anew. `null` for one that was set while the clock ran ahead: when that was
 * nobody knows.
 */
export const pastBlock = (block: Block, nowMs: number): Block | null =>
  block.untilMs > nowMs ? null : { ...block, strikes: 0 }
