import { inventedBilibili } from '../../../electron/invented/invented-bilibili'
import type { DecryptPath } from '../../../electron/invented/invented-renewal'
import { accountOf } from '../../upstream/spec-account'

export const NOW_MS = Date.parse('2026-11-23T09:12:00Z')
export const MID = '1900000000000001'

interface Ask {
  readonly url: string
  readonly cookie?: string
  readonly form?: readonly (readonly [name: string, value: string])[]
  readonly atMs?: number
}

/** An invented Bilibili with one account, whose first session can be renewed, and a way to ask it. */
export const signingIn = (given: { readonly decryptPath?: DecryptPath } = {}) => {
  const bilibili = inventedBilibili(
    [accountOf({ mid: MID, refresh_token: 'first token' }, NOW_MS)],
    given,
  )
  const ask = ({ url, cookie, form, atMs = NOW_MS }: Ask) => {
    const answer = bilibili.answer(
      {
        method: form === undefined ? 'GET' : 'POST',
        url,
        headers: cookie === undefined ? {} : { Cookie: cookie },
        ...(form === undefined
          ? {}
          : { body: new URLSearchParams(form.map(([...pair]) => pair)).toString() }),
      },
      atMs,
    )
    return { ...answer, json: () => JSON.parse(answer.body) as { code: number; data: unknown } }
  }
  return { bilibili, ask, first: () => bilibili.sessionsOf(MID)[0]! }
}

/** The Cookie header of a session. */
export const cookieOf = ({
  SESSDATA,
  bili_jct,
  mid,
}: {
  readonly SESSDATA: string
  readonly bili_jct: string
  readonly mid: string
}): string => `SESSDATA=${SESSDATA}; bili_jct=${bili_jct}; DedeUserID=${mid}`
