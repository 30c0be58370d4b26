import {
  CONFIRM_URL,
  confirmForm,
  cookieInfoUrl,
  correspondUrl,
  readCookieInfo,
  readNewToken,
  readRefreshCsrf,
  REFRESH_URL,
  refreshForm,
  type CookieInfo,
} from '../../bilibili/cookie-renewal'
import type { Credential, RenewableCredential } from '../../bilibili/credential'
import { failed, success, type Result } from '../../bilibili/failure'
import { cookiesOfAnswer } from '../../bilibili/sign-in-cookies'
import type { PassportCall } from '../client/passport-call'
import { correspondPath } from './correspond-path'
import { renewedCredential, type PendingCredential } from './renewed-credential'

/** What a call brought; `null` where nothing was sent. */
type Asked<T> = Promise<Result<T> | null>

/** The calls of a renewal, in their order. */
export interface RenewalCalls {
  readonly info: (old: RenewableCredential) => Asked<CookieInfo>
  /** The second csrf; `timestampMs` is the one that `info` brought. */
  readonly refreshCsrf: (old: RenewableCredential, timestampMs: number) => Asked<string>
  /** The new credential; both are good until the new one is confirmed. */
  readonly refresh: (old: RenewableCredential, refreshCsrf: string) => Asked<PendingCredential>
  readonly confirm: (renewed: PendingCredential) => Asked<null>
}

/** What the path of the page stands as in the log. */
const HIDDEN_PATH = '/correspond/1/…'

/** The calls of one account's renewal; `mayAsk` is asked at the turn of each. */
export const renewalCalls = (
  passport: PassportCall,
  mid: string,
  mayAsk: () => boolean,
): RenewalCalls => {
  const page = async (
    credential: Credential,
    timestampMs: number,
    prefix: 'refresh_' | 'set_',
  ): Asked<string> => {
    const url = correspondUrl(await correspondPath(timestampMs, prefix))
    const answer = await passport(
      { name: 'correspond', url, hiddenPath: HIDDEN_PATH, credential, expects: 'page' },
      mayAsk,
    )
    if (answer?.ok !== true) return answer
    const csrf = readRefreshCsrf(answer.value.text)
    return csrf === null ? failed({ kind: 'unreadable', field: '1-name' }) : success(csrf)
  }

  return {
    info: async (credential) => {
      const url = cookieInfoUrl(credential.bili_jct)
      const answer = await passport(
        { name: 'cookieInfo', url, credential, expects: 'json' },
        mayAsk,
      )
      return answer?.ok === true ? readCookieInfo(answer.value.payload) : answer
    },
    refreshCsrf: async (credential, timestampMs) => {
      const first = await page(credential, timestampMs, 'refresh_')
      const isMissing = first?.ok === false && first.failure.kind === 'unavailable'
      return isMissing ? page(credential, timestampMs, 'set_') : first
    },
    refresh: async (credential, refreshCsrf) => {
      const form = refreshForm(credential, refreshCsrf)
      const answer = await passport(
        { name: 'cookieRefresh', url: REFRESH_URL, form, credential, expects: 'json' },
        mayAsk,
      )
      if (answer?.ok !== true) return answer
      const cookies = cookiesOfAnswer(answer.value.headers)
      const token = readNewToken(answer.value.payload)
      if (cookies === null) return failed({ kind: 'unreadable', field: 'set-cookie' })
      if (token === null) return failed({ kind: 'unreadable', field: 'refresh_token' })
      if ((cookies.DedeUserID ?? mid) !== mid) return failed({ kind: 'wrong-account' })
      return success(renewedCredential(credential, cookies, token))
    },
    confirm: async (credential) => {
      const form = confirmForm(credential.bili_jct, credential.replaced.refresh_token)
      const answer = await passport(
        { name: 'confirmRefresh', url: CONFIRM_URL, form, credential, expects: 'json' },
        mayAsk,
      )
      return answer?.ok === true ? success(null) : answer
    },
  }
}
