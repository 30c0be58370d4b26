import { failureOfCode, readCode } from './answer-code'
import { credentialKind } from './credential'
import type { Credential } from './credential'
import { withoutEcho } from './credential-echo'
import type { Envelope } from './endpoint'
import { failed, success } from './failure'
import type { Failure, Result } from './failure'
import { clip, isJsonObject, ownField, readNumber, readText } from './fields'
import type { JsonObject } from './fields'
import { retryAfterMs } from './retry-after'
import { parseStrictJson } from './strict-json'

/** One whole HTTP answer as text, decompressed; header names are lower case. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What was asked, as far as the meaning of the answer depends on it. */
export interface Expectation {
  /** What signed the call; its kind decides meanings, and its values are struck out of the answer. */
  readonly credential: Credential
  /** Where the payload lies; the other place is looked at as well. */
  readonly payloadKey: 'data' | 'number'
  /** `read`: a GET without parameters, which must bring a payload. `write`: neither. */
  readonly purpose: 'read' | 'write'
  /** For a `Retry-After` given as a date. */
  readonly nowMs: number
}

/** An accepted answer: its envelope and the payload still to be decoded. */
export interface OpenedEnvelope {
  readonly envelope: Envelope
  readonly payload: unknown
}

/** Bilibili's own text in a failure is clipped to this many code points. */
const REFUSAL_TEXT_LIMIT = 200

const RISK_CONTROL: Failure = { kind: 'blocked', scope: 'account', code: -352 }

/** What an HTTP status alone decides, whatever the body says. */
const failureOfStatus = (answer: RawAnswer, nowMs: number): Failure | null => {
  const { status, headers } = answer
  if (status === 412) return { kind: 'blocked', scope: 'everyone', code: -412 }
  if (status === 404) return { kind: 'unavailable' }
  if (status === 429)
    return { kind: 'throttled', code: 429, retryAfterMs: retryAfterMs(headers, nowMs) }
  if (status >= 500) return { kind: 'server-trouble', code: status }
  if (status >= 300 && status < 400) return { kind: 'redirected', status }
  return null
}

/**
 * Why a page is none that could be read, by its status alone; `null` for 2xx and for redirects,
 * which whoever asked for a page looks at but never follows blindly.
 */
export const readPageStatus = (answer: RawAnswer, nowMs: number): Failure | null => {
  const { status } = answer
  if (status >= 200 && status < 400) return null
  return failureOfStatus(answer, nowMs) ?? { kind: 'http-status', status }
}

const firstPresent = (object: JsonObject, names: readonly string[]): unknown => {
  for (const name of names) {
    const value = ownField(object, name)
    if (value !== undefined && value !== null) return value
  }
  return undefined
}

/** The code under any of its names; old PHP answers have `status` alone. */
const codeOf = (object: JsonObject): number | string | null => {
  const wire = firstPresent(object, ['code', 'errno', 'errcode'])
  if (wire !== undefined) return readCode(wire)
  return ownField(object, 'status') === true ? 0 : null
}

const hasVoucher = (payload: unknown): boolean =>
  isJsonObject(payload) && Boolean(ownField(payload, 'v_voucher'))

const hasVoucherHeader = ({ headers }: RawAnswer): boolean =>
  Boolean(headers['x-bili-gaia-vvoucher'])

const isEmptyPayload = (payload: unknown): boolean => {
  if (payload === undefined || payload === null) return true
  if (Array.isArray(payload)) return payload.length === 0
  return isJsonObject(payload) && Object.keys(payload).length === 0
}

/** For JSON without a code that says anything: then the HTTP status is all there is. */
const withoutCode = ({ status }: RawAnswer): Failure =>
  status < 200 || status >= 400
    ? { kind: 'http-status', status }
    : { kind: 'unreadable', field: 'code' }

const refusal = (
  code: number | string,
  message: string | null,
  answer: RawAnswer,
  expected: Expectation,
): Failure =>
  failureOfCode(code, {
    credentialKind: credentialKind(expected.credential),
    plainRead: expected.purpose === 'read',
    retryAfterMs: retryAfterMs(answer.headers, expected.nowMs),
    message: clip(message ?? '', REFUSAL_TEXT_LIMIT),
  })

const openObject = (
  object: JsonObject,
  answer: RawAnswer,
  expected: Expectation,
): Result<OpenedEnvelope> => {
  const code = codeOf(object)
  if (code === null || (code === 0 && answer.status >= 400)) return failed(withoutCode(answer))
  const message = readText(firstPresent(object, ['message', 'msg']))
  if (code !== 0) return failed(refusal(code, message, answer, expected))
  const payload = firstPresent(object, [expected.payloadKey, 'data', 'number'])
  if (hasVoucher(payload) || hasVoucherHeader(answer)) return failed(RISK_CONTROL)
  if (expected.purpose === 'read' && isEmptyPayload(payload)) return failed({ kind: 'no-data' })
  const ttl = readNumber(ownField(object, 'ttl'))
  return success({ envelope: { code: 0, message, ttl }, payload: payload ?? null })
}

/**
 * Opens the envelope of any answer: an HTTP status that decides alone, then JSON or not, then the
 * code, then whether there is a payload. Only code 0 succeeds; `message` never decides anything.
 *
 * Bodies of other statuses (400, 403 …) count where they are JSON with a code of their own. Nothing
 * of the credential gets into what is handed on, whatever the body quotes.
 */
export const readEnvelope = (answer: RawAnswer, expected: Expectation): Result<OpenedEnvelope> => {
  const byStatus = failureOfStatus(answer, expected.nowMs)
  if (byStatus !== null) return failed(byStatus)
  const { status, headers, body } = answer
  const json = parseStrictJson(headers['content-type'], body)
  const value = json.ok ? withoutEcho(json.value, expected.credential) : null
  if (isJsonObject(value)) return openObject(value, answer, expected)
  if (hasVoucherHeader(answer)) return failed(RISK_CONTROL)
  if (json.ok || status < 200 || status >= 400) return failed(withoutCode(answer))
  return failed({ kind: 'not-json', status, found: json.failure })
}
