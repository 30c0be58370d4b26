import type { Behaviour } from './behaviour'

/** One awkward answer that Bilibili, or something in front of it, has been seen to give. */
export interface AwkwardAnswer {
  /** Number in the catalogue; 1–11 login state, 12–30 risk control and transport, 31–37 envelope, 38–65 values, 83–88 the signature. */
  readonly row: number
  /** Tells apart the forms of one row; empty where there is but one. */
  readonly variant: string
  /** `HOST/PATH` it belongs to; `null` where any call may get it. */
  readonly on: string | null
  /** What is played; several are played one after the other. */
  readonly plays: readonly Behaviour[]
}

/** A row of the catalogue. */
export const awkwardRow = (
  row: number,
  variant: string,
  on: string | null,
  ...plays: readonly Behaviour[]
): AwkwardAnswer => ({ row, variant, on, plays })

/** A JSON body with HTTP 200. */
export const json = (value: unknown): Behaviour => ({ kind: 'json', value })

/** The envelope of a refusal. */
export const refusal = (code: number, message: string): Behaviour => json({ code, message, ttl: 1 })

/** The good answer with fields set, by dotted path. */
export const having = (set: Readonly<Record<string, unknown>>): Behaviour => ({
  kind: 'edited',
  set,
})

/** The good answer without some fields, by dotted path. */
export const lacking = (...without: readonly string[]): Behaviour => ({ kind: 'edited', without })

/** A page in the place of JSON. */
export const page = (status: number, html: string): Behaviour => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: html,
})
