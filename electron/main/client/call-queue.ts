import type { Clock } from '../clock'

/** Where a call takes its place among those that wait. */
export type QueuePlace = 'front' | 'back'

/** One call at a time, with a pause between two. */
export interface CallQueue {
  /** Performs the task in its turn and settles as it does; its failure stops nobody else. */
  readonly run: <T>(task: () => Promise<T>, place?: QueuePlace) => Promise<T>
  /** Doubles the pause, up to 60 s, and makes the next one at least this long (60 s at most). */
  readonly widen: (atLeastMs?: number) => void
  /** Notes an answer that came without complaint; a row of them narrows the pause again. */
  readonly narrow: () => void
}

export interface CallQueueParts {
  readonly clock: Clock
  readonly sleep: (ms: number) => Promise<unknown>
  /** From 0 up to, not including, 1. */
  readonly random: () => number
  /** A fixed pause, whatever a server wishes, instead of 1–2 s with jitter; `null` for the usual. */
  readonly paceMs: number | null
}

const SHORTEST_PAUSE_MS = 1000
const JITTER_MS = 1000
const LONGEST_PAUSE_MS = 60_000

/** As many answers in a row halve a widened pause. */
const ANSWERS_TO_NARROW = 10

/** Pauses that fill the longest one need no further doubling. */
const MOST_STRETCH = LONGEST_PAUSE_MS / SHORTEST_PAUSE_MS

/** The queue that all calls of the app go through. The pause counts from the end of a call. */
export const callQueue = ({ clock, sleep, random, paceMs }: CallQueueParts): CallQueue => {
  const waiting: (() => Promise<void>)[] = []
  let running = false
  let endedAtMs: number | null = null
  let stretch = 1
  let atLeastMs = 0
  let answersInARow = 0

  const pauseMs = (): number => {
    if (paceMs !== null) return Math.min(LONGEST_PAUSE_MS, paceMs * stretch)
    const plainMs = SHORTEST_PAUSE_MS + random() * JITTER_MS
    return Math.min(LONGEST_PAUSE_MS, Math.max(plainMs * stretch, atLeastMs))
  }

  const pause = async (): Promise<void> => {
    if (endedAtMs === null) return
    const wholeMs = pauseMs()
    atLeastMs = 0
    // A clock that was set back must not make anybody wait longer than one pause.
    const leftMs = Math.min(wholeMs, endedAtMs + wholeMs - clock.nowMs())
    if (leftMs > 0) await sleep(leftMs)
  }

  const work = async (): Promise<void> => {
    running = true
    while (waiting.length > 0) {
      await pause()
      await waiting.shift()?.()
    }
    running = false
  }

  return {
    run: (task, place = 'back') =>
      new Promise((resolve, reject) => {
        const turn = (): Promise<void> =>
          Promise.resolve()
            .then(task)
            .finally(() => {
              endedAtMs = clock.nowMs()
            })
            .then(resolve, reject)
        if (place === 'front') waiting.unshift(turn)
        else waiting.push(turn)
        if (!running) void work()
      }),
    widen: (askedMs = 0) => {
      stretch = Math.min(stretch * 2, MOST_STRETCH)
      atLeastMs = Math.max(atLeastMs, askedMs)
      answersInARow = 0
    },
    narrow: () => {
      answersInARow += 1
      if (answersInARow < ANSWERS_TO_NARROW) return
      answersInARow = 0
      stretch = Math.max(1, stretch / 2)
    },
  }
}
