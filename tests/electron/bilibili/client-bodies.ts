import { readFileSync } from 'node:fs'
import type { Decoded, Endpoint } from '../../../electron/bilibili/endpoint'
import { readEnvelope } from '../../../electron/bilibili/envelope'
import type { Result } from '../../../electron/bilibili/failure'
import { SESSDATA } from './pasted-values'

/** Examples of the client's API document, as they stand there. */
export type ClientBody =
  | 'account-info'
  | 'coin-exp-legacy'
  | 'coin-log'
  | 'daily-reward'
  | 'realname-application'
  | 'realname-status'
  | 'security'
  | 'signature'
  | 'vip'

/** The text of one example, verbatim. */
export const clientBody = (name: ClientBody): string =>
  readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')

/** Opens a body and decodes its payload, as a call does with an answer. */
export const decodeBody = <T>(endpoint: Endpoint<T>, body: string): Result<Decoded<T>> => {
  const opened = readEnvelope(
    { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body },
    {
      credential: { SESSDATA, origin: 'pasted' },
      payloadKey: endpoint.payloadKey,
      purpose: 'read',
      nowMs: Date.UTC(2026, 10, 23),
    },
  )
  return opened.ok ? endpoint.decode(opened.value.payload) : opened
}

/** Decodes one example; throws where it cannot be decoded, so that a test ends there. */
export const decodeClientBody = <T>(endpoint: Endpoint<T>, name: ClientBody): Decoded<T> => {
  const decoded = decodeBody(endpoint, clientBody(name))
  if (!decoded.ok) throw new Error(`${name}: ${JSON.stringify(decoded.failure)}`)
  return decoded.value
}

/** A copy of a JSON text's value with one place (`data.list`) changed, or taken out. */
export const changedBody = (
  body: string,
  place: string,
  ...[value]: readonly unknown[]
): string => {
  const whole = JSON.parse(body) as Record<string, unknown>
  const path = place.split('.')
  const last = path.pop() ?? ''
  const holder = path.reduce((object, name) => object[name] as Record<string, unknown>, whole)
  if (!Object.hasOwn(holder, last) && value === undefined) throw new Error(`${place} is not there`)
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else holder[last] = value
  return JSON.stringify(whole)
}

/** Decodes an example with one field of its payload changed. */
export const decodeChanged = <T>(
  endpoint: Endpoint<T>,
  name: ClientBody,
  field: string,
  value: unknown,
): Decoded<T> => {
  const decoded = decodeBody(endpoint, changedBody(clientBody(name), `data.${field}`, value))
  if (!decoded.ok) throw new Error(`${name}: ${JSON.stringify(decoded.failure)}`)
  return decoded.value
}

/** Decodes an example with one field of its payload missing. */
export const decodeWithout = <T>(
  endpoint: Endpoint<T>,
  name: ClientBody,
  field: string,
): Result<Decoded<T>> => decodeBody(endpoint, changedBody(clientBody(name), `data.${field}`))
