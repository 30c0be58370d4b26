import { SLOW_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'
import { decodeFields } from './fields'

/** Whether the real name is verified; `null` is unknown. */
export interface RealnameStatus {
  readonly verified: boolean | null
}

/**
 * Whether the real name is verified, yes or no.
 *
 * Source: the client's API document, `x/member/realname/status`. Cookie (SESSDATA) or access_key.
 * `status` is 0 or 1 here; the application counts otherwise (3 is "none" there).
 */
export const realnameStatusEndpoint: Endpoint<RealnameStatus> = {
  name: 'realnameStatus',
  url: 'https://api.bilibili.com/x/member/realname/status',
  readableBy: ['cookie', 'access-key'],
  freshMs: SLOW_FRESH_MS,
  daily: false,
  payloadKey: 'data',
  decode: (payload) => decodeFields(payload, (fields) => ({ verified: fields.flag('status') })),
  leftOutOfRaw: [],
}
