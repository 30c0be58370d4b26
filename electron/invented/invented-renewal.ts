import {
  addressOf,
  dataAnswer,
  formField,
  jsonAnswer,
  notLoggedIn,
  pageAnswer,
  requestCookie,
} from './invented-http'
import type { InventedRequest, InventedResponse } from './invented-http'
import type { InventedSession, InventedSessions } from './invented-sessions'
import type { OpenRoute, OpenRoutes } from './open-route'
import { chosen, seededNumbers } from './seeded-numbers'
import { settingCookies } from './session-cookies'

/** Reads what the path of the page was encrypted from, `null` where it was for another key. */
export type DecryptPath = (hex: string) => string | null

/** Whether sessions are to be renewed. */
export interface RenewalControl {
  /** From now on the living sessions of this account are to be renewed, those to come are not. */
  readonly makeDue: (mid: string) => void
}

/** How long a path is good for. */
const PATH_VALID_MS = 60_000

const refusal = (code: number, message: string): InventedResponse =>
  jsonAnswer({ code, message, ttl: 1 })
const badCsrf = (): InventedResponse => refusal(-111, 'csrf 校验失败')

/** The second csrf of a session, the same as long as the session lives. */
const refreshCsrfOf = ({ SESSDATA }: InventedSession): string => {
  const numbers = seededNumbers(`refresh-csrf/${SESSDATA}`)
  return Array.from({ length: 32 }, () => chosen(numbers, '0123456789abcdef')).join('')
}

/** Whether a path was made of this server's time just now; one from the future is as wrong. */
const isFresh = (text: string, nowMs: number): boolean => {
  const madeAtMs = Number(/^refresh_(\d{13})$/.exec(text)?.[1] ?? 'none')
  return madeAtMs <= nowMs && madeAtMs > nowMs - PATH_VALID_MS
}

const csrfPage = (csrf: string): InventedResponse => ({
  ...pageAnswer(200, ''),
  body: `<!DOCTYPE html><html lang="en"><head><title></title></head><body><div id="1-name">${csrf}</div><div id="1-name-bottom"></div></body></html>`,
})

/** Changing a session into a new one, which are both good until the new one is confirmed. */
export const inventedRenewal = (
  sessions: InventedSessions,
  decryptPath: DecryptPath,
): { readonly routes: OpenRoutes; readonly control: RenewalControl } => {
  const due = new Set<string>()

  const signedIn = (
    method: OpenRoute['method'],
    answer: (
      session: InventedSession,
      field: (name: string) => string | null,
      nowMs: number,
      request: InventedRequest,
    ) => InventedResponse,
  ): OpenRoute => ({
    method,
    answer: (request, nowMs) => {
      const session = sessions.find(requestCookie(request, 'SESSDATA'))
      const form = request.body ?? ''
      return session === null
        ? notLoggedIn()
        : answer(session, (name) => formField(form, name), nowMs, request)
    },
  })

  const info = signedIn('GET', ({ SESSDATA }, _field, nowMs) =>
    dataAnswer({ refresh: due.has(SESSDATA), timestamp: nowMs }),
  )

  const correspond: OpenRoute = {
    method: 'GET',
    answer: (request, nowMs) => {
      const session = sessions.find(requestCookie(request, 'SESSDATA'))
      const path = addressOf(request.url)?.path ?? ''
      const hex = path.slice(path.lastIndexOf('/') + 1)
      const isGood = /^[0-9a-f]{256}$/.test(hex) && isFresh(decryptPath(hex) ?? '', nowMs)
      return session === null || !isGood
        ? pageAnswer(404, '404 Not Found')
        : csrfPage(refreshCsrfOf(session))
    },
  }

  const refresh = signedIn('POST', (session, field, nowMs) => {
    if (field('csrf') !== session.bili_jct) return badCsrf()
    const fits =
      field('source') === 'main_web' &&
      field('refresh_csrf') === refreshCsrfOf(session) &&
      session.refresh_token !== '' &&
      field('refresh_token') === session.refresh_token
    if (!fits) return refusal(86_095, 'refresh_csrf 错误或 refresh_token 与 cookie 不匹配')
    const renewed = sessions.open(session.mid, nowMs)
    const { refresh_token } = renewed
    return settingCookies(dataAnswer({ status: 0, message: '', refresh_token }), renewed, nowMs)
  })

  const confirm = signedIn('POST', (session, field) => {
    if (field('csrf') !== session.bili_jct) return badCsrf()
    const token = field('refresh_token')
    const replaced = sessions
      .of(session.mid)
      .find(({ refresh_token }) => refresh_token !== '' && refresh_token === token)
    if (replaced === undefined || replaced.SESSDATA === session.SESSDATA)
      return refusal(-400, '请求错误')
    sessions.end(replaced)
    return jsonAnswer({ code: 0, message: '0', ttl: 1 })
  })

  return {
    routes: {
      'passport.bilibili.com/x/passport-login/web/cookie/info': info,
      'www.bilibili.com/correspond/1/*': correspond,
      'passport.bilibili.com/x/passport-login/web/cookie/refresh': refresh,
      'passport.bilibili.com/x/passport-login/web/confirm/refresh': confirm,
    },
    control: {
      makeDue: (mid) => {
        for (const { SESSDATA } of sessions.of(mid)) due.add(SESSDATA)
      },
    },
  }
}
