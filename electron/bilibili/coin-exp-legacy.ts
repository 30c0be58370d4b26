import type { CoinExp } from './coin-exp'
import { QUICK_FRESH_MS } from './endpoint'
import type { Decoded, Endpoint } from './endpoint'
import { failed, success } from './failure'
import type { Result } from './failure'
import { readCount } from './fields'

/** Reads a payload that is a bare number of exp, of either address; 0 is as good as any. */
export const decodeCoinExp = (payload: unknown): Result<Decoded<CoinExp>> => {
  const exp = readCount(payload)
  if (exp === null) return failed({ kind: 'unreadable', field: 'data' })
  return success({ value: { exp }, unreadable: [] })
}

/**
 * Exp earned with coins today, at the address that the client's API document names.
 *
 * Source: the client's API document, `plus/account/exp.php`. Cookie only, SESSDATA with DedeUserID.
 * The payload is `number` beside the code; `data` is accepted too. The document lists only code 0,
 * though it needs a login. Public observations call it dead since 2024, so it stands in for
 * `coinExpEndpoint` only when that one is gone.
 */
export const coinExpLegacyEndpoint: Endpoint<CoinExp> = {
  name: 'coinExpLegacy',
  url: 'https://www.bilibili.com/plus/account/exp.php',
  readableBy: ['cookie'],
  freshMs: QUICK_FRESH_MS,
  daily: true,
  payloadKey: 'number',
  decode: decodeCoinExp,
  leftOutOfRaw: [],
}
