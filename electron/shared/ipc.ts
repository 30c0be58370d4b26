import * as v from 'valibot'
import type { Failure, Result } from '../bilibili/failure'
import type { Glance } from './glance'
import type { Language } from './locales/locale'
import type { Notice } from './notice'

/**
 * THE contract between the window and main.
 *
 * A request is a line in each of the first three tables, an event a line in each of the last two;
 * the preload's methods, main's handlers and checks and the window's types are derived from them,
 * and what is missing in one of them does not compile. The names stand apart from the schemas so
 * that the preload, which needs only names, carries no validator.
 */
export const REQUEST_NAMES = ['glance:read', 'glance:refresh'] as const

/** What the window may ask, `subject:verb`. */
export type RequestName = (typeof REQUEST_NAMES)[number]

/** What the arguments of each request must be, as one tuple. */
export const requestArguments = {
  'glance:read': v.strictTuple([]),
  'glance:refresh': v.strictTuple([]),
} as const satisfies Readonly<Record<RequestName, ArgumentsSchema>>

/** What each request brings when it succeeds. */
interface Values {
  readonly 'glance:read': GlanceView
  /** Comes once the round has ended. */
  readonly 'glance:refresh': GlanceView
}

/** What main tells the window unasked, `subject:pastParticiple`. */
export const EVENT_NAMES = ['glance:changed'] as const

export type EventName = (typeof EVENT_NAMES)[number]

/** What each event carries. */
interface Payloads {
  readonly 'glance:changed': GlanceView
}

/** All that the window shows. */
export interface GlanceView {
  readonly glance: Glance
  readonly language: Language
  /** What the user should be told about the profile. */
  readonly notices: readonly Notice[]
}

/** Why main did not even begin: it says nothing about Bilibili or an account. */
export type RequestTrouble =
  /** The question came from another page, frame or window than our own. */
  | { readonly kind: 'foreign-sender' }
  /** The arguments are not what `requestArguments` states. */
  | { readonly kind: 'bad-arguments' }
  /** A bug; the log names its kind. */
  | { readonly kind: 'unexpected' }

type ArgumentsSchema = v.GenericSchema<unknown, readonly unknown[]>

/** The checked arguments of a request. */
export type Arguments<N extends RequestName> = v.InferOutput<(typeof requestArguments)[N]>

/** What a request resolves to; it never rejects. */
export type Answer<N extends RequestName> = Result<Values[N], Failure | RequestTrouble>

/** What an event carries. */
export type Payload<E extends EventName> = Payloads[E]

/** One handler a request, as main has to offer them. */
export type RequestHandlers = {
  readonly [N in RequestName]: (...given: Arguments<N>) => Answer<N> | Promise<Answer<N>>
}

/** What the preload exposes to the page. */
export interface Bridge {
  readonly requests: {
    readonly [N in RequestName]: (...given: Arguments<N>) => Promise<Answer<N>>
  }
  /** Each takes a listener and returns the way to stop listening. */
  readonly events: {
    readonly [E in EventName]: (listener: (payload: Payload<E>) => void) => () => void
  }
}

/** The name under which the page finds the bridge. */
export const BRIDGE_NAME = 'biliGlance'
