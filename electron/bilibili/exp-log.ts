import { SLOW_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'
import { decodeLog } from './log-rows'

/** One gain of exp. */
export interface ExpLogRow {
  readonly atMs: number
  readonly deltaExp: number
  readonly reason: string
}

/** The exp log of the last week, newest first. */
export interface ExpLog {
  readonly rows: readonly ExpLogRow[]
  readonly count: number | null
  /** Rows that could not be read and were kept out. */
  readonly malformedRows: number
}

/**
 * Gains of exp in the last week.
 *
 * Source: public observation (2026), `x/member/web/exp/log`; a neighbour of the document's coin log
 * with the same shape. Cookie (SESSDATA) or access_key, as for that family.
 * - `time` as in the coin log, UTC+8. `delta` is exp.
 * - Coins come as combined rows, and exp from one's own videos is in it, so that a day's sum is not
 *   the daily reward's and may exceed 65.
 */
export const expLogEndpoint: Endpoint<ExpLog> = {
  name: 'expLog',
  url: 'https://api.bilibili.com/x/member/web/exp/log',
  readableBy: ['cookie', 'access-key'],
  freshMs: SLOW_FRESH_MS,
  daily: false,
  payloadKey: 'data',
  decode: (payload) =>
    decodeLog(payload, (fields, { atMs, reason }) => {
      const deltaExp = fields.integer('delta')
      return deltaExp === null ? null : { atMs, deltaExp, reason }
    }),
  leftOutOfRaw: ['list'],
}
