import type { RawAnswer } from '../../../../electron/bilibili/envelope'
import type { Credential } from '../../../../electron/bilibili/credential'
import type { HttpRequest } from '../../../../electron/main/client/exchange'

/** Whose sessions these are. */
export const MID = '7'

/** When the sessions end, Unix seconds. */
export const OLD_END_S = 1_800_000_000
export const NEW_END_S = 1_810_000_000

/** The session that the account signed in with. */
export const oldSession = {
  SESSDATA: `old%2C${OLD_END_S.toString()}%2Cab*1`,
  bili_jct: 'old-jct-0123456789abcdef',
  DedeUserID: MID,
  DedeUserID__ckMd5: 'old-md5',
  sid: 'old-sid',
  buvid3: 'device-3',
  buvid4: 'device-4',
  refresh_token: 'old-token-0123456789abcdef',
  origin: 'qr',
} as const satisfies Credential

/** What the n-th renewal makes of it. */
export const newSession = (n = 1) =>
  ({
    SESSDATA: `new${n.toString()}%2C${NEW_END_S.toString()}%2Cab*1`,
    bili_jct: `new-jct-${n.toString()}-0123456789`,
    DedeUserID: MID,
    DedeUserID__ckMd5: 'new-md5',
    sid: `new-sid-${n.toString()}`,
    buvid3: 'device-3',
    buvid4: 'device-4',
    refresh_token: `new-token-${n.toString()}-0123456789`,
    origin: 'qr',
  }) as const satisfies Credential

/** What a keychain holds between renewal and confirmation. */
export const pendingSession = (): Credential => ({
  ...newSession(),
  replaced: {
    SESSDATA: oldSession.SESSDATA,
    bili_jct: oldSession.bili_jct,
    refresh_token: oldSession.refresh_token,
  },
})

const json = (code: number, data: object | null = null, cookies = ''): RawAnswer => ({
  status: 200,
  headers: {
    'content-type': 'application/json',
    ...(cookies === '' ? {} : { 'set-cookie': cookies }),
  },
  body: JSON.stringify({ code, message: code === 0 ? '0' : 'no', ttl: 1, data }),
})

/** A page of the www host. */
export const htmlPage = (status: number, body: string): RawAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body,
})

const CSRF_PAGE = '<!DOCTYPE html><html><div id="1-name">second-csrf</div></html>'

const cookieLines = (session: ReturnType<typeof newSession>): string =>
  [
    `SESSDATA=${session.SESSDATA}; Path=/; Domain=bilibili.com; Expires=Wed, 19 May 2027 04:00:00 GMT; HttpOnly; Secure`,
    `bili_jct=${session.bili_jct}; Path=/; Domain=bilibili.com`,
    `DedeUserID=${MID}; Path=/; Domain=bilibili.com`,
    `DedeUserID__ckMd5=${session.DedeUserID__ckMd5}; Path=/; Domain=bilibili.com`,
    `sid=${session.sid}; Path=/; Domain=bilibili.com`,
  ].join('\n')

const sessdataOf = ({ headers }: HttpRequest): string =>
  /SESSDATA=([^;]*)/.exec(headers['Cookie'] ?? '')?.[1] ?? ''

interface Sent {
  readonly csrf: string
  readonly token: string
}

/** A Bilibili that knows sessions alone: old and new are good until the new one is confirmed. */
export const sessionBilibili = (start: Credential = oldSession) => {
  const alive = new Map<string, Sent>()
  const begin = (session: Credential): void => {
    alive.set(session.SESSDATA ?? '', {
      csrf: session.bili_jct ?? '',
      token: session.refresh_token ?? '',
    })
  }
  let renewals = 0
  begin(start)

  const refresh = (sent: Sent, form: URLSearchParams): RawAnswer => {
    const fits = form.get('csrf') === sent.csrf && form.get('refresh_csrf') === 'second-csrf'
    if (!fits) return json(-111)
    if (form.get('refresh_token') !== sent.token) return json(86_095)
    renewals += 1
    const session = newSession(renewals)
    begin(session)
    return json(0, { status: 0, refresh_token: session.refresh_token }, cookieLines(session))
  }

  const confirm = (sent: Sent, form: URLSearchParams): RawAnswer => {
    if (form.get('csrf') !== sent.csrf) return json(-111)
    const old = [...alive].find(([, { token }]) => token === form.get('refresh_token'))
    if (old === undefined) return json(-400)
    alive.delete(old[0])
    return json(0)
  }

  const calls: Readonly<
    Record<string, (sent: Sent, form: URLSearchParams, nowMs: number) => RawAnswer>
  > = {
    nav: () => json(0, { isLogin: true, mid: Number(MID) }),
    info: ({ token }, _, nowMs) => json(0, { refresh: token.startsWith('old'), timestamp: nowMs }),
    '1': () => htmlPage(200, CSRF_PAGE),
    cookie: refresh,
    confirm,
  }

  return {
    begin,
    end: (session: Credential): void => {
      alive.delete(session.SESSDATA ?? '')
    },
    isAlive: (session: Credential): boolean => alive.has(session.SESSDATA ?? ''),
    answer: (request: HttpRequest, nowMs: number): RawAnswer => {
      const { pathname } = new URL(request.url)
      const [folder = '', name = ''] = pathname.split('/').slice(-2)
      const sent = alive.get(sessdataOf(request))
      if (sent === undefined) return json(-101, name === 'nav' ? { isLogin: false } : {})
      const call = calls[name] ?? calls[folder]
      return call?.(sent, new URLSearchParams(request.body), nowMs) ?? json(-404)
    },
  }
}
