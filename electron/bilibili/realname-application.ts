import { SLOW_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'
import { decodeFields } from './fields'

/** The application for real-name verification. `null` is unknown. */
export interface RealnameApplication {
  /** 1 verified, 3 none; others exist and are undocumented. */
  readonly state: number | null
  /** Reason of a rejection; empty by default. */
  readonly remark: string | null
  /** Masked by Bilibili; never kept, asked again when it is to be shown. */
  readonly maskedName: string | null
  /** Masked by Bilibili; never kept, asked again when it is to be shown. */
  readonly maskedNumber: string | null
  /** 0 and 2–6 are documented. */
  readonly documentKind: number | null
}

/**
 * The application for real-name verification, with its document.
 *
 * Source: the client's API document, `x/member/realname/apply/status`. Cookie (SESSDATA) or
 * access_key.
 * - `status`: 1 verified, 3 none. `remark`, the reason of a rejection, proves that others exist.
 * - `card_type`: 0 and 2–6 are documented, 1 is not.
 * - `realname` and `card` come masked and are still not kept.
 */
export const realnameApplicationEndpoint: Endpoint<RealnameApplication> = {
  name: 'realnameApplication',
  url: 'https://api.bilibili.com/x/member/realname/apply/status',
  readableBy: ['cookie', 'access-key'],
  freshMs: SLOW_FRESH_MS,
  daily: false,
  payloadKey: 'data',
  decode: (payload) =>
    decodeFields(payload, (fields) => ({
      state: fields.integer('status'),
      remark: fields.text('remark'),
      maskedName: fields.text('realname'),
      maskedNumber: fields.text('card'),
      documentKind: fields.integer('card_type'),
    })),
  leftOutOfRaw: [],
  forKeeping: (application) => ({ ...application, maskedName: null, maskedNumber: null }),
}
