import type { FetchPicture, Picture } from '../client/picture-fetch'
import type { Clock } from '../clock'
import type { AvatarStore } from '../store/avatar-store'

/** Who has which picture. */
export interface Avatars {
  /**
   * The picture of an account: the kept one, or the one fetched for it now; `null` for none, and for
   * every account while names are hidden.
   */
  readonly pictureOf: (mid: string) => Promise<Picture | null>
}

interface AvatarPorts {
  readonly store: AvatarStore
  /** `null` where nothing is ever fetched: in the example. */
  readonly fetchPicture: FetchPicture | null
  /** The address of the picture as last read; `null` where there is none or no such account. */
  readonly faceUrlOf: (mid: string) => string | null
  /** Whether a block holds every account. */
  readonly isBlocked: () => boolean
  /** Whether names are hidden: a picture tells whose it is as well. */
  readonly isMasked: () => boolean
  readonly clock: Clock
}

/** How long a picture that did not come is not asked for again. */
const RETRY_MS = 3_600_000

/** What is known of a picture beside the store: that it failed, or that it could not be kept. */
interface Attempt {
  readonly faceUrl: string
  readonly atMs: number
  readonly picture: Picture | null
}

/** Pictures by mid, each fetched once for each address it has; an old one stands in for a new. */
export const avatars = (ports: AvatarPorts): Avatars => {
  const { store, fetchPicture, faceUrlOf, isBlocked, isMasked, clock } = ports
  const attempts = new Map<string, Attempt>()
  const fetching = new Map<string, Promise<Picture | null>>()
  const mayAsk = (): boolean => !isBlocked()

  const fetchOnce = async (
    mid: string,
    faceUrl: string,
    fetch: FetchPicture,
  ): Promise<Picture | null> => {
    const picture = await fetch(faceUrl, mayAsk)
    const atMs = clock.nowMs()
    if (picture === null && !mayAsk()) return null
    const kept = picture !== null && store.save(mid, { faceUrl, picture }, atMs).ok
    if (kept) attempts.delete(mid)
    else attempts.set(mid, { faceUrl, atMs, picture })
    return picture
  }

  const fetched = (mid: string, faceUrl: string): Promise<Picture | null> => {
    const known = attempts.get(mid)
    if (known?.faceUrl === faceUrl) {
      // A clock that was set back must not make anybody wait for longer.
      const sinceMs = Math.abs(clock.nowMs() - known.atMs)
      if (known.picture !== null || sinceMs < RETRY_MS) return Promise.resolve(known.picture)
    }
    if (fetchPicture === null || !mayAsk()) return Promise.resolve(null)
    const key = `${mid} ${faceUrl}`
    const running =
      fetching.get(key) ??
      fetchOnce(mid, faceUrl, fetchPicture).finally(() => {
        fetching.delete(key)
      })
    fetching.set(key, running)
    return running
  }

  return {
    pictureOf: async (mid) => {
      const faceUrl = isMasked() ? null : faceUrlOf(mid)
      if (faceUrl === null) return null
      const kept = store.find(mid)
      if (kept?.faceUrl === faceUrl) return kept.picture
      return (await fetched(mid, faceUrl)) ?? kept?.picture ?? null
    },
  }
}
