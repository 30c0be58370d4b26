import { bilibiliDay, dayEndsAtMs } from '../../electron/bilibili/day'
import type { SeenCall } from './simulated-bilibili'
import type { History, Stretch } from './simulated-month'

export const MINUTE_MS = 60_000

/** For so long a refusal holds everybody back, the first time. */
export const BLOCK_MS = 30 * MINUTE_MS

/** What went against a promise, in words; nothing where all were kept. */
export type Broken = readonly string[]

/** An instant on Beijing's clocks. */
export const at = (ms: number): string =>
  `${new Date(ms + 8 * 60 * MINUTE_MS).toISOString().slice(0, 19)} CST`

/** The calls that reached Bilibili. */
export const sentCalls = ({ bilibili }: History): readonly SeenCall[] =>
  bilibili.calls.filter(({ outcome }) => outcome !== 'offline')

const overlaps = ({ fromMs, untilMs }: Stretch, from: number, until: number): boolean =>
  fromMs < until && untilMs > from

/** Whether the computer ran, with a network and no refusal, all the time. */
export const isWell = (history: History, fromMs: number, untilMs: number): boolean => {
  const blocked = history.bilibili.refusals().map((atMs) => ({
    fromMs: atMs,
    untilMs: atMs + BLOCK_MS + 2 * MINUTE_MS,
  }))
  const bad = [...history.asleep, ...history.offline, ...blocked]
  return untilMs <= history.endMs && !bad.some((stretch) => overlaps(stretch, fromMs, untilMs))
}

/** The Bilibili days that the history has a part of. */
export const days = ({ startMs, endMs }: History): readonly string[] => {
  const starts: string[] = []
  for (let ms = startMs; ms < endMs; ms = dayEndsAtMs(ms)) starts.push(bilibiliDay(ms))
  return starts
}
