import { QUICK_FRESH_MS } from './endpoint'
import type { Decoded, Endpoint } from './endpoint'
import { failed, success } from './failure'
import type { Result } from './failure'
import { readCount } from './fields'

/** Exp earned with coins today, 10 a coin, nominally 0–50. */
export interface CoinExp {
  readonly exp: number
}

/** Reads a payload that is a bare number of exp; 0 is as good as any. */
export const decodeCoinExp = (payload: unknown): Result<Decoded<CoinExp>> => {
  const exp = readCount(payload)
  if (exp === null) return failed({ kind: 'unreadable', field: 'data' })
  return success({ value: { exp }, unreadable: [] })
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
  needsDedeUserId: false,
  freshMs: QUICK_FRESH_MS,
  daily: true,
  payloadKey: 'data',
  decode: decodeCoinExp,
  leftOutOfRaw: [],
}
