import type { CredentialKind } from './credential'
import type { Result } from './failure'

/** How long a number of the running day stays fresh: ten minutes. */
export const QUICK_FRESH_MS = 10 * 60_000

/** How long slow-moving facts stay fresh: one day. */
export const SLOW_FRESH_MS = 24 * 3_600_000

/** What is left of an envelope once its payload is decoded; `null` where the answer had none. */
export interface Envelope {
  readonly code: number
  readonly message: string | null
  readonly ttl: number | null
}

/** A decoded payload and the names of the fields that were there but could not be read. */
export interface Decoded<T> {
  readonly value: T
  readonly unreadable: readonly string[]
}

/**
 * One GET of Bilibili as data. Performed by the client, decoded here, shown elsewhere.
 *
 * `url` is complete (https, host, path) and takes no parameters of its own.
 */
export interface Endpoint<T> {
  /** Short name for logs and the list of what was sent. */
  readonly name: string
  readonly url: string
  /** Kinds of credential that can read it, by the client's document. */
  readonly readableBy: readonly CredentialKind[]
  readonly freshMs: number
  /** Whether the value belongs to the Bilibili day it was asked on and dies with it. */
  readonly daily: boolean
  /** When a value ends by its own words, Unix ms; from then on it is asked for anew. */
  readonly endsAtMs?: (value: T) => number | null
  /** Where the payload lies: nearly always `data`, `number` for the old coin exp. */
  readonly payloadKey: 'data' | 'number'
  /** Reads the payload; forgiving by field, strict by shape. */
  readonly decode: (payload: unknown) => Result<Decoded<T>>
  /** Names, in lower case, that `keptRaw` leaves out beside those it always does. */
  readonly leftOutOfRaw: readonly string[]
  /** Drops what must not be kept (names, document numbers); absent where all may be kept. */
  readonly forKeeping?: (value: T) => T
  /** Asked in its place once this one is gone; the value means the same. */
  readonly whenGone?: Endpoint<T>
  /** The account the answer says it is about, where it says so. */
  readonly midOf?: (value: T) => string | null
}

/** What a successful call brings. `raw` is as much of the payload as may be kept, as it came. */
export interface Answer<T> extends Decoded<T> {
  readonly envelope: Envelope
  readonly raw: unknown
}
