import type { Credential } from '../../electron/bilibili/credential'

/** A session as Bilibili knows it. */
export interface KnownSession {
  readonly mid: string
  readonly credential: Required<
    Pick<Credential, 'SESSDATA' | 'bili_jct' | 'DedeUserID' | 'refresh_token'>
  >
  /** Whether it was made by a renewal, and so is not due for one. */
  readonly renewed: boolean
  alive: boolean
  /** Whether its refresh token was used. */
  used: boolean
}

const END_S = 1_900_000_000

/** Which sessions there are, and which of them live. */
export interface SessionTruth {
  readonly begin: (mid: string, renewed?: boolean) => KnownSession
  /** The living session of a Cookie header; `null` where there is none. */
  readonly living: (cookie: string) => KnownSession | null
  readonly find: (SESSDATA: string | undefined) => KnownSession | null
  readonly byToken: (mid: string, token: string | null) => KnownSession | null
  readonly all: () => readonly KnownSession[]
}

/** No session yet; every value in one is told from all others, and from other text. */
export const sessionTruth = (seed: number): SessionTruth => {
  const sessions: KnownSession[] = []

  const begin = (mid: string, renewed = false): KnownSession => {
    const n = `${String(seed)}x${String(sessions.length)}`
    const session = {
      mid,
      credential: {
        SESSDATA: `secret${n}%2C${String(END_S + sessions.length * 86_400)}%2Cab*11`,
        bili_jct: `secretcsrf${n}`,
        DedeUserID: mid,
        refresh_token: `secrettoken${n}`,
      },
      renewed,
      alive: true,
      used: false,
    }
    sessions.push(session)
    return session
  }

  const find = (SESSDATA: string | undefined): KnownSession | null =>
    sessions.find(({ credential }) => credential.SESSDATA === SESSDATA) ?? null

  return {
    begin,
    find,
    living: (cookie) => {
      const session = find(/SESSDATA=([^;]*)/.exec(cookie)?.[1])
      return session?.alive === true ? session : null
    },
    byToken: (mid, token) =>
      sessions.find(
        (session) => session.mid === mid && session.credential.refresh_token === token,
      ) ?? null,
    all: () => sessions,
  }
}
