import type { InventedBilibili } from '../../electron/invented/invented-bilibili'
import { addressOf, formField, pageAnswer } from '../../electron/invented/invented-http'
import type { InventedRequest, InventedResponse } from '../../electron/invented/invented-http'
import { settingCookies } from '../../electron/invented/session-cookies'

const page = (title: string, body: string): InventedResponse => ({
  ...pageAnswer(200, title),
  body: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`,
})

const LOGIN = page(
  '登录',
  `<form method="post" action="/login"><input name="mid" aria-label="mid"><button>登录</button></form>
  <a href="https://space.bilibili.com/1">space</a> <a href="https://evil.example/">elsewhere</a>
  <a href="https://www.bilibili.com/" target="_blank">new window</a> <a href="/away">away</a>
  <a href="/file" download>file</a>`,
)

const redirectTo = (location: string): InventedResponse => {
  const answer = pageAnswer(302, '302 Found')
  return { ...answer, headers: { ...answer.headers, location } }
}

/**
 * The pages of Bilibili on which one signs in: a form that asks for the mid alone, and the front page
 * that keeps the token. `null` for any other address.
 */
export const inventedSignInPages = (bilibili: Pick<InventedBilibili, 'openSession'>) => {
  let token = ''

  const signIn = (mid: string, nowMs: number): InventedResponse => {
    const session = bilibili.openSession(mid, nowMs)
    token = session.refresh_token
    return settingCookies(redirectTo('https://www.bilibili.com/'), session, nowMs)
  }

  return ({ method, url, body = '' }: InventedRequest, nowMs: number): InventedResponse | null => {
    const { host = '', path = '' } = addressOf(url) ?? {}
    switch (`${method} ${host}${path}`) {
      case 'GET passport.bilibili.com/login':
        return LOGIN
      case 'POST passport.bilibili.com/login':
        return signIn(formField(body, 'mid') ?? '', nowMs)
      case 'GET passport.bilibili.com/away':
        return redirectTo('https://evil.example/')
      case 'GET www.bilibili.com/':
        return page('首页', `<script>localStorage.setItem('ac_time_value', '${token}')</script>`)
      default:
        return null
    }
  }
}
