import { credentialKind, type Credential } from '../../bilibili/credential'
import { endpointOf, type ReadingName, type ReadingValues } from '../../bilibili/index'
import type { Reading, Readings } from '../../shared/account'
import { isFresh } from '../../shared/reading-state'
import type { AccountWish } from './wish'

const MINUTE_MS = 60_000

/** Waits after the first, second, third … failure in a row; the last one goes on holding. */
const RETRY_AFTER_MS = [0, 0, MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS]

/** An endpoint that is gone is looked at again once a day. */
const GONE_FOR_MS = 24 * 60 * MINUTE_MS

/** Order of asking: who it is, today's numbers, then what moves slowly. */
const ORDER: readonly ReadingName[] = [
  'nav',
  'accountInfo',
  'coinExp',
  'dailyReward',
  'vip',
  'security',
  'realnameStatus',
  'realnameApplication',
  'coinLog',
  'expLog',
]

const waitsAfterFailure = (reading: Reading<unknown>, nowMs: number): boolean => {
  const { failure, failedAtMs, failures } = reading
  if (failure === null || failedAtMs === null || nowMs < failedAtMs) return false
  const waitMs =
    failure.kind === 'unavailable'
      ? GONE_FOR_MS
      : (RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length - 1)] ?? 0)
  return nowMs - failedAtMs < waitMs
}

/** Whether a reading has to be asked anew: its last attempt, well or not, was before `sinceMs`. */
const wasAskedBefore = (
  { asOfMs, failedAtMs }: Reading<unknown>,
  sinceMs: number | undefined,
): boolean => sinceMs !== undefined && Math.max(asOfMs ?? 0, failedAtMs ?? 0) < sinceMs

const isWanted = <Name extends ReadingName>(
  name: Name,
  reading: Reading<ReadingValues[Name]>,
  { extent, anew }: AccountWish,
  nowMs: number,
): boolean => {
  if (wasAskedBefore(reading, anew.get(name))) return true
  if (extent === 'nothing' || isFresh(endpointOf(name), reading, nowMs)) return false
  return extent === 'what-is-not-fresh' || !waitsAfterFailure(reading, nowMs)
}

/** Readings that this credential can make and that are wanted at `nowMs`, in the order of asking. */
export const wantedReadings = (
  stored: Readings,
  credential: Credential,
  wish: AccountWish,
  nowMs: number,
): readonly ReadingName[] =>
  ORDER.filter(
    (name) =>
      endpointOf(name).readableBy.includes(credentialKind(credential)) &&
      isWanted(name, stored[name], wish, nowMs),
  )
