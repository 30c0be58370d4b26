import { bilibiliDay, dayStartsAtMs } from '../../electron/bilibili/day'
import { defaultSettings } from '../../electron/shared/settings'
import { at, BLOCK_MS, days, isWell, MINUTE_MS, sentCalls, type Broken } from './history-times'
import type { SeenCall } from './simulated-bilibili'
import type { History } from './simulated-month'

const SECOND_MS = 1_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** So long after everything is well again what is due has been asked and told. */
const PATIENCE_MS = 65 * MINUTE_MS

const seen = ({ atMs, mid, path, outcome }: SeenCall): string =>
  `${at(atMs)} ${mid} ${path} ${outcome}`

/** Nothing while suspended, in the first minutes of a day, or of a login that is over. */
export const askedAtWrongTimes = (history: History): Broken => {
  const { mid, fromMs } = history.deadLogin
  const ofDead = sentCalls(history).filter((call) => call.mid === mid && call.atMs > fromMs)
  const isEarly = ({ atMs }: SeenCall): boolean =>
    atMs - dayStartsAtMs(bilibiliDay(atMs)) < 5 * MINUTE_MS
  return [
    ...history.bilibili.calls.filter(({ asleep }) => asleep).map((call) => `asleep: ${seen(call)}`),
    ...sentCalls(history)
      .filter(isEarly)
      .map((call) => `too early: ${seen(call)}`),
    // Two looks find it out.
    ...ofDead.slice(2).map((call) => `of a dead login: ${seen(call)}`),
  ]
}

/** What is told at a time is asked after it. */
const rungBetween = (fromMs: number, untilMs: number): boolean =>
  defaultSettings.reminderTimes.some((rung) => {
    const rungMs = dayStartsAtMs(bilibiliDay(untilMs)) + rung * MINUTE_MS
    return fromMs < rungMs && rungMs <= untilMs
  })

/** No burst: one call after the other, and nothing that was answered a moment ago. */
export const askedTooOften = (history: History): Broken => {
  const calls = sentCalls(history)
  const gaps = calls.flatMap((call, index) => {
    const before = calls[index - 1]
    return before !== undefined && call.atMs - before.atMs < SECOND_MS
      ? [`burst: ${seen(call)}`]
      : []
  })
  const last = new Map<string, SeenCall>()
  const again = calls.flatMap((call) => {
    const key = `${call.mid} ${call.path}`
    const before = last.get(key)
    last.set(key, call)
    // Device ids are everybody's.
    const isOwn = call.mid !== '' && call.mid !== history.deadLogin.mid
    if (before?.outcome !== 'answered' || !isOwn) return []
    const isSoon = call.atMs - before.atMs < 3.5 * MINUTE_MS
    return isSoon && !rungBetween(before.atMs, call.atMs) ? [`again: ${seen(call)}`] : []
  })
  return [...gaps, ...again]
}

/** After the last refusal nobody is asked for half an hour. */
export const askedPastBlocks = (history: History): Broken => {
  const refused = history.bilibili.calls.filter(({ outcome }) => outcome === 'blocked')
  const last = refused.filter(
    ({ atMs }, index) => (refused[index + 1]?.atMs ?? Infinity) - atMs > 5 * MINUTE_MS,
  )
  return last.flatMap(({ atMs: fromMs }) =>
    sentCalls(history)
      .filter(({ atMs }) => atMs > fromMs && atMs < fromMs + BLOCK_MS - SECOND_MS)
      .map((call) => `past the block of ${at(fromMs)}: ${seen(call)}`),
  )
}

/** Whoever wakes asks each thing once. */
export const askedTwiceAfterWaking = (history: History): Broken =>
  history.asleep.flatMap(({ untilMs }) => {
    const asked = sentCalls(history)
      .filter(
        ({ atMs, mid }) =>
          atMs >= untilMs && atMs < untilMs + 3 * MINUTE_MS && mid !== history.deadLogin.mid,
      )
      .filter(({ outcome }) => outcome === 'answered')
      .map(({ mid, path }) => `${mid} ${path}`)
    const twice = asked.filter((key, index) => asked.indexOf(key) !== index)
    if (rungBetween(untilMs, untilMs + 3 * MINUTE_MS)) return []
    return twice.map((key) => `twice after waking at ${at(untilMs)}: ${key}`)
  })

/** Every day on which there was time to is noted for every account, each once and in its order. */
export const daysLost = (history: History): Broken => {
  const hasTime = (day: string): boolean => {
    const startMs = dayStartsAtMs(day) + 15 * MINUTE_MS
    for (
      let fromMs = startMs;
      fromMs < startMs + DAY_MS - 3 * PATIENCE_MS;
      fromMs += MINUTE_MS * 10
    )
      if (fromMs > history.startMs && isWell(history, fromMs, fromMs + PATIENCE_MS)) return true
    return false
  }
  const wanted = days(history).filter(hasTime)
  return [...history.app.days].flatMap(([mid, noted]) => {
    const lost = wanted
      .filter((day) => !noted.includes(day))
      .filter(
        (day) =>
          mid !== history.deadLogin.mid || dayStartsAtMs(day) + DAY_MS < history.deadLogin.fromMs,
      )
    const disordered = noted.filter((day, index) => index > 0 && day <= (noted[index - 1] ?? ''))
    return [
      ...lost.map((day) => `${mid} has no ${day}`),
      ...disordered.map((day) => `${mid} came back to ${day}`),
    ]
  })
}
