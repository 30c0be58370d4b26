import type { Credential } from '../../../../electron/bilibili/credential'
import type { SentCall } from '../../../../electron/main/client/sent-call'
import { bilibiliClient } from '../../../../electron/main/client/bilibili-client'
import { callQueue } from '../../../../electron/main/client/call-queue'
import { desktopUserAgent } from '../../../../electron/main/client/desktop-user-agent'
import { exchangeWith } from './loopback-exchange'

/** Signs in by cookies; each value holds a word that must turn up nowhere else. */
export const COOKIE_CREDENTIAL: Credential = {
  SESSDATA: 'canary1%2C1800000000%2Cabc*11',
  bili_jct: 'canary2',
  DedeUserID: '293793435',
  refresh_token: 'canary3',
  origin: 'pasted',
}

export const KEY_CREDENTIAL: Credential = { access_key: 'canary4', origin: 'access-key' }

/** A client over real HTTP at pace 0 that notes what its log is told and every pause it takes. */
export const clientAt = (url: string, deadlineMs = 300) => {
  let nowMs = 1_800_000_000_000
  const sent: SentCall[] = []
  const pausesMs: number[] = []
  const queue = callQueue({
    clock: { nowMs: () => nowMs },
    sleep: (ms) => {
      pausesMs.push(ms)
      return new Promise((resolve) => setImmediate(resolve))
    },
    random: () => 0,
    paceMs: null,
  })
  const client = bilibiliClient({
    exchange: exchangeWith(url, { deadlineMs }),
    queue,
    clock: { nowMs: () => (nowMs += 7) },
    userAgent: desktopUserAgent('linux'),
    closeConnections: () => undefined,
    onSent: (call) => sent.push(call),
  })
  return { client, sent, pausesMs }
}
