import type { CredentialKind } from '../bilibili/credential'
import { bilibiliDay } from '../bilibili/day'
import type { Endpoint } from '../bilibili/endpoint'
import type { Reading } from './account'

/** How much a reading is worth right now. */
export type ReadingState = 'fresh' | 'stale' | 'failed' | 'unsupported' | 'unavailable'

/** Readings from the future by more than this mean that the clock was set back: not fresh. */
const CLOCK_TOLERANCE_MS = 60_000

/** Whether a value asked at `asOfMs` still counts as fresh; a daily one dies with its Bilibili day. */
export const isFresh = (
  endpoint: Pick<Endpoint<unknown>, 'freshMs' | 'daily'>,
  asOfMs: number | null,
  nowMs: number,
): boolean => {
  if (asOfMs === null) return false
  const ageMs = nowMs - asOfMs
  if (ageMs >= endpoint.freshMs || ageMs < -CLOCK_TOLERANCE_MS) return false
  return !endpoint.daily || bilibiliDay(asOfMs) === bilibiliDay(nowMs)
}

/** The state of one reading for an account that signs in with `kind`. */
export const readingState = (
  endpoint: Pick<Endpoint<unknown>, 'freshMs' | 'daily' | 'readableBy'>,
  reading: Reading<unknown>,
  kind: CredentialKind,
  nowMs: number,
): ReadingState => {
  if (!endpoint.readableBy.includes(kind)) return 'unsupported'
  if (reading.value !== null && isFresh(endpoint, reading.asOfMs, nowMs)) return 'fresh'
  if (reading.failure?.kind === 'unavailable') return 'unavailable'
  return reading.failure === null ? 'stale' : 'failed'
}
