import type { Clock } from './clock'

/** The machine's clock, put right by what Bilibili's answers are dated. */
export interface TrustedClock extends Clock {
  /** Takes the date of an answer that surely came from Bilibili just now, Unix ms. */
  readonly dated: (atMs: number) => void
  /** How far the machine's clock is ahead, ms, below zero where it is behind; 0 while it is right. */
  readonly aheadMs: () => number
}

/** Dates have whole seconds and answers take a while; what is off by less is right. */
const TOLERANCE_MS = 2 * 60_000

interface TrustedClockPorts {
  /** The clock that its user may set. */
  readonly machine: Clock
  /** Runs on while the machine sleeps, and nobody sets it: ms since its start. */
  readonly uptimeMs: () => number
}

/** A date that an answer had, and the uptime it came at. */
interface Anchor {
  readonly atMs: number
  readonly uptimeMs: number
}

/**
 * Goes by the machine's clock while that agrees with the last answer of Bilibili, and by that answer
 * and the time since where it does not: a clock that is set, or was wrong from the start, moves
 * neither the day nor the end of a block.
 */
export const trustedClock = ({ machine, uptimeMs }: TrustedClockPorts): TrustedClock => {
  let anchor: Anchor | null = null

  const expectedMs = (): number | null =>
    anchor === null ? null : anchor.atMs + uptimeMs() - anchor.uptimeMs

  const aheadMs = (): number => {
    const expected = expectedMs()
    const offMs = expected === null ? 0 : machine.nowMs() - expected
    // Whole milliseconds, whatever the uptime is told in.
    return Math.abs(offMs) <= TOLERANCE_MS ? 0 : Math.round(offMs)
  }

  return {
    nowMs: () => machine.nowMs() - aheadMs(),
    aheadMs,
    dated: (atMs) => {
      anchor = { atMs, uptimeMs: uptimeMs() }
    },
  }
}
