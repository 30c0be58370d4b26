import type { InventedAccount } from './persona'
import { chosen, seededNumbers } from './seeded-numbers'
import type { SeededNumbers } from './seeded-numbers'

/** One login of an account; it has as many as there are browsers that signed in. */
export interface InventedSession {
  readonly mid: string
  /** In its wire form, which is the only one that counts. */
  readonly SESSDATA: string
  readonly bili_jct: string
  readonly DedeUserID__ckMd5: string
  readonly sid: string
  /** Empty where the session cannot be renewed. */
  readonly refresh_token: string
}

/** The sessions that are recognised: each account's own, and those that were opened since. */
export interface InventedSessions {
  /** The living session with this SESSDATA. */
  readonly find: (SESSDATA: string | null) => InventedSession | null
  /** The living sessions of an account, the oldest first. */
  readonly of: (mid: string) => readonly InventedSession[]
  /** Opens another one beside those there are; throws where nobody has this mid. */
  readonly open: (
    mid: string,
    nowMs: number,
    options?: { readonly withToken?: boolean },
  ) => InventedSession
  readonly end: (session: InventedSession) => void
  /** Lets an ended session be recognised again. */
  readonly revive: (SESSDATA: string) => void
}

/** How long a session is good for. */
const SESSION_DAYS = 180
const DAY_SECONDS = 86_400
const HEX = '0123456789abcdef'
const LOWER_CASE = '0123456789abcdefghijklmnopqrstuvwxyz'

const text = (numbers: SeededNumbers, letters: string, length: number): string =>
  Array.from({ length }, () => chosen(numbers, letters)).join('')

/** The session that an account comes with; none where it signs in by access_key alone. */
const firstSession = ({ mid, credential }: InventedAccount): readonly InventedSession[] => {
  const { SESSDATA, bili_jct = '', DedeUserID__ckMd5 = '', sid = '' } = credential
  if (SESSDATA === undefined) return []
  const refresh_token = credential.refresh_token ?? ''
  return [{ mid, SESSDATA, bili_jct, DedeUserID__ckMd5, sid, refresh_token }]
}

/** The `number`-th session that was opened, the same for the same account, number and instant. */
const openedSession = (
  { mid, credential }: InventedAccount,
  number: number,
  nowMs: number,
): InventedSession => {
  const numbers = seededNumbers(`${mid}/session/${String(number)}`)
  const endsAtS = Math.floor(nowMs / 1000) + SESSION_DAYS * DAY_SECONDS
  const ending = `${text(numbers, HEX, 5)}*${text(numbers, HEX, 2)}`
  return {
    mid,
    SESSDATA: `${text(numbers, HEX, 8)}%2C${String(endsAtS)}%2C${ending}`,
    bili_jct: text(numbers, HEX, 32),
    DedeUserID__ckMd5: credential.DedeUserID__ckMd5 ?? text(numbers, HEX, 16),
    sid: text(numbers, LOWER_CASE, 8),
    refresh_token: text(numbers, HEX, 32),
  }
}

/** The sessions of all these people; an account that goes takes its sessions with it. */
export const inventedSessions = (people: () => readonly InventedAccount[]): InventedSessions => {
  let opened: readonly InventedSession[] = []
  const ended = new Set<string>()

  const alive = (): readonly InventedSession[] => {
    const known = people()
    const mids = new Set(known.map(({ mid }) => mid))
    return [...known.flatMap(firstSession), ...opened].filter(
      ({ mid, SESSDATA }) => mids.has(mid) && !ended.has(SESSDATA),
    )
  }

  return {
    find: (SESSDATA) => alive().find((session) => session.SESSDATA === SESSDATA) ?? null,
    of: (mid) => alive().filter((session) => session.mid === mid),
    open: (mid, nowMs, { withToken = true } = {}) => {
      const account = people().find((one) => one.mid === mid)
      if (account === undefined) throw new Error('nobody has this mid')
      const session = openedSession(account, opened.length + 1, nowMs)
      const kept = withToken ? session : { ...session, refresh_token: '' }
      opened = [...opened, kept]
      return kept
    },
    end: ({ SESSDATA }) => {
      ended.add(SESSDATA)
    },
    revive: (SESSDATA) => {
      ended.delete(SESSDATA)
    },
  }
}
