import type { Credential } from '../../bilibili/credential'
import { bilibiliDay } from '../../bilibili/day'
import type { Answer, Endpoint } from '../../bilibili/endpoint'
import { failed, type Failure, type Result } from '../../bilibili/failure'
import { endpointOf, type ReadingName, type ReadingValues } from '../../bilibili/index'
import type { Reading } from '../../shared/account'
import type { BilibiliClient } from '../client/client'
import type { Clock } from '../clock'

/** What one attempt brought; `failure` may stand beside a value that came by a detour. */
export interface Attempt<T> {
  readonly answer: Answer<T> | null
  readonly failure: Failure | null
  readonly atMs: number
}

interface Asking {
  /** The account that is asked about; `null` while that is what is to be found out. */
  readonly mid: string | null
  readonly client: Pick<BilibiliClient, 'call'>
  readonly clock: Clock
  /** Asked when the turn of the call comes. */
  readonly mayAsk: () => boolean
}

const ownAnswer = <T>(
  endpoint: Endpoint<T>,
  result: Result<Answer<T>>,
  mid: string | null,
): Result<Answer<T>> => {
  if (!result.ok || mid === null) return result
  const answeredFor = endpoint.midOf?.(result.value.value) ?? mid
  return answeredFor === mid ? result : failed({ kind: 'wrong-account' })
}

const askEndpoint = async <T>(
  endpoint: Endpoint<T>,
  credential: Credential,
  { mid, client, clock, mayAsk }: Asking,
): Promise<Attempt<T> | null> => {
  const askedOn = bilibiliDay(clock.nowMs())
  let result = await client.call(endpoint, credential, mayAsk)
  // An answer that crossed midnight belongs to an uncertain day.
  if (endpoint.daily && result?.ok === true && bilibiliDay(clock.nowMs()) !== askedOn)
    result = await client.call(endpoint, credential, mayAsk)
  if (result === null) return null
  const own = ownAnswer(endpoint, result, mid)
  const atMs = clock.nowMs()
  return own.ok
    ? { answer: own.value, failure: null, atMs }
    : { answer: null, failure: own.failure, atMs }
}

/**
 * Makes one reading of one account. Where its endpoint is gone and has a predecessor, that one is
 * asked; the failure is kept beside the value, so that both rest for a day. `null` where it was
 * held back.
 */
export const askReading = async <N extends ReadingName>(
  name: N,
  credential: Credential,
  asking: Asking,
): Promise<Attempt<ReadingValues[N]> | null> => {
  const endpoint = endpointOf(name)
  const attempt = await askEndpoint(endpoint, credential, asking)
  if (endpoint.whenGone === undefined || attempt?.failure?.kind !== 'unavailable') return attempt
  const detour = await askEndpoint(endpoint.whenGone, credential, asking)
  if (detour === null) return null
  if (detour.answer !== null) return { ...detour, failure: attempt.failure }
  // A refusal by risk control or a dead connection must not hide behind "gone".
  return detour.failure !== null && concernsMoreThanOne(detour.failure) ? detour : attempt
}

const concernsMoreThanOne = (failure: Failure): boolean =>
  failure.kind === 'blocked' || failure.kind === 'offline' || failure.kind === 'throttled'

/**
 * The reading after an attempt: a failure is set beside the last value and never clears it. One for
 * want of a connection is not counted: `isUnreachable` where no call of the round found any.
 */
export const settleReading = <N extends ReadingName>(
  name: N,
  previous: Reading<ReadingValues[N]>,
  { answer, failure, atMs }: Attempt<ReadingValues[N]>,
  isUnreachable = false,
): Reading<ReadingValues[N]> => {
  const counted = failure !== null && failure.kind !== 'offline' && !isUnreachable
  const trouble = {
    failure,
    failedAtMs: failure === null ? null : atMs,
    failures: counted ? previous.failures + 1 : failure === null ? 0 : previous.failures,
  }
  if (answer === null) return { ...previous, ...trouble }
  const { forKeeping } = endpointOf(name)
  return {
    value: forKeeping ? forKeeping(answer.value) : answer.value,
    asOfMs: atMs,
    ...trouble,
    unreadable: answer.unreadable,
    message: answer.envelope.message,
    ttl: answer.envelope.ttl,
    raw: answer.raw,
  }
}
