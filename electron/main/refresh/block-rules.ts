import type { Block } from '../../shared/account'

const FIRST_BLOCK_MS = 30 * 60_000
const LONGEST_BLOCK_MS = 6 * 3_600_000

/**
 * The block that follows a refusal by risk control: 30 minutes, doubled with every refusal
 * that comes right after the last block, up to six hours.
 */
export const nextBlock = (scope: string, previous: Block | undefined, nowMs: number): Block => {
  const strikes = (previous?.strikes ?? 0) + 1
  const pauseMs = Math.min(FIRST_BLOCK_MS * 2 ** (strikes - 1), LONGEST_BLOCK_MS)
  return { scope, strikes, untilMs: nowMs + pauseMs }
}

/**
 * The block that Bilibili asked for by itself, with `Retry-After`: as long as asked, up to six
 * hours and never shorter than one that holds. It is no refusal, so it adds no strike.
 */
export const askedBlock = (
  scope: string,
  previous: Block | undefined,
  nowMs: number,
  askedMs: number,
): Block => {
  const untilMs = nowMs + Math.min(askedMs, LONGEST_BLOCK_MS)
  return {
    scope,
    strikes: previous?.strikes ?? 0,
    untilMs: Math.max(untilMs, previous?.untilMs ?? 0),
  }
}
