import { addressOf, jsonAnswer, notLoggedIn, pageAnswer } from './invented-http'
import type { InventedRequest, InventedResponse } from './invented-http'
import {
  accountAnswer,
  coinExpAnswer,
  coinLogAnswer,
  expLogAnswer,
  realnameApplicationAnswer,
  realnameStatusAnswer,
  rewardAnswer,
} from './member-answers'
import { vipAnswer } from './membership-answer'
import { navAnswer, visitorNavAnswer } from './nav-answer'
import { securityAnswer } from './passport-answer'
import type { InventedAccount } from './persona'
import { recognise } from './recognition'
import type { Recognition } from './recognition'
import { signatureAnswer } from './signature-answer'

/** A Bilibili that lives in memory and answers like the real one did when it was last seen. */
export interface InventedBilibili {
  readonly answer: (request: InventedRequest, nowMs: number) => InventedResponse
  /** Whose credential a request carries, if anyone's. */
  readonly recognise: (request: InventedRequest) => Recognition | null
  /** Adds an account, in the place of an earlier one with this mid. */
  readonly add: (account: InventedAccount) => void
  readonly remove: (mid: string) => void
}

interface Route {
  readonly method: 'GET' | 'POST'
  readonly cookieOnly?: boolean
  readonly visitor?: () => InventedResponse
  readonly signedIn: (who: Recognition, request: InventedRequest, nowMs: number) => InventedResponse
}

const ROUTES = (signs: Map<string, string>): Readonly<Record<string, Route>> => ({
  'api.bilibili.com/x/member/web/account': {
    method: 'GET',
    signedIn: ({ account }) => accountAnswer(account, signs.get(account.mid) ?? account.sign),
  },
  'api.bilibili.com/x/member/web/exp/reward': {
    method: 'GET',
    signedIn: ({ account }, _request, nowMs) => rewardAnswer(account, nowMs),
  },
  'api.bilibili.com/x/web-interface/coin/today/exp': {
    method: 'GET',
    cookieOnly: true,
    signedIn: ({ account }, _request, nowMs) => coinExpAnswer(account, nowMs),
  },
  'api.bilibili.com/x/vip/web/user/info': {
    method: 'GET',
    cookieOnly: true,
    signedIn: ({ account }, _request, nowMs) => vipAnswer(account, nowMs),
  },
  'passport.bilibili.com/web/site/user/info': {
    method: 'GET',
    signedIn: (who, request) => securityAnswer(who, request),
  },
  'api.bilibili.com/x/member/realname/status': {
    method: 'GET',
    signedIn: ({ account }) => realnameStatusAnswer(account),
  },
  'api.bilibili.com/x/member/realname/apply/status': {
    method: 'GET',
    signedIn: ({ account }) => realnameApplicationAnswer(account),
  },
  'api.bilibili.com/x/member/web/coin/log': {
    method: 'GET',
    signedIn: ({ account }, _request, nowMs) => coinLogAnswer(account, nowMs),
  },
  'api.bilibili.com/x/member/web/exp/log': {
    method: 'GET',
    signedIn: ({ account }, _request, nowMs) => expLogAnswer(account, nowMs),
  },
  'api.bilibili.com/x/web-interface/nav': {
    method: 'GET',
    cookieOnly: true,
    visitor: visitorNavAnswer,
    signedIn: ({ account }, _request, nowMs) => navAnswer(account, nowMs),
  },
  'api.bilibili.com/x/member/web/sign/update': {
    method: 'POST',
    signedIn: (who, request) => {
      const { response, sign } = signatureAnswer(who, request)
      if (sign !== null) signs.set(who.account.mid, sign)
      return response
    },
  },
})

/**
 * Opens an invented Bilibili. Answers depend on the request, the instant and the signatures that
 * were accepted by this one; `www …/plus/account/exp.php` is gone here as it is in the world.
 */
export const inventedBilibili = (accounts: readonly InventedAccount[] = []): InventedBilibili => {
  const signs = new Map<string, string>()
  const routes = ROUTES(signs)
  let people = accounts
  const answer = (request: InventedRequest, nowMs: number): InventedResponse => {
    const address = addressOf(request.url)
    const route = address === null ? undefined : routes[`${address.host}${address.path}`]
    if (route === undefined) return pageAnswer(404, '404 Not Found')
    if (route.method !== request.method) {
      return { ...jsonAnswer({ code: -405, message: '不支持该方法', ttl: 1 }), status: 405 }
    }
    const who = recognise(people, request)
    if (who === null || (route.cookieOnly === true && who.by !== 'cookie')) {
      return (route.visitor ?? notLoggedIn)()
    }
    return route.signedIn(who, request, nowMs)
  }
  return {
    answer: (request, nowMs) => {
      const response = answer(request, nowMs)
      return { ...response, headers: { ...response.headers, date: new Date(nowMs).toUTCString() } }
    },
    recognise: (request) => recognise(people, request),
    add: (account) => {
      people = [...people.filter(({ mid }) => mid !== account.mid), account]
    },
    remove: (mid) => {
      people = people.filter((account) => account.mid !== mid)
    },
  }
}
