import { describe, expect, it } from 'vitest'
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
} from '../../../electron/bilibili/cookie-renewal'
import { cookiesOfAnswer } from '../../../electron/bilibili/sign-in-cookies'
import { cookieOf, MID, NOW_MS, signingIn } from './signing-in'

const HEX = 'ab'.repeat(128)
const renewing = (text = `refresh_${NOW_MS.toString()}`) => {
  const setting = signingIn({ decryptPath: (hex) => (hex === HEX ? text : null) })
  const { ask, first } = setting
  const session = first()
  const cookie = cookieOf(session)
  const csrf = () => readRefreshCsrf(ask({ url: correspondUrl(HEX), cookie }).body) ?? ''
  const refresh = (given: Partial<Record<'csrf' | 'refreshCsrf' | 'token', string>> = {}) =>
    ask({
      url: REFRESH_URL,
      cookie,
      form: refreshForm(
        {
          bili_jct: given.csrf ?? session.bili_jct,
          refresh_token: given.token ?? session.refresh_token,
        },
        given.refreshCsrf ?? csrf(),
      ),
    })
  return { ...setting, session, cookie, csrf, refresh }
}

describe('the renewal of the invented Bilibili', () => {
  it('says whether it is due, by its own time, and to nobody else', () => {
    const { ask, bilibili, session, cookie } = renewing()
    const url = cookieInfoUrl(session.bili_jct)
    const info = () => readCookieInfo(ask({ url, cookie }).json().data)
    expect(info()).toMatchObject({ value: { due: false, timestampMs: NOW_MS } })
    bilibili.renewal.makeDue(MID)
    expect(info()).toMatchObject({ value: { due: true } })
    expect(ask({ url }).json().code).toBe(-101)
  })

  it.each([
    ['of another key', 'x'],
    ['of another time', 'refresh_1700000000000'],
    ['of the future', `refresh_${(NOW_MS + 1).toString()}`],
    ['of another word', `set_${NOW_MS.toString()}`],
  ])('has no page for a path %s', (_what, text) => {
    const { ask, cookie } = renewing(text)
    expect(ask({ url: correspondUrl(HEX), cookie }).status).toBe(404)
  })

  it('opens a new session and ends the one before once that is confirmed', () => {
    const { ask, bilibili, session, refresh } = renewing()
    const answer = refresh()
    const cookies = cookiesOfAnswer(answer.headers)
    const renewed = bilibili.sessionsOf(MID)[1]!
    expect(cookies?.SESSDATA).toBe(renewed.SESSDATA)
    expect(readNewToken(answer.json().data)).toBe(renewed.refresh_token)
    expect(bilibili.sessionsOf(MID)).toHaveLength(2)
    const confirm = (csrf: string, token: string) =>
      ask({ url: CONFIRM_URL, cookie: cookieOf(renewed), form: confirmForm(csrf, token) }).json()
        .code
    expect(confirm(session.bili_jct, session.refresh_token)).toBe(-111)
    expect(confirm(renewed.bili_jct, 'another token')).toBe(-400)
    expect(confirm(renewed.bili_jct, renewed.refresh_token)).toBe(-400)
    expect(confirm(renewed.bili_jct, session.refresh_token)).toBe(0)
    expect(bilibili.sessionsOf(MID)).toEqual([renewed])
  })

  it.each([
    [{ csrf: 'x' }, -111],
    [{ refreshCsrf: 'x' }, 86_095],
    [{ token: 'x' }, 86_095],
  ])('refuses %j with %i and opens nothing', (given, code) => {
    const { bilibili, refresh } = renewing()
    expect(refresh(given).json().code).toBe(code)
    expect(bilibili.sessionsOf(MID)).toHaveLength(1)
  })
})
