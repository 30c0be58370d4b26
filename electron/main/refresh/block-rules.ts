import type { BlockScope, Failure } from '../../bilibili/failure'
import type { Block } from '../../shared/account'
import { LONGEST_BLOCK_MS } from '../../shared/session-glance'

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

/**
 * The block that follows a refusal by risk control: 30 minutes, doubled with every refusal
 * that comes right after the last block, up to six hours.
 *
 * One that Bilibili asked for by itself lasts `askedMs`, up to six hours, and is no strike.
 */
export const nextBlock = (
  scope: string,
  previous: Block | undefined,
  nowMs: number,
  askedMs: number | null = null,
): Block => {
  const before = previous?.strikes ?? 0
  const strikes = askedMs === null ? before + 1 : before
  const pauseMs = askedMs ?? FIRST_BLOCK_MS * 2 ** (strikes - 1)
  return { scope, strikes, untilMs: nowMs + Math.min(pauseMs, LONGEST_BLOCK_MS) }
}
