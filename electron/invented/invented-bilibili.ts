import { inventedDeviceIds } from './invented-device-ids'
import { addressOf, jsonAnswer, notLoggedIn, pageAnswer } from './invented-http'
import type { InventedRequest, InventedResponse } from './invented-http'
import { inventedRenewal } from './invented-renewal'
import type { DecryptPath, RenewalControl } from './invented-renewal'
import { inventedScan } from './invented-scan'
import type { ScanControl } from './invented-scan'
import { inventedSessions } from './invented-sessions'
import type { InventedSession } from './invented-sessions'
import { inventedSignOut } from './invented-sign-out'
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
import type { OpenRoutes } from './open-route'
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
  /** The phone that scans codes. */
  readonly scan: ScanControl
  readonly renewal: RenewalControl
  /** Signs an account in on another device; throws where nobody has this mid. */
  readonly openSession: (mid: string, nowMs: number) => InventedSession
  /** The living sessions of an account, the oldest first. */
  readonly sessionsOf: (mid: string) => readonly InventedSession[]
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

const methodRefused = (): InventedResponse => ({
  ...jsonAnswer({ code: -405, message: '不支持该方法', ttl: 1 }),
  status: 405,
})

/** The route of an address, or of all below the folder that it is in. */
const openRouteOf = (routes: OpenRoutes, address: string) =>
  routes[address] ?? routes[address.replace(/[^/]*$/, '*')]

/** Whoever has no key reads no path. */
const NO_KEY: DecryptPath = () => null

/**
 * Opens an invented Bilibili. Answers depend on the request, the instant and what was accepted by
 * this one; `www …/plus/account/exp.php` is gone here as it is in the world. `decryptPath` reads
 * the path of the page that a renewal asks for; without it every such page is missing.
 */
export const inventedBilibili = (
  accounts: readonly InventedAccount[] = [],
  { decryptPath = NO_KEY }: { readonly decryptPath?: DecryptPath } = {},
): InventedBilibili => {
  const signs = new Map<string, string>()
  const routes = ROUTES(signs)
  let people = accounts
  const sessions = inventedSessions(() => people)
  const scan = inventedScan(sessions)
  const renewal = inventedRenewal(sessions, decryptPath)
  const openRoutes: OpenRoutes = {
    ...scan.routes,
    ...renewal.routes,
    ...inventedSignOut(sessions),
    ...inventedDeviceIds(),
  }
  const recognised = (request: InventedRequest): Recognition | null =>
    recognise(people, sessions, request)

  const memberAnswer = (
    route: Route,
    request: InventedRequest,
    nowMs: number,
  ): InventedResponse => {
    const who = recognised(request)
    return who === null || (route.cookieOnly === true && who.by !== 'cookie')
      ? (route.visitor ?? notLoggedIn)()
      : route.signedIn(who, request, nowMs)
  }
  const answer = (request: InventedRequest, nowMs: number): InventedResponse => {
    const address = addressOf(request.url)
    const place = address === null ? '' : `${address.host}${address.path}`
    const route = routes[place]
    const open = openRouteOf(openRoutes, place)
    const method = (route ?? open)?.method
    if (method === undefined) return pageAnswer(404, '404 Not Found')
    if (method !== request.method) return methodRefused()
    if (route !== undefined) return memberAnswer(route, request, nowMs)
    return open?.answer(request, nowMs) ?? pageAnswer(404, '404 Not Found')
  }
  return {
    answer: (request, nowMs) => {
      const response = answer(request, nowMs)
      return { ...response, headers: { ...response.headers, date: new Date(nowMs).toUTCString() } }
    },
    recognise: recognised,
    add: (account) => {
      people = [...people.filter(({ mid }) => mid !== account.mid), account]
      sessions.revive(account.credential.SESSDATA ?? '')
    },
    remove: (mid) => {
      people = people.filter((account) => account.mid !== mid)
    },
    scan: scan.control,
    renewal: renewal.control,
    openSession: sessions.open,
    sessionsOf: sessions.of,
  }
}
