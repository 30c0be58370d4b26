import type { FailureKind } from '../../bilibili/failure'
import type { ApiCallParts } from './api-call'
import type { PictureExchange, RawPicture } from './exchange'
import { pictureType, type PictureType } from './picture-type'
import { pictureUrl } from './picture-url'

/** A picture that is one by its own bytes. */
export interface Picture {
  readonly contentType: PictureType
  readonly bytes: Uint8Array
}

/**
 * Fetches one picture in its turn, without a credential; `null` where none came. `mayAsk` is asked
 * again when the turn comes: a block may have begun meanwhile.
 */
export type FetchPicture = (address: string, mayAsk: () => boolean) => Promise<Picture | null>

interface PictureFetchParts extends Omit<ApiCallParts, 'exchange'> {
  readonly exchange: PictureExchange
}

/** Nothing of an account is in them: no cookie, no referer. */
const headersFor = (userAgent: string): Readonly<Record<string, string>> => ({
  Accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
  'Accept-Encoding': 'identity',
  'User-Agent': userAgent,
})

/** How an answer that holds no picture is put in the log. */
const outcomeOf = (status: number): FailureKind => {
  if (status === 200) return 'unreadable'
  return status >= 300 && status < 400 ? 'redirected' : 'http-status'
}

const pictureIn = ({ status, bytes }: RawPicture): Picture | null => {
  const contentType = status === 200 ? pictureType(bytes) : null
  return contentType === null ? null : { contentType, bytes }
}

/** Pictures through the queue that all calls go through. */
export const pictureFetch = (parts: PictureFetchParts): FetchPicture => {
  const { exchange, queue, clock, userAgent, onSent } = parts

  const perform = async (url: URL): Promise<Picture | null> => {
    const startedAtMs = clock.nowMs()
    const answer = await exchange({
      method: 'GET',
      url: url.href,
      headers: headersFor(userAgent),
    })
    const picture = answer.ok ? pictureIn(answer.value) : null
    const status = answer.ok ? answer.value.status : null
    const outcome = answer.ok ? outcomeOf(answer.value.status) : answer.failure.kind
    onSent?.({
      name: 'avatar',
      method: 'GET',
      host: url.host,
      // The name of a picture tells whose it is.
      path: '/…',
      status,
      outcome: picture === null ? outcome : 'ok',
      code: null,
      tookMs: clock.nowMs() - startedAtMs,
    })
    return picture
  }

  return async (address, mayAsk) => {
    const url = pictureUrl(address)
    if (url === null) return null
    // Somebody looks at the place where it is to be.
    return queue.run(() => (mayAsk() ? perform(url) : Promise.resolve(null)), 'front')
  }
}
