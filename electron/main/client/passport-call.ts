import { cookieHeader, type Credential } from '../../bilibili/credential'
import { readEnvelope, readPageStatus, type RawAnswer } from '../../bilibili/envelope'
import { failed, success, type Failure, type Result } from '../../bilibili/failure'
import type { FormFields } from '../../bilibili/signature'
import type { ApiCallParts } from './api-call'
import type { QueuePlace } from './call-queue'
import type { HttpRequest } from './exchange'
import { requestHeaders } from './request-headers'
import { sentCall } from './sent-call'

/** One call that signs in, renews or signs out. */
export interface PassportRequest {
  readonly name: string
  /** Complete, with its query; neither the query nor `hiddenPath` is ever logged. */
  readonly url: string
  /** What stands in the log instead of a path that is nobody's business. */
  readonly hiddenPath?: string
  /** All fields of a POST; without them it is a GET. */
  readonly form?: FormFields
  /** Whose cookies go with it; `null` sends none. */
  readonly credential: Credential | null
  /** `page`: any text, also behind a redirect, which is handed on and never followed. */
  readonly expects: 'json' | 'page'
  readonly place?: QueuePlace
}

/** What came: `payload` of a JSON answer, `text` of a page; the headers with the cookies it sets. */
export interface PassportAnswer {
  readonly headers: RawAnswer['headers']
  readonly payload: unknown
  readonly text: string
}

/**
 * Performs one of these calls in its turn, once and never again by itself. Never throws; `null`
 * where nothing was sent, since `mayAsk` is asked when the turn comes.
 */
export type PassportCall = (
  request: PassportRequest,
  mayAsk: () => boolean,
) => Promise<Result<PassportAnswer> | null>

/** Stands for the credential where none is sent. */
const NOBODY: Credential = { origin: 'qr' }

const httpRequest = (request: PassportRequest, userAgent: string): HttpRequest => {
  const url = new URL(request.url)
  const cookie = request.credential === null ? null : cookieHeader(request.credential)
  const method = request.form === undefined ? 'GET' : 'POST'
  const headers = requestHeaders({ method, url, userAgent, cookie, expects: request.expects })
  if (request.form === undefined) return { method, url: url.href, headers }
  const body = new URLSearchParams(Object.fromEntries(request.form)).toString()
  return { method, url: url.href, headers, body }
}

const readAnswer = (
  answer: RawAnswer,
  { credential, form, expects }: PassportRequest,
  nowMs: number,
): Result<PassportAnswer> => {
  const { headers } = answer
  if (expects === 'page') {
    const failure: Failure | null = readPageStatus(answer, nowMs)
    return failure === null
      ? success({ headers, payload: null, text: answer.body })
      : failed(failure)
  }
  const opened = readEnvelope(answer, {
    credential: credential ?? NOBODY,
    payloadKey: 'data',
    // With parameters a -400 says nothing about the credential.
    purpose: 'write',
    nowMs,
  })
  return form === undefined && opened.ok && opened.value.payload === null
    ? failed({ kind: 'no-data' })
    : opened.ok
      ? success({ headers, payload: opened.value.payload, text: '' })
      : opened
}

/** Calls of Bilibili's passport, through the queue that all calls go through. */
export const passportCall = (parts: ApiCallParts): PassportCall => {
  const { exchange, queue, clock, userAgent, onSent } = parts

  const perform = async (request: PassportRequest): Promise<Result<PassportAnswer>> => {
    const sent = httpRequest(request, userAgent)
    const startedAtMs = clock.nowMs()
    const response = await exchange(sent)
    const nowMs = clock.nowMs()
    const answer = response.ok ? readAnswer(response.value, request, nowMs) : response
    const { host, pathname } = new URL(request.url)
    onSent?.(
      sentCall(
        { name: request.name, method: sent.method, host, path: request.hiddenPath ?? pathname },
        response.ok ? response.value.status : null,
        answer,
        nowMs - startedAtMs,
      ),
    )
    if (!answer.ok && answer.failure.kind === 'throttled')
      queue.widen(answer.failure.retryAfterMs ?? 0)
    return answer
  }

  return (request, mayAsk) =>
    queue.run(async () => (mayAsk() ? perform(request) : null), request.place ?? 'front')
}
