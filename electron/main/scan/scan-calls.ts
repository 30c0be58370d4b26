import type { Credential } from '../../bilibili/credential'
import { failed, success, type Result } from '../../bilibili/failure'
import {
  QR_GENERATE_URL,
  qrPollUrl,
  readQrCode,
  readQrPoll,
  ticketAddress,
  type QrCode,
  type QrPoll,
} from '../../bilibili/qr-code'
import {
  cookiesOfAddress,
  cookiesOfAnswer,
  type SignInCookies,
} from '../../bilibili/sign-in-cookies'
import type { BilibiliClient } from '../client/client'
import type { PassportAnswer } from '../client/passport-call'

/** The calls of a scan; `null` where a block began before the turn of the call. */
export interface ScanCalls {
  readonly askCode: (mayAsk: () => boolean) => Promise<Result<QrCode> | null>
  /** `confirmed` comes once for each code, with the credential; `null` in it where none came. */
  readonly poll: (key: string, mayAsk: () => boolean) => Promise<Result<ScanWord> | null>
}

/** What one look at a code brought. */
export type ScanWord =
  | Exclude<QrPoll, { kind: 'confirmed' }>
  | { readonly kind: 'confirmed'; readonly credential: Credential | null }

/** As often a ticket may lead on to another address. */
const MOST_HOPS = 3

const ticketRequest = (url: string) =>
  ({ name: 'qr-ticket', url, credential: null, expects: 'page' }) as const

/** The address behind a redirect, where it is one that only changes tickets into cookies. */
const nextHop = ({ headers }: PassportAnswer, from: string): string | null => {
  const { location } = headers
  if (location === undefined) return null
  const next = URL.parse(location, from)
  // A ticket is good for one time.
  return next === null || next.href === from ? null : ticketAddress(next.href)
}

/** The calls that a sign-in by a scanned code makes. None of them carries a cookie. */
export const scanCalls = ({ passport }: Pick<BilibiliClient, 'passport'>): ScanCalls => {
  const changeTicket = async (
    address: string,
    mayAsk: () => boolean,
  ): Promise<SignInCookies | null> => {
    let next = ticketAddress(address)
    for (let hop = 0; next !== null && hop < MOST_HOPS; hop += 1) {
      const answer = await passport(ticketRequest(next), mayAsk)
      if (answer?.ok !== true) return null
      const cookies = cookiesOfAnswer(answer.value.headers)
      if (cookies !== null) return cookies
      next = nextHop(answer.value, next)
    }
    return null
  }

  return {
    askCode: async (mayAsk) => {
      const answer = await passport(
        { name: 'qr-code', url: QR_GENERATE_URL, credential: null, expects: 'json' },
        mayAsk,
      )
      return answer?.ok === true ? readQrCode(answer.value.payload) : answer
    },
    poll: async (key, mayAsk) => {
      const answer = await passport(
        { name: 'qr-poll', url: qrPollUrl(key), credential: null, expects: 'json' },
        mayAsk,
      )
      if (answer?.ok !== true) return answer
      const { headers, payload } = answer.value
      const word = readQrPoll(payload)
      if (!word.ok) return failed(word.failure)
      if (word.value.kind !== 'confirmed') return success(word.value)
      const { address, refreshToken } = word.value
      const cookies =
        cookiesOfAnswer(headers) ??
        cookiesOfAddress(address) ??
        (await changeTicket(address, () => true))
      if (cookies === null) return success({ kind: 'confirmed', credential: null })
      const token = refreshToken === null ? {} : { refresh_token: refreshToken }
      return success({ kind: 'confirmed', credential: { ...cookies, ...token, origin: 'qr' } })
    },
  }
}
