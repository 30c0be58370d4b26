import type { RoundEnd } from '../../shared/account'
import { covers, mergedWish, type Wish } from './wish'

/** How a wish ended; `unreachable`: it only tried, found no connection, and left everything as it was. */
export type WishEnd = RoundEnd | 'unreachable'

interface Waiting {
  readonly wish: Wish
  readonly end: Promise<WishEnd>
  readonly begin: (end: Promise<WishEnd>) => void
}

/** Runs wishes one round at a time. */
export interface OneRound {
  /**
   * Shares the running round where that one asks all of `wish`; otherwise the one round that
   * follows it, for everything that was wished meanwhile.
   */
  readonly ask: (wish: Wish) => Promise<WishEnd>
  /** Resolves once nothing runs or waits any more. */
  readonly idle: () => Promise<void>
}

/** Merges what is asked while `run` is at work. */
export const oneRound = (run: (wish: Wish) => Promise<WishEnd>): OneRound => {
  let running: Omit<Waiting, 'begin'> | null = null
  let next: Waiting | null = null

  const start = (wish: Wish): Promise<WishEnd> => {
    const end = run(wish).finally(goOn)
    running = { wish, end }
    return end
  }

  // Within the end of the round before: nobody who waits for that one finds nothing running.
  const goOn = (): void => {
    const following = next
    running = null
    next = null
    following?.begin(start(following.wish))
  }

  const wait = (wish: Wish): Promise<WishEnd> => {
    if (next !== null) {
      next = { ...next, wish: mergedWish(next.wish, wish) }
      return next.end
    }
    const { promise, resolve } = Promise.withResolvers<WishEnd>()
    next = { wish, end: promise, begin: resolve }
    return promise
  }

  return {
    ask: (wish) => {
      if (running === null) return start(wish)
      return covers(running.wish, wish) ? running.end : wait(wish)
    },
    idle: async () => {
      while (running !== null) await (next?.end ?? running.end)
    },
  }
}
