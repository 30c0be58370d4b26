import type { CredentialKind } from '../bilibili/credential'
import { bilibiliDay } from '../bilibili/day'
import type { Endpoint } from '../bilibili/endpoint'
import type { Reading } from './account'
import type { Dated } from './day-progress'

/** How much a reading is worth right now. */
export type ReadingState = 'fresh' | 'stale' | 'failed' | 'unsupported' | 'unavailable'

/** Readings from the future by more than this mean that the clock was set back: not fresh. */
const CLOCK_TOLERANCE_MS = 60_000

const isBetween = (ms: number | null, afterMs: number, untilMs: number): boolean =>
  ms !== null && afterMs < ms && ms <= untilMs

/** Whether a reading still counts as fresh; a daily one dies with its Bilibili day. */
export const isFresh = <T>(
  endpoint: Pick<Endpoint<T>, 'freshMs' | 'daily' | 'endsAtMs'>,
  reading: Dated<T>,
  nowMs: number,
): boolean => {
  const { value, asOfMs } = reading
  if (value === null || asOfMs === null) return false
  const ageMs = nowMs - asOfMs
  if (ageMs >= endpoint.freshMs || ageMs < -CLOCK_TOLERANCE_MS) return false
  if (endpoint.daily && bilibiliDay(asOfMs) !== bilibiliDay(nowMs)) return false
  return !isBetween(endpoint.endsAtMs?.(value) ?? null, asOfMs, nowMs)
}

/** The state of one reading for an account that signs in with `kind`. */
export const readingState = <T>(
  endpoint: Pick<Endpoint<T>, 'freshMs' | 'daily' | 'endsAtMs' | 'readableBy'>,
  reading: Reading<T>,
  kind: CredentialKind,
  nowMs: number,
): ReadingState => {
  if (!endpoint.readableBy.includes(kind)) return 'unsupported'
  if (isFresh(endpoint, reading, nowMs)) return 'fresh'
  if (reading.failure?.kind === 'unavailable') return 'unavailable'
  return reading.failure === null ? 'stale' : 'failed'
}
