import type { Cookies, WebContents } from 'electron'
import type { Credential } from '../../bilibili/credential'
import { signInCookies } from '../../bilibili/sign-in-cookies'
import type { Sleep } from '../clock'
import { isSignInAddress } from './sign-in-address'

/** What the page's own script keeps for renewing the session. */
const READ_TOKEN = `localStorage.getItem('ac_time_value')`
const TOKEN = /^[0-9a-f]{32}$/

/** The page writes it once it has landed, which is soon after the cookies. */
const TOKEN_LOOKS = 12
const TOKEN_LOOK_MS = 500

/** The login that the page has by now; `null` until all of it is there. */
export const loginOf = async (cookies: Pick<Cookies, 'get'>): Promise<Credential | null> => {
  const all = await cookies.get({ domain: 'bilibili.com' })
  const ofAll = all.filter(({ domain }) => domain === '.bilibili.com' || domain === 'bilibili.com')
  const found = signInCookies(new Map(ofAll.map(({ name, value }) => [name, value])))
  return found?.DedeUserID === undefined ? null : { ...found, origin: 'page' }
}

const readToken = async (
  contents: Pick<WebContents, 'getURL' | 'executeJavaScript' | 'isDestroyed'>,
): Promise<string | null> => {
  if (contents.isDestroyed() || !isSignInAddress(contents.getURL())) return null
  // A page that goes elsewhere meanwhile takes the question with it.
  const value: unknown = await contents.executeJavaScript(READ_TOKEN).catch(() => null)
  return typeof value === 'string' && TOKEN.test(value) ? value : null
}

/** The token that renews the page's session; `null` where the page has none, or is gone before. */
export const renewalTokenOf = async (
  contents: Pick<WebContents, 'getURL' | 'executeJavaScript' | 'isDestroyed'>,
  sleep: Sleep,
): Promise<string | null> => {
  for (let look = 0; look < TOKEN_LOOKS && !contents.isDestroyed(); look += 1) {
    const token = await readToken(contents)
    if (token !== null) return token
    await sleep(TOKEN_LOOK_MS)
  }
  return null
}
