import { coinExpLegacyEndpoint, decodeCoinExp } from './coin-exp-legacy'
import { QUICK_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'

/** Exp earned with coins today, 10 a coin, nominally 0–50. */
export interface CoinExp {
  readonly exp: number
}

/**
 * Exp earned with coins today, without the lag of the daily reward's own `coins`.
 *
 * Source: public observation (2026); successor of the document's `plus/account/exp.php`.
 * Cookie (SESSDATA) only. `data` is the bare number, belongs to the UTC+8 day.
 */
export const coinExpEndpoint: Endpoint<CoinExp> = {
  name: 'coinExp',
  url: 'https://api.bilibili.com/x/web-interface/coin/today/exp',
  readableBy: ['cookie'],
  freshMs: QUICK_FRESH_MS,
  daily: true,
  payloadKey: 'data',
  decode: decodeCoinExp,
  leftOutOfRaw: [],
  whenGone: coinExpLegacyEndpoint,
}
