import { readCode } from './answer-code'
import { checkCredentialText } from './credential'
import { failed, success } from './failure'
import type { Result } from './failure'
import { clip, isJsonObject, ownField, readText } from './fields'
import { pairsOfQuery } from './pasted-pair'

/**
 * Where a code to be scanned is made; GET without cookies, answers `url` and `qrcode_key`.
 *
 * Source: dated public observations (docs/endpoints.md). The code is good for 180 s. Code 0 without
 * a key occurs.
 */
export const QR_GENERATE_URL =
  'https://passport.bilibili.com/x/passport-login/web/qrcode/generate?source=main-fe-header'

/** How long a code is shown: a little less than the 180 s it is good for. */
export const QR_VALID_MS = 175_000

/** How long to wait between two looks at a code. */
export const QR_POLL_GAP_MS = 2_500

const LONGEST_ADDRESS = 1_000
const LONGEST_KEY = 200
const LONGEST_TARGET = 4_096
const LONGEST_TOKEN = 512
const REFUSAL_TEXT_LIMIT = 200

/** A code to be scanned. Whoever has the key can take the session that comes of it. */
export interface QrCode {
  /** What is drawn, exactly as it came; its shape changes and means nothing here. */
  readonly address: string
  readonly key: string
}

/** What became of a code. */
export type QrPoll =
  | { readonly kind: 'waiting' | 'scanned' | 'expired' }
  | {
      readonly kind: 'confirmed'
      /** Holds the cookies (until 2026-08) or a ticket for them; empty where there is none. */
      readonly address: string
      /** `null` where none came: the session works and cannot be renewed. */
      readonly refreshToken: string | null
    }

const isToken = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && checkCredentialText(value)

const isDrawable = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= LONGEST_ADDRESS &&
  /^https:\/\/[^\s\p{C}]+$/u.test(value)

/** Reads the answer of `QR_GENERATE_URL`. Fails as `unreadable` where key or address are none. */
export const readQrCode = (payload: unknown): Result<QrCode> => {
  const data = isJsonObject(payload) ? payload : {}
  const key = ownField(data, 'qrcode_key')
  const address = ownField(data, 'url')
  if (!isToken(key, LONGEST_KEY)) return failed({ kind: 'unreadable', field: 'qrcode_key' })
  if (!isDrawable(address)) return failed({ kind: 'unreadable', field: 'url' })
  return success({ address, key })
}

/** Where to look at what became of a code. The answer that confirms comes once and sets cookies. */
export const qrPollUrl = (key: string): string =>
  `https://passport.bilibili.com/x/passport-login/web/qrcode/poll?qrcode_key=${encodeURIComponent(key)}`

/** 86039 is what the televisions' code calls waiting. */
const STATES: ReadonlyMap<number | string, 'waiting' | 'scanned' | 'expired'> = new Map([
  [86101, 'waiting'],
  [86039, 'waiting'],
  [86090, 'scanned'],
  [86038, 'expired'],
])

/**
 * Reads what became of a code from the payload of a poll.
 *
 * Source: dated public observations (docs/endpoints.md). The outer code is 0 whatever happened, the
 * code within counts; one that nobody has seen fails as `refused`.
 */
export const readQrPoll = (payload: unknown): Result<QrPoll> => {
  if (!isJsonObject(payload)) return failed({ kind: 'unreadable', field: 'data' })
  const code = readCode(ownField(payload, 'code'))
  if (code === null) return failed({ kind: 'unreadable', field: 'code' })
  const kind = STATES.get(code)
  if (kind !== undefined) return success({ kind })
  if (code !== 0) {
    const message = clip(readText(ownField(payload, 'message')) ?? '', REFUSAL_TEXT_LIMIT)
    return failed({ kind: 'refused', code: String(code), message })
  }
  const url = ownField(payload, 'url')
  const token = ownField(payload, 'refresh_token')
  return success({
    kind: 'confirmed',
    address: typeof url === 'string' && url.length <= LONGEST_TARGET ? url : '',
    refreshToken: isToken(token, LONGEST_TOKEN) ? token : null,
  })
}

/** Where a ticket is changed into cookies, with nothing in it that addresses are read apart by. */
const TICKET_ADDRESS =
  /^https:\/\/passport\.biligame\.com\/x\/passport-login\/web\/crossDomain\?([!$-[\]-~]+)$/

/** The address of a confirmed code if it is the one page that takes tickets, with a ticket. */
export const ticketAddress = (address: string): string | null => {
  const query = TICKET_ADDRESS.exec(address)?.[1] ?? ''
  const hasTicket = pairsOfQuery(query).some(({ name, value }) => name === 'ticket' && value !== '')
  return hasTicket ? address : null
}
