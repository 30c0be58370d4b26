import { failed } from '../../bilibili/failure'
import type { Result } from '../../bilibili/failure'
import type { KeychainTrouble } from '../../shared/sign-in-answer'

/** What a piece of keychain work brings. */
export type Answer<T> = Result<T, KeychainTrouble>

/** Calls `fire` after `delayMs`, unless the returned function is called before. */
export type StartTimer = (delayMs: number, fire: () => void) => () => void

/** Work that is never done two at a time; one that takes too long is waited for, but not by its caller. */
export interface OneAtATime {
  /**
   * Does `work` when its turn comes and tells `ended` first, then the caller.
   *
   * Without an answer within the deadline the caller and all that wait get `silent`, and nothing else is begun
   * until that work ends; then `ended` alone hears of it, with `isLate`.
   */
  readonly run: <T>(
    work: () => Promise<Answer<T>>,
    ended: (answer: Answer<T>, isLate: boolean) => void,
  ) => Promise<Answer<T>>
  /** Whether work is still under way. */
  readonly busy: () => boolean
}

/** What a queue is told about time. */
export interface Deadline {
  readonly deadlineMs: number
  readonly startTimer: StartTimer
  /** Called when work has passed its deadline, before its caller knows. */
  readonly passed: () => void
}

interface Turn {
  readonly begin: () => void
  /** Answers the caller with `silent`. */
  readonly giveUp: () => void
}

/** A queue of keychain work; the deadline of each piece starts with its turn. */
export const oneAtATime = ({ deadlineMs, startTimer, passed }: Deadline): OneAtATime => {
  const waiting: Turn[] = []
  const silent = failed({ kind: 'silent' } as const)
  let busy = false
  let overdue = false

  const beginNext = (): void => {
    if (!busy) waiting.shift()?.begin()
  }
  const perform = async <T>(work: () => Promise<T>, giveUp: () => void): Promise<[T, boolean]> => {
    busy = true
    const stopTimer = startTimer(deadlineMs, () => {
      overdue = true
      passed()
      giveUp()
      for (const turn of waiting.splice(0)) turn.giveUp()
    })
    try {
      const answer = await work()
      return [answer, overdue]
    } finally {
      stopTimer()
      busy = false
      overdue = false
    }
  }
  return {
    busy: () => busy,
    run: <T>(
      work: () => Promise<Answer<T>>,
      ended: (answer: Answer<T>, isLate: boolean) => void,
    ) => {
      if (overdue) return Promise.resolve(silent)
      return new Promise<Answer<T>>((resolve) => {
        let waitedFor = true
        const giveUp = (): void => {
          waitedFor = false
          resolve(silent)
        }
        const begin = (): void => {
          const answered = perform(work, giveUp).then(([answer, isLate]) => {
            ended(answer, isLate)
            return answer
          })
          void answered
            .then(resolve, (bug: unknown) => {
              // Where nobody waits any more it has to surface as an unhandled rejection.
              if (!waitedFor) throw bug
              resolve(answered)
            })
            .finally(beginNext)
        }
        waiting.push({ begin, giveUp })
        beginNext()
      })
    },
  }
}
