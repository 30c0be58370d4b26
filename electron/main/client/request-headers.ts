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

const LOGIN_PAGE = 'https://passport.bilibili.com/login'
const MEMBER_PAGE = 'https://account.bilibili.com/account/home'
const FRONT_PAGE = 'https://www.bilibili.com/'

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
