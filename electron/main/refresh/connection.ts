import type { Failure } from '../../bilibili/failure'
import type { Attempt } from './ask-reading'

/** Calls in a row without a connection after which the rest is not tried. */
export const DEAD_CALLS = 2

/** What the calls of one round over an account tell of the connection. */
export interface Connection {
  readonly note: (attempt: Pick<Attempt<unknown>, 'answer' | 'failure'>) => void
  readonly answers: () => number
  /** Whether so many calls in a row found none that the rest is not tried. */
  readonly isDead: () => boolean
  /** Whether none of the calls found one. */
  readonly isUnreachable: () => boolean
}

/** Whether a call may have failed for want of a connection. */
export const isDeadCall = ({ kind }: Failure): boolean => kind === 'offline' || kind === 'timeout'

/** Before the first call; `deadCalls` in a row end the round. */
export const connection = (deadCalls: number): Connection => {
  let answers = 0
  let failures = 0
  let deadInARow = 0
  return {
    note: ({ answer, failure }) => {
      deadInARow = failure !== null && isDeadCall(failure) ? deadInARow + 1 : 0
      if (answer !== null) answers += 1
      else failures += 1
    },
    answers: () => answers,
    isDead: () => deadInARow >= deadCalls,
    isUnreachable: () => answers === 0 && failures > 0 && deadInARow === failures,
  }
}
