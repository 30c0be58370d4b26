import type { Variant } from './crash-variant'
import type { Outcome } from './crash-verdict'
import type { StepCounter } from './step-counter'

/** With it the credential is kept; a process that was killed right before it kept nothing. */
const KEPT = 'keychain writes entry: after'

/** Bilibili has confirmed the code: the third look brings the session. */
const HANDED = 'qrcode/poll: done there 3'

const REFRESHED = 'cookie/refresh: done there'

type Start = Pick<StepCounter, 'seen'>

const has = ({ seen }: Start, step: string): boolean => seen().includes(step)

/**
 * What must come of it, told by how far each of the starts came. Nothing else may: a session that
 * was given and not kept is the only loss, and a refresh token that was used up with it.
 */
export const expectedOutcome = (variant: Variant, starts: readonly Start[]): Outcome => {
  if (variant.scenario === 'renewal') {
    const isSpent = starts.some((start) => has(start, REFRESHED) && !has(start, KEPT))
    return variant.spent && isSpent ? 'token spent' : 'done'
  }
  const [first] = starts
  if (first === undefined || !has(first, HANDED)) return 'as before'
  return has(first, KEPT) ? 'done' : 'scan lost'
}
