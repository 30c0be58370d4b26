import { SLOW_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'
import { decodeLog } from './log-rows'
import type { DecodedLog, RowBasics } from './log-rows'

/** One change of the coin balance. */
export interface CoinLogRow extends RowBasics {
  /** Positive is income; tenths of a coin. */
  readonly deltaTenths: number
}

/**
 * Gains and losses of coins in the last week.
 *
 * Source: the client's API document, `x/member/web/coin/log` (its "httpsss" is a slip). Cookie
 * (SESSDATA) or access_key.
 * - `time` is `YYYY-MM-DD HH:MM:SS` without a zone; UTC+8.
 * - `delta` may be fractional (0.1 from other people's coins); only its sign tells gain from loss,
 *   the same `reason` stands for both.
 * - `count` is the length of the list, not a total. `list` null or empty: no changes this week.
 * - Rows name videos, so the list stays out of the kept raw answer.
 */
export const coinLogEndpoint: Endpoint<DecodedLog<CoinLogRow>> = {
  name: 'coinLog',
  url: 'https://api.bilibili.com/x/member/web/coin/log',
  readableBy: ['cookie', 'access-key'],
  freshMs: SLOW_FRESH_MS,
  daily: false,
  payloadKey: 'data',
  decode: (payload) =>
    decodeLog(payload, (fields, { atMs, reason }) => {
      const deltaTenths = fields.tenths('delta')
      return deltaTenths === null ? null : { atMs, deltaTenths, reason }
    }),
  leftOutOfRaw: ['list'],
}
