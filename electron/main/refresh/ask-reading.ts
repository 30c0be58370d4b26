import { coinExpLegacyEndpoint } from '../../bilibili/coin-exp-legacy'
import type { Credential } from '../../bilibili/credential'
import { bilibiliDay } from '../../bilibili/day'
import type { Answer, Endpoint } from '../../bilibili/endpoint'
import { failed, type Failure, type Result } from '../../bilibili/failure'
import { readings, type ReadingName, type ReadingValues } from '../../bilibili/index'
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
}

const endpointOf = <N extends ReadingName>(name: N): Endpoint<ReadingValues[N]> =>
  readings[name] as unknown as Endpoint<ReadingValues[N]> // the table is typed by these very names

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
  { mid, client, clock }: Asking,
): Promise<Attempt<T>> => {
  const askedOn = bilibiliDay(clock.nowMs())
  let result = await client.call(endpoint, credential)
  // An answer that crossed midnight belongs to an uncertain day.
  if (endpoint.daily && result.ok && bilibiliDay(clock.nowMs()) !== askedOn)
    result = await client.call(endpoint, credential)
  const own = ownAnswer(endpoint, result, mid)
  const atMs = clock.nowMs()
  return own.ok
    ? { answer: own.value, failure: null, atMs }
    : { answer: null, failure: own.failure, atMs }
}

/**
 * Makes one reading of one account. The coin exp is a chain: where today's endpoint is gone, the
 * one of the client's document is asked; the failure is kept, so that both rest for a day.
 */
export const askReading = async <N extends ReadingName>(
  name: N,
  credential: Credential,
  asking: Asking,
): Promise<Attempt<ReadingValues[N]>> => {
  const attempt = await askEndpoint(endpointOf(name), credential, asking)
  if (name !== 'coinExp' || attempt.failure?.kind !== 'unavailable') return attempt
  const legacy = coinExpLegacyEndpoint as unknown as Endpoint<ReadingValues[N]> // N is coinExp here
  const detour = await askEndpoint(legacy, credential, asking)
  if (detour.answer !== null) return { ...detour, failure: attempt.failure }
  // A refusal by risk control or a dead connection must not hide behind "gone".
  return detour.failure !== null && concernsMoreThanOne(detour.failure) ? detour : attempt
}

const concernsMoreThanOne = (failure: Failure): boolean =>
  failure.kind === 'blocked' || failure.kind === 'offline' || failure.kind === 'throttled'

/** The reading after an attempt: a failure is set beside the last value and never clears it. */
export const settleReading = <N extends ReadingName>(
  name: N,
  previous: Reading<ReadingValues[N]>,
  { answer, failure, atMs }: Attempt<ReadingValues[N]>,
): Reading<ReadingValues[N]> => {
  const counted = failure !== null && failure.kind !== 'offline'
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
