import { isDeepStrictEqual } from 'node:util'
import type { Every } from './timers'

/** A coarse look, so that sleep and clock changes cost nothing. */
const LOOK_MS = 30_000

/** Calls back when something is another that nobody tells of: what the system has, what time ends. */
export const watchUnaskedChange = (
  state: () => unknown,
  every: Every,
  changed: () => void,
): void => {
  let before = state()
  every(LOOK_MS, () => {
    const now = state()
    if (!isDeepStrictEqual(now, before)) changed()
    before = now
  })
}
