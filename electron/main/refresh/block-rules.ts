import type { Block } from '../../shared/account'

const FIRST_BLOCK_MS = 30 * 60_000
const LONGEST_BLOCK_MS = 6 * 3_600_000

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
