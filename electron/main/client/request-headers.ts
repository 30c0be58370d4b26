/** What one request is, as far as its headers depend on it. */
export interface HeaderNeeds {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly userAgent: string
  /** The whole Cookie header, or `null` where an access_key signs in. */
  readonly cookie: string | null
  /** What is to come back; JSON unless said otherwise. */
  readonly expects?: 'json' | 'page'
}

/** Chromium of the Electron that the app is built on; a test holds it to that. */
const CHROME_MAJOR = 156

const SYSTEMS: Readonly<Record<string, string>> = {
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
  linux: 'X11; Linux x86_64',
}

const LOGIN_PAGE = 'https://passport.bilibili.com/login'
const MEMBER_PAGE = 'https://account.bilibili.com/account/home'
const FRONT_PAGE = 'https://www.bilibili.com/'

/**
 * The User-Agent of a desktop Chrome on this platform (`process.platform`), always the same.
 *
 * Bilibili refuses clients that name a library, and Electron's own text names the app.
 */
export const desktopUserAgent = (platform: string): string =>
  `Mozilla/5.0 (${SYSTEMS[platform] ?? 'Windows NT 10.0; Win64; x64'}) AppleWebKit/537.36 ` +
  `(KHTML, like Gecko) Chrome/${CHROME_MAJOR}.0.0.0 Safari/537.36`

/** The page of Bilibili that makes this call in a browser. */
const refererOf = ({ host, pathname }: URL): string => {
  if (pathname.startsWith('/x/passport-login/web/qrcode/')) return LOGIN_PAGE
  return pathname.startsWith('/x/member/') ||
    host.startsWith('passport.') ||
    host.startsWith('account.')
    ? MEMBER_PAGE
    : FRONT_PAGE
}

const ACCEPTED = {
  json: 'application/json, text/plain, */*',
  page: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
} as const

/** All headers of one call but Host, Connection and Content-Length, which the HTTP stack adds. */
export const requestHeaders = ({
  method,
  url,
  userAgent,
  cookie,
  expects = 'json',
}: HeaderNeeds): Record<string, string> => {
  const referer = refererOf(url)
  return {
    Accept: ACCEPTED[expects],
    'Accept-Encoding': 'gzip, deflate, br',
    'Accept-Language': 'zh-CN,zh;q=0.9',
    'User-Agent': userAgent,
    Referer: referer,
    ...(method === 'POST' && {
      Origin: new URL(referer).origin,
      'Content-Type': 'application/x-www-form-urlencoded',
    }),
    ...(cookie !== null && { Cookie: cookie }),
  }
}
