import type { InventedResponse } from './invented-http'
import type { InventedSession } from './invented-sessions'

const LASTS_MS = 180 * 86_400_000

/** Names and values of a session's five cookies, in the order Bilibili sets them. */
export const sessionPairs = (session: InventedSession): readonly (readonly [string, string])[] => [
  ['SESSDATA', session.SESSDATA],
  ['bili_jct', session.bili_jct],
  ['DedeUserID', session.mid],
  ['DedeUserID__ckMd5', session.DedeUserID__ckMd5],
  ['sid', session.sid],
]

/** An answer that sets the cookies of a session: five Set-Cookie lines, joined by line feeds. */
export const settingCookies = (
  answer: InventedResponse,
  session: InventedSession,
  nowMs: number,
): InventedResponse => {
  const expires = new Date(nowMs + LASTS_MS).toUTCString()
  const lines = sessionPairs(session).map(
    ([name, value]) =>
      `${name}=${value}; Path=/; Domain=bilibili.com; Expires=${expires}` +
      (name === 'SESSDATA' ? '; HttpOnly; Secure' : ''),
  )
  return { ...answer, headers: { ...answer.headers, 'set-cookie': lines.join('\n') } }
}
