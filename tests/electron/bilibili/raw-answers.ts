import type { Expectation, RawAnswer } from '../../../electron/bilibili/envelope'
import { readEnvelope } from '../../../electron/bilibili/envelope'
import { ACCESS_KEY, SESSDATA } from './pasted-values'

const nowMs = Date.UTC(2026, 10, 23, 9)
/** A plain GET with a cookie. */
export const read: Expectation = {
  credential: { SESSDATA, origin: 'pasted' },
  payloadKey: 'data',
  purpose: 'read',
  nowMs,
}
/** A POST with a cookie. */
export const write: Expectation = { ...read, purpose: 'write' }
/** A plain GET with an access_key. */
export const byKey: Expectation = {
  ...read,
  credential: { access_key: ACCESS_KEY, origin: 'access-key' },
}

/** An answer of HTTP 200 and JSON, unless told otherwise. */
export const answer = (body: unknown, parts: Partial<RawAnswer> = {}): RawAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
  ...parts,
})
/** An HTML page. */
export const html = (status: number) =>
  answer('<!DOCTYPE html><html><title>出错啦</title></html>', {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
/** Why an answer is refused, or `opened`. */
export const failureOf = (raw: RawAnswer, expected = read) => {
  const opened = readEnvelope(raw, expected)
  return opened.ok ? 'opened' : opened.failure
}

/** The failure of a dead login. */
export const needsLogin = (code: number) => ({ kind: 'needs-login', code })
/** The failure of risk control for one account. */
export const blockedAccount = (code: number) => ({ kind: 'blocked', scope: 'account', code })
/** The failure of risk control for everyone. */
export const BLOCKED_EVERYONE = { kind: 'blocked', scope: 'everyone', code: -412 }
