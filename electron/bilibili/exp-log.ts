import { SLOW_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'
import { decodeLog } from './log-rows'
import type { DecodedLog, RowBasics } from './log-rows'

/** One gain of exp. */
export interface ExpLogRow extends RowBasics {
  readonly deltaExp: number
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
export const expLogEndpoint: Endpoint<DecodedLog<ExpLogRow>> = {
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
