import type { Known } from './coin-page'
import { joinedSpans, type Span } from './coverage'
import { knownOf } from './known-span'

/** What a log of an account was read for, and until when it should have been. */
export interface FollowedLog {
  /** In order and apart. */
  readonly covered: readonly Span[]
  readonly untilMs: number
}

const between = (spans: readonly Span[]): readonly Span[] =>
  joinedSpans(spans).flatMap(({ fromMs }, at, joined) => {
    const before = joined[at - 1]
    return before === undefined ? [] : [{ fromMs: before.untilMs, untilMs: fromMs }]
  })

const without = (spans: readonly Span[], others: readonly Span[]): readonly Span[] =>
  spans.flatMap(({ fromMs, untilMs }) =>
    between([
      { fromMs: Number.NEGATIVE_INFINITY, untilMs: fromMs },
      ...others,
      { fromMs: untilMs, untilMs: Number.POSITIVE_INFINITY },
    ]),
  )

/** From the first instant that it was read for to the end; nothing where it never was. */
const followed = ({ covered, untilMs }: FollowedLog): readonly Span[] => {
  const [first] = covered
  const endMs = Math.max(untilMs, covered.at(-1)?.untilMs ?? untilMs)
  return first === undefined ? [] : [{ fromMs: first.fromMs, untilMs: endMs }]
}

/** What is not known of any of these logs, from the first time on that each was read for. */
export const holesOf = (logs: readonly FollowedLog[]): readonly Span[] =>
  joinedSpans(logs.flatMap((log) => without(followed(log), log.covered)))

/** Whether any of some holes, which are in order and apart, lies between two instants. */
export const isHoleBetween = (holes: readonly Span[], fromMs: number, untilMs: number): boolean => {
  let [low, high] = [0, holes.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((holes[middle]?.untilMs ?? 0) > fromMs) high = middle
    else low = middle + 1
  }
  return fromMs < untilMs && (holes[low]?.fromMs ?? untilMs) < untilMs
}

/** How much of a span is known of logs together: all of it where it is of each that had begun. */
export const knownOfLogs = (logs: readonly FollowedLog[]): ((span: Span) => Known) => {
  const sure = without(joinedSpans(logs.flatMap(followed)), holesOf(logs))
  const covered = joinedSpans(logs.flatMap((log) => log.covered))
  return (span) => {
    if (knownOf(sure, span) === 'all') return 'all'
    return knownOf(covered, span) === 'none' ? 'none' : 'part'
  }
}
