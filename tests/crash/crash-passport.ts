import type { Variant } from './crash-variant'
import { sessionTruth, type KnownSession } from './session-truth'

/** One request as it came in; `path` begins with the host. */
export interface Asked {
  readonly path: string
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  readonly cookie: string
}

export interface Given {
  readonly status: number
  readonly cookies?: readonly string[]
  readonly body: string
}

const json = (
  code: number,
  data: object | number | null = null,
  cookies: readonly string[] = [],
): Given => ({
  status: 200,
  cookies,
  body: JSON.stringify({ code, message: String(code), ttl: 1, data }),
})

const cookieLines = ({ credential }: KnownSession): readonly string[] =>
  (['SESSDATA', 'bili_jct', 'DedeUserID'] as const).map(
    (name) => `${name}=${credential[name]}; Path=/; Domain=bilibili.com; Secure`,
  )

const TICKET = 'https://passport.biligame.com/x/passport-login/web/crossDomain'

/** Two looks bring no confirmation: not scanned yet, and not confirmed yet. */
const BEFORE_CONFIRMATION = [86_101, 86_090]

/** A Bilibili of one variant that knows which sessions live. */
export const crashPassport = (variant: Variant, mid: string) => {
  const truth = sessionTruth(variant.seed)
  const looks = new Map<string, number>()
  const tickets = new Map<string, KnownSession>()
  let codes = 0
  let handed = 0
  let ids = 0

  /** The success comes once; whoever looks again is told that the code is over. */
  const confirm = (): Given => {
    const session = truth.begin(mid)
    handed += 1
    const { SESSDATA, bili_jct, DedeUserID, refresh_token } = session.credential
    const data = { code: 0, message: '', timestamp: 1, refresh_token }
    if (variant.shape === 'set-cookie') return json(0, { ...data, url: '' }, cookieLines(session))
    const query = `DedeUserID=${DedeUserID}&SESSDATA=${SESSDATA}&bili_jct=${bili_jct}`
    if (variant.shape === 'query') return json(0, { ...data, url: `${TICKET}?${query}` })
    tickets.set(`t${String(handed)}`, session)
    return json(0, { ...data, url: `${TICKET}?ticket=t${String(handed)}` })
  }

  const poll = ({ query }: Asked): Given => {
    const key = query.get('qrcode_key') ?? ''
    const look = looks.get(key) ?? Number.POSITIVE_INFINITY
    looks.set(key, look + 1)
    if (look === BEFORE_CONFIRMATION.length) return confirm()
    return json(0, { code: BEFORE_CONFIRMATION[look] ?? 86_038, url: '', refresh_token: '' })
  }

  const ticket = ({ query }: Asked): Given => {
    const name = query.get('ticket') ?? ''
    const session = tickets.get(name)
    tickets.delete(name)
    return { status: 200, cookies: session === undefined ? [] : cookieLines(session), body: '' }
  }

  const secondCsrf = (session: KnownSession): string =>
    `second-${session.credential.bili_jct.slice(-6)}`

  const refresh = (session: KnownSession, { form }: Asked): Given => {
    const { bili_jct, refresh_token } = session.credential
    if (form.get('csrf') !== bili_jct) return json(-111)
    const fits =
      form.get('refresh_csrf') === secondCsrf(session) &&
      form.get('refresh_token') === refresh_token
    if (!fits || (variant.spent && session.used)) return json(86_095)
    session.used = true
    const made = truth.begin(session.mid, true)
    return json(0, { status: 0, refresh_token: made.credential.refresh_token }, cookieLines(made))
  }

  const confirmRefresh = (session: KnownSession, { form }: Asked): Given => {
    if (form.get('csrf') !== session.credential.bili_jct) return json(-111)
    const old = truth.byToken(session.mid, form.get('refresh_token'))
    if (old === null) return json(-400)
    if (!old.alive) return json(variant.confirmedBefore)
    old.alive = false
    return json(0)
  }

  const isDue = (session: KnownSession): boolean =>
    variant.scenario === 'renewal' && session.mid === mid && !session.renewed

  const byCookie: Readonly<Record<string, (session: KnownSession, asked: Asked) => Given>> = {
    'api.bilibili.com/x/web-interface/nav': ({ mid: whose }) =>
      json(0, { isLogin: true, mid: Number(whose), uname: `name of ${whose}` }),
    'api.bilibili.com/x/web-interface/coin/today/exp': ({ mid: whose }) => json(0, Number(whose)),
    'passport.bilibili.com/x/passport-login/web/cookie/info': (session) =>
      json(0, { refresh: isDue(session), timestamp: 1_790_000_000_000 }),
    'www.bilibili.com/correspond/1/*': (session) => ({
      status: 200,
      body: `<!DOCTYPE html><html><div id="1-name">${secondCsrf(session)}</div></html>`,
    }),
    'passport.bilibili.com/x/passport-login/web/cookie/refresh': refresh,
    'passport.bilibili.com/x/passport-login/web/confirm/refresh': confirmRefresh,
  }

  const open: Readonly<Record<string, (asked: Asked) => Given>> = {
    'passport.bilibili.com/x/passport-login/web/qrcode/generate': () => {
      codes += 1
      looks.set(`key${String(codes)}`, 0)
      const url = `https://account.bilibili.com/h5/scan-web?qrcode_key=key${String(codes)}`
      return json(0, { url, qrcode_key: `key${String(codes)}` })
    },
    'passport.bilibili.com/x/passport-login/web/qrcode/poll': poll,
    'passport.biligame.com/x/passport-login/web/crossDomain': ticket,
    'api.bilibili.com/x/frontend/finger/spi': () => {
      ids += 1
      return json(0, { b_3: `device3-${String(ids)}`, b_4: `device4-${String(ids)}` })
    },
  }

  return {
    truth,
    /** How many sessions a confirmed code has brought. */
    handed: () => handed,
    isOther: ({ cookie }: Asked): boolean => {
      const session = truth.living(cookie)
      return session !== null && session.mid !== mid
    },
    answer: (asked: Asked): Given => {
      const freely = open[asked.path]
      if (freely !== undefined) return freely(asked)
      const session = truth.living(asked.cookie)
      if (session === null) return json(-101, { isLogin: false })
      // Most of what a round reads is not there: it is no matter of sessions.
      return byCookie[asked.path]?.(session, asked) ?? json(-404)
    },
  }
}
