import { cookieHeader, credentialKind, type Credential } from '../../bilibili/credential'
import { readEnvelope, type OpenedEnvelope, type RawAnswer } from '../../bilibili/envelope'
import { failed, type Result } from '../../bilibili/failure'
import type { FormFields } from '../../bilibili/signature'
import type { Clock } from '../clock'
import type { CallQueue, QueuePlace } from './call-queue'
import type { Exchange, HttpRequest } from './exchange'
import { httpDateMs } from '../../bilibili/retry-after'
import { requestHeaders } from './request-headers'
import { sentCall, type SentCall } from './sent-call'

export interface ApiCallParts {
  readonly exchange: Exchange
  readonly queue: CallQueue
  readonly clock: Clock
  readonly userAgent: string
  readonly onSent?: (call: SentCall) => void
  /** Told the date of every answer that is surely Bilibili's own, Unix ms. */
  readonly onDate?: (atMs: number) => void
}

/** One call of Bilibili's API before it has headers and a Cookie or access_key in it. */
interface PlannedCall {
  readonly name: string
  readonly url: string
  readonly payloadKey: 'data' | 'number'
  /** All fields of a POST, an access_key included; without them it is a GET. */
  readonly form?: FormFields
  readonly place: QueuePlace
}

/**
 * Sends one call in its turn and opens the envelope of its answer; `null` where nothing was sent,
 * since `mayAsk` is asked when the turn comes.
 */
export type ApiCall = (
  plan: PlannedCall,
  credential: Credential,
  mayAsk: () => boolean,
) => Promise<Result<OpenedEnvelope> | null>

const requestOf = (plan: PlannedCall, credential: Credential, userAgent: string): HttpRequest => {
  const url = new URL(plan.url)
  const byCookie = credentialKind(credential) === 'cookie'
  const cookie = byCookie ? cookieHeader(credential) : null
  if (plan.form !== undefined) {
    const body = new URLSearchParams(Object.fromEntries(plan.form)).toString()
    const headers = requestHeaders({ method: 'POST', url, userAgent, cookie })
    return { method: 'POST', url: url.href, headers, body }
  }
  const headers = requestHeaders({ method: 'GET', url, userAgent, cookie })
  if (!byCookie) url.searchParams.set('access_key', credential.access_key ?? '')
  return { method: 'GET', url: url.href, headers }
}

/** Whoever answers in Bilibili's stead has no sound envelope, and no date that counts. */
const tellDate = ({ headers }: RawAnswer, { onDate }: ApiCallParts): void => {
  const atMs = httpDateMs(headers['date'])
  if (atMs !== null) onDate?.(atMs)
}

/** Puts queue, headers, exchange and envelope together; being throttled widens the queue. */
export const apiCall = (parts: ApiCallParts): ApiCall => {
  const { exchange, queue, clock, userAgent, onSent } = parts

  const perform = async (
    plan: PlannedCall,
    credential: Credential,
  ): Promise<Result<OpenedEnvelope>> => {
    const request = requestOf(plan, credential, userAgent)
    const startedAtMs = clock.nowMs()
    const response = await exchange(request)
    const nowMs = clock.nowMs()
    const opened = response.ok
      ? readEnvelope(response.value, {
          credential,
          payloadKey: plan.payloadKey,
          purpose: request.method === 'GET' ? 'read' : 'write',
          nowMs,
        })
      : failed(response.failure)

    if (response.ok && opened.ok) tellDate(response.value, parts)
    const { host, pathname } = new URL(plan.url)
    onSent?.(
      sentCall(
        { name: plan.name, method: request.method, host, path: pathname },
        response.ok ? response.value.status : null,
        opened,
        nowMs - startedAtMs,
      ),
    )
    if (opened.ok) queue.narrow()
    else if (opened.failure.kind === 'throttled') queue.widen(opened.failure.retryAfterMs ?? 0)
    return opened
  }

  return (plan, credential, mayAsk) =>
    queue.run(async () => (mayAsk() ? perform(plan, credential) : null), plan.place)
}
