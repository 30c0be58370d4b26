import { addressOf, dataAnswer, formField, pageAnswer } from './invented-http'
import type { InventedRequest, InventedResponse } from './invented-http'
import type { InventedSession, InventedSessions } from './invented-sessions'
import type { OpenRoutes } from './open-route'
import { chosen, seededNumbers } from './seeded-numbers'
import { sessionPairs, settingCookies } from './session-cookies'

/**
 * Where the cookies of a confirmed code are: set by the poll itself, in the query of the address
 * (until 2026-08), behind a ticket, behind a ticket that leads to another one first, or nowhere.
 */
export type ConfirmShape = 'set-cookie' | 'query' | 'ticket' | 'ticket-hop' | 'nothing'

/** The phone. Without a key each is about the code that was made last; throws where there is none. */
export interface ScanControl {
  /** Keys of all codes so far, the oldest first. */
  readonly keys: () => readonly string[]
  readonly scan: (key?: string) => void
  /** Confirms, also without a scan before; `token` false sends an empty refresh_token. */
  readonly confirm: (
    mid: string,
    how?: { readonly shape?: ConfirmShape; readonly token?: boolean; readonly key?: string },
  ) => void
  /** Scanned and then given up on the phone: the code waits again. */
  readonly cancel: (key?: string) => void
  readonly expire: (key?: string) => void
}

interface Confirmed {
  readonly mid: string
  readonly shape: ConfirmShape
  readonly token: boolean
}

interface Code {
  readonly key: string
  readonly endsAtMs: number
  state: 'waiting' | 'scanned' | 'over' | Confirmed
}

const VALID_MS = 180_000
const HEX = '0123456789abcdef'
const GO_ON = 'gourl=https%3A%2F%2Fwww.bilibili.com'
const TICKET_PAGE = 'https://passport.biligame.com/x/passport-login/web/crossDomain'

const STATES: Readonly<Record<'waiting' | 'scanned' | 'over', readonly [number, string]>> = {
  waiting: [86_101, '未扫码'],
  scanned: [86_090, '二维码已扫码未确认'],
  over: [86_038, '二维码已失效'],
}

const hexOf = (seed: string): string => {
  const numbers = seededNumbers(seed)
  return Array.from({ length: 32 }, () => chosen(numbers, HEX)).join('')
}

const ticketUrl = (ticket: string): string =>
  `${TICKET_PAGE}?ticket=${ticket}&${GO_ON}&first_domain=.bilibili.com`

const queryUrl = (session: InventedSession): string =>
  `https://passport.biligame.com/crossDomain?${sessionPairs(session)
    .toReversed()
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}&Expires=15551000&${GO_ON}`

const pollData = (code: number, message: string, rest: object = {}): InventedResponse =>
  dataAnswer({ url: '', refresh_token: '', timestamp: 0, ...rest, code, message })

const redirect = (location: string): InventedResponse => {
  const page = pageAnswer(302, '302 Found')
  return { ...page, headers: { ...page.headers, location } }
}

/** Signing in by a code that a phone scans: the calls, and the phone. */
export const inventedScan = (
  sessions: InventedSessions,
): { readonly routes: OpenRoutes; readonly control: ScanControl } => {
  const codes: Code[] = []
  /** What a ticket is changed into: a session, or the next ticket. */
  const tickets = new Map<string, InventedSession | string>()
  let ticketsMade = 0

  const codeOf = (key?: string): Code => {
    const code = key === undefined ? codes.at(-1) : codes.find((one) => one.key === key)
    if (code === undefined) throw new Error('there is no such code')
    return code
  }
  const ticketFor = (worth: InventedSession | string): string => {
    ticketsMade += 1
    const ticket = hexOf(`ticket/${String(ticketsMade)}`)
    tickets.set(ticket, worth)
    return ticket
  }

  const generate = (_request: InventedRequest, nowMs: number): InventedResponse => {
    const key = hexOf(`code/${String(codes.length + 1)}`)
    codes.push({ key, endsAtMs: nowMs + VALID_MS, state: 'waiting' })
    const url = `https://account.bilibili.com/h5/account-h5/auth/scan-web?navhide=1&callback=close&qrcode_key=${key}&from=main-fe-header`
    return dataAnswer({ url, qrcode_key: key })
  }

  const confirmed = ({ mid, shape, token }: Confirmed, nowMs: number): InventedResponse => {
    if (shape === 'nothing') return pollData(0, '', { timestamp: nowMs })
    const session = sessions.open(mid, nowMs, { withToken: token })
    const told = { refresh_token: session.refresh_token, timestamp: nowMs }
    if (shape === 'query') return pollData(0, '', { ...told, url: queryUrl(session) })
    const ticket = ticketFor(session)
    const url = ticketUrl(shape === 'ticket-hop' ? ticketFor(ticket) : ticket)
    const answer = pollData(0, '', { ...told, url })
    return shape === 'set-cookie' ? settingCookies(answer, session, nowMs) : answer
  }

  const poll = ({ url }: InventedRequest, nowMs: number): InventedResponse => {
    const key = formField(addressOf(url)?.query ?? '', 'qrcode_key')
    const code = codes.find((one) => one.key === key)
    if (code === undefined || code.endsAtMs <= nowMs) return pollData(...STATES.over)
    const { state } = code
    if (typeof state === 'string') return pollData(...STATES[state])
    code.state = 'over'
    return confirmed(state, nowMs)
  }

  const changeTicket = ({ url }: InventedRequest, nowMs: number): InventedResponse => {
    const ticket = formField(addressOf(url)?.query ?? '', 'ticket') ?? ''
    const worth = tickets.get(ticket)
    tickets.delete(ticket)
    if (typeof worth === 'string') return redirect(ticketUrl(worth))
    const onwards = redirect('https://www.bilibili.com')
    return worth === undefined ? onwards : settingCookies(onwards, worth, nowMs)
  }

  return {
    routes: {
      'passport.bilibili.com/x/passport-login/web/qrcode/generate': {
        method: 'GET',
        answer: generate,
      },
      'passport.bilibili.com/x/passport-login/web/qrcode/poll': { method: 'GET', answer: poll },
      'passport.biligame.com/x/passport-login/web/crossDomain': {
        method: 'GET',
        answer: changeTicket,
      },
    },
    control: {
      keys: () => codes.map(({ key }) => key),
      scan: (key) => {
        codeOf(key).state = 'scanned'
      },
      confirm: (mid, { shape = 'set-cookie', token = true, key } = {}) => {
        codeOf(key).state = { mid, shape, token }
      },
      cancel: (key) => {
        codeOf(key).state = 'waiting'
      },
      expire: (key) => {
        codeOf(key).state = 'over'
      },
    },
  }
}
