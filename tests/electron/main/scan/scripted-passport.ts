import type { Result } from '../../../../electron/bilibili/failure'
import { success } from '../../../../electron/bilibili/failure'
import type {
  PassportAnswer,
  PassportCall,
  PassportRequest,
} from '../../../../electron/main/client/passport-call'

const CODE_ADDRESS = 'https://account.bilibili.com/h5/account-h5/auth/scan-web?qrcode_key=k'
export const TICKET =
  'https://passport.biligame.com/x/passport-login/web/crossDomain?ticket=t1&gourl=https%3A%2F%2Fwww.bilibili.com'
export const COOKIES =
  'SESSDATA=abc12345%2C1793000000%2Cdef*41; Path=/; Expires=Wed, 26 Oct 2026 00:00:00 GMT; HttpOnly\n' +
  'bili_jct=0123456789abcdef0123456789abcdef; Path=/\n' +
  'DedeUserID=293793435; Path=/'

/** What one call is answered with; a number is the inner code of a poll. */
type Scripted = Result<PassportAnswer> | number

const answerOf = (payload: unknown, headers: Record<string, string> = {}): Result<PassportAnswer> =>
  success({ headers, payload, text: '' })

/** A code that was made. */
export const made = (key = 'k'): Result<PassportAnswer> =>
  answerOf({ url: CODE_ADDRESS, qrcode_key: key })

/** A poll that confirms. */
export const confirmed = (
  url: string,
  headers: Record<string, string> = {},
  refresh_token = 'token-of-32-characters-00000000000',
): Result<PassportAnswer> =>
  answerOf({ url, refresh_token, timestamp: 1, code: 0, message: '' }, headers)

/** A page that answers with these headers. */
export const page = (headers: Record<string, string>): Result<PassportAnswer> =>
  answerOf(null, headers)

/** Bilibili's passport that answers in this order, and what it was asked. */
export const scriptedPassport = (
  script: readonly Scripted[],
): { readonly passport: PassportCall; readonly asked: PassportRequest[] } => {
  const left = [...script]
  const asked: PassportRequest[] = []
  return {
    asked,
    passport: (request, mayAsk) => {
      if (!mayAsk()) return Promise.resolve(null)
      asked.push(request)
      const next = left.shift()
      if (next === undefined) throw new Error(`nobody expected ${request.name}`)
      return Promise.resolve(
        typeof next === 'number' ? answerOf({ url: '', refresh_token: '', code: next }) : next,
      )
    },
  }
}
