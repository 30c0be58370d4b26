import { setTimeout as rest } from 'node:timers/promises'

/** So often the sources are looked at: however an editor saves a file, their hash tells. */
const LOOK_MS = 1_000

/** Looks that are still to come keep nobody from ending. */
const lookLater = () => rest(LOOK_MS, undefined, { ref: false })

/**
 * Tells of changes since now, or since the last one that was told.
 * @param {() => string} hashNow of the sources
 * @param {() => Promise<void>} [wait] until the next look
 * @returns {() => Promise<void>} resolves at the next change
 */
export function sourceChanges(hashNow, wait = lookLater) {
  let seen = hashNow()
  return async () => {
    for (;;) {
      const now = hashNow()
      if (now !== seen) {
        seen = now
        return
      }
      await wait()
    }
  }
}
