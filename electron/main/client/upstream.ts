import { failed, success, type Result } from '../../bilibili/failure'

/** What a test or a developer put in the place of Bilibili, its pace and the clock. */
export interface Upstream {
  /** Origin of a loopback server without a slash at its end; `null` is the real Bilibili. */
  readonly upstreamUrl: string | null
  /** Gap between two calls instead of the usual 1–2 s. */
  readonly paceMs: number | null
  /** Where the app's clock starts. */
  readonly clockStartMs: number | null
}

/** Why one of the variables is refused; `variable` is its name. */
export interface UpstreamTrouble {
  readonly variable: string
  readonly kind: 'packaged' | 'not-loopback' | 'needs-upstream' | 'not-a-pace' | 'not-an-instant'
}

const UPSTREAM = 'BILI_GLANCE_UPSTREAM'
const PACE = 'BILI_GLANCE_PACE_MS'
const CLOCK = 'BILI_GLANCE_CLOCK'

const MAX_PACE_MS = 60_000
const LOOPBACK_HOST = /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** A value that is not set is `null`; one that is set must be readable. */
type Read<T> = Result<T | null, UpstreamTrouble>

const NOT_SET: Upstream = { upstreamUrl: null, paceMs: null, clockStartMs: null }

const loopbackOrigin = (address: string): string | null => {
  const url = URL.parse(address)
  if (url?.protocol !== 'http:' || !LOOPBACK_HOST.test(url.hostname)) return null
  return url.href === `${url.origin}/` ? url.origin : null
}

const paceIn = (text: string): number | null => {
  const paceMs = /^\d{1,5}$/.test(text) ? Number(text) : null
  return paceMs !== null && paceMs <= MAX_PACE_MS ? paceMs : null
}

const instantIn = (text: string): number | null => {
  const atMs = INSTANT.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(atMs) ? null : atMs
}

const readVariable = <T>(
  text: string,
  read: (text: string) => T | null,
  trouble: UpstreamTrouble,
): Read<T> => {
  const value = text === '' ? null : read(text)
  return text !== '' && value === null ? failed(trouble) : success(value)
}

/**
 * Reads the `BILI_GLANCE_…` variables: an empty one counts as not set, a bad one is refused.
 *
 * A packaged app refuses them all: who can set its environment must not get its cookies.
 */
export const readUpstream = (
  environment: Readonly<Record<string, string | undefined>>,
  packaged: boolean,
): Result<Upstream, UpstreamTrouble> => {
  const textOf = (variable: string): string => environment[variable] ?? ''
  const first = [UPSTREAM, PACE, CLOCK].find((variable) => textOf(variable) !== '')
  if (first === undefined) return success(NOT_SET)
  if (packaged) return failed({ variable: first, kind: 'packaged' })
  if (first !== UPSTREAM) return failed({ variable: first, kind: 'needs-upstream' })

  const upstreamUrl = readVariable(textOf(UPSTREAM), loopbackOrigin, {
    variable: UPSTREAM,
    kind: 'not-loopback',
  })
  if (!upstreamUrl.ok) return upstreamUrl
  const paceMs = readVariable(textOf(PACE), paceIn, { variable: PACE, kind: 'not-a-pace' })
  if (!paceMs.ok) return paceMs
  const clockStartMs = readVariable(textOf(CLOCK), instantIn, {
    variable: CLOCK,
    kind: 'not-an-instant',
  })
  if (!clockStartMs.ok) return clockStartMs
  return success({
    upstreamUrl: upstreamUrl.value,
    paceMs: paceMs.value,
    clockStartMs: clockStartMs.value,
  })
}

/** Maps `https://HOST/PATH` to `http://127.0.0.1:PORT/HOST/PATH`. */
export const atUpstream = (url: URL, upstreamUrl: string): URL =>
  new URL(`${upstreamUrl}/${url.host}${url.pathname}${url.search}`)
