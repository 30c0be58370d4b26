import { formField, jsonAnswer, pageAnswer, requestCookie } from './invented-http'
import type { InventedSessions } from './invented-sessions'
import type { OpenRoutes } from './open-route'

/** Ending a session: its own csrf ends it, and whoever has none is sent the login page. */
export const inventedSignOut = (sessions: InventedSessions): OpenRoutes => ({
  'passport.bilibili.com/login/exit/v2': {
    method: 'POST',
    answer: (request, nowMs) => {
      const session = sessions.find(requestCookie(request, 'SESSDATA'))
      const isWhole = session !== null && requestCookie(request, 'DedeUserID') === session.mid
      if (!isWhole) return pageAnswer(200, '哔哩哔哩账号登录')
      const csrf = formField(request.body ?? '', 'biliCSRF')
      const ts = Math.floor(nowMs / 1000)
      if (csrf !== session.bili_jct || requestCookie(request, 'bili_jct') !== csrf) {
        return jsonAnswer({ code: 2202, status: false, ts, message: 'csrf 请求非法' })
      }
      sessions.end(session)
      const redirectUrl = 'https://passport.bilibili.com/login'
      return jsonAnswer({ code: 0, status: true, ts, data: { redirectUrl } })
    },
  },
})
