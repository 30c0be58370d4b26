/** Headers as they go over the wire, names as written. */
export type WireHeaders = Readonly<Record<string, string | readonly string[]>>

/** Changes to the JSON that the invented Bilibili would have answered; keys are dotted paths. */
export interface Edit {
  readonly set?: Readonly<Record<string, unknown>>
  readonly without?: readonly string[]
  /** Turns the order of the keys around, at every depth. */
  readonly reordered?: boolean
}

/** What the server does with one request instead of answering like Bilibili on a good day. */
export type Behaviour =
  /** The good answer, late. */
  | { readonly kind: 'late'; readonly delayMs: number }
  /** The good answer with some of its JSON changed. */
  | ({ readonly kind: 'edited' } & Edit)
  /** The good answer with text around it. */
  | { readonly kind: 'wrapped'; readonly before?: string; readonly after?: string }
  /** Any complete answer. `body` goes out byte by byte as it is. */
  | {
      readonly kind: 'answer'
      readonly status?: number
      readonly headers?: WireHeaders
      readonly body?: string | Uint8Array
      readonly delayMs?: number
    }
  /** A JSON answer of any shape with HTTP 200 or another status. */
  | {
      readonly kind: 'json'
      readonly value: unknown
      readonly status?: number
      readonly headers?: WireHeaders
    }
  /** The good answer in small pieces with a pause before each. */
  | { readonly kind: 'trickle'; readonly pieceBytes: number; readonly pauseMs: number }
  /** The connection is reset before the status line, within the headers, or within the body. */
  | { readonly kind: 'reset'; readonly at: 'start' | 'headers' | 'body' }
  /** Nothing more comes, from the start or from the middle of the body; the connection stays open. */
  | { readonly kind: 'hang'; readonly at: 'start' | 'body' }
  /** Content-Length promises more than is sent before the connection ends. */
  | { readonly kind: 'cut-short' }
  /** A chunk whose size is no number. */
  | { readonly kind: 'bad-chunk' }
  /** So many zero bytes as gzip, about a thousandth of that on the wire. */
  | { readonly kind: 'gzip-bomb'; readonly bytes: number }
  /** Says gzip and is not. */
  | { readonly kind: 'broken-gzip' }
  /** A good answer under a header of this size. */
  | { readonly kind: 'large-headers'; readonly bytes: number }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const change = (value: unknown, path: readonly string[], next: { value: unknown } | null) => {
  const [key, ...rest] = path
  if (key === undefined || !isRecord(value)) throw new Error(`nothing to edit at ${path.join('.')}`)
  if (rest.length > 0) change(value[key], rest, next)
  else if (next === null) Reflect.deleteProperty(value, key)
  else value[key] = next.value
}

const reordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reordered)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, member]) => [key, reordered(member)]))
}

/** Applies an edit to a JSON text; throws where the text has no such place. */
export const edited = (json: string, edit: Edit): string => {
  const value: unknown = JSON.parse(json)
  for (const path of edit.without ?? []) change(value, path.split('.'), null)
  for (const [path, next] of Object.entries(edit.set ?? {})) {
    change(value, path.split('.'), { value: next })
  }
  return JSON.stringify(edit.reordered === true ? reordered(value) : value)
}
