import { CREDENTIAL_PARTS, type Credential } from './credential'
import { isJsonObject } from './fields'

/** What stands in an answer where a part of the credential stood. */
const STRUCK_OUT = '***'

/** Shorter values are no secret and would strike out innocent text. */
const SHORTEST_SECRET = 6

/** An address within JSON within an address has three layers of encoding; nobody wraps deeper. */
const MOST_LAYERS = 4

/** Answers of Bilibili nest some six levels. */
const DEEPEST = 64

/** What every encoded character begins with. */
const ESCAPED = /[\\%]/

/** The text with one layer of JSON escapes and of percent-encoding taken off. */
const oneLayerOff = (text: string): string =>
  ESCAPED.test(text)
    ? text.replaceAll(
        /\\u00([0-7][0-9a-f])|\\(["'/\\])|%([0-7][0-9a-f])/gi,
        (_, unicode?: string, character?: string, percent?: string) =>
          character ?? String.fromCharCode(Number.parseInt(unicode ?? percent ?? '', 16)),
      )
    : text

/** The text itself and what it says once its layers of encoding are taken off, one after another. */
const layersOf = (text: string): readonly string[] => {
  const layers = [text]
  while (layers.length <= MOST_LAYERS) {
    const last = layers.at(-1) ?? ''
    const next = oneLayerOff(last)
    if (next === last) break
    layers.push(next)
  }
  return layers
}

/** Values that sign in, as they are sent and in plain; the account's number is no secret. */
const secretsOf = (credential: Credential): readonly string[] => {
  const parts = CREDENTIAL_PARTS.filter((name) => name !== 'DedeUserID')
  const values = [
    ...parts.map((name) => credential[name] ?? ''),
    ...Object.values<string>({ ...credential.replaced }),
  ]
  const secrets = values.flatMap((value) => (value.length < SHORTEST_SECRET ? [] : layersOf(value)))
  // The longest first, so that nothing of it is left where one holds another.
  return [...new Set(secrets)].toSorted((one, other) => other.length - one.length)
}

const struckOut = (text: string, secrets: readonly string[]): string => {
  if (text.length < SHORTEST_SECRET) return text
  let kept = text
  let layer = text
  for (let depth = 0; depth <= MOST_LAYERS; depth += 1) {
    const struck = secrets.reduce((rest, secret) => rest.replaceAll(secret, STRUCK_OUT), layer)
    if (struck !== layer) kept = struck
    layer = oneLayerOff(struck)
    if (layer === struck) break
  }
  return kept
}

const withinJson = (json: unknown, secrets: readonly string[], depth: number): unknown => {
  const inside = (value: unknown): unknown => withinJson(value, secrets, depth + 1)
  if (typeof json === 'string') return struckOut(json, secrets)
  if (typeof json !== 'object' || json === null) return json
  if (depth > DEEPEST) return null
  if (Array.isArray(json)) return json.map(inside)
  return isJsonObject(json)
    ? Object.fromEntries(
        Object.entries(json).map(([key, value]) => [struckOut(key, secrets), inside(value)]),
      )
    : null
}

/** Whether a text can be told at a glance to hold nothing that is to be struck out. */
const isClean = (text: string, secrets: readonly string[]): boolean =>
  text.length < SHORTEST_SECRET ||
  !(ESCAPED.test(text) || secrets.some((secret) => text.includes(secret)))

/** Whether all of it is, which nearly every answer is; then nothing needs to be made anew. */
const isCleanJson = (json: unknown, secrets: readonly string[], depth: number): boolean => {
  if (typeof json === 'string') return isClean(json, secrets)
  if (typeof json !== 'object' || json === null) return true
  if (depth > DEEPEST) return false
  if (Array.isArray(json)) return json.every((value) => isCleanJson(value, secrets, depth + 1))
  return (
    isJsonObject(json) &&
    Object.keys(json).every(
      (key) => isClean(key, secrets) && isCleanJson(json[key], secrets, depth + 1),
    )
  )
}

/**
 * A JSON value from Bilibili without any part of the credential that was sent, in whatever encoding
 * it was echoed: gateways quote the address they refuse, with the access_key in it.
 *
 * What lies deeper than 64 levels is dropped.
 */
export const withoutEcho = (json: unknown, credential: Credential): unknown => {
  const secrets = secretsOf(credential)
  return isCleanJson(json, secrets, 0) ? json : withinJson(json, secrets, 0)
}
