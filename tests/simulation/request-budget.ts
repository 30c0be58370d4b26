import { bilibiliDay } from '../../electron/bilibili/day'
import { sentCalls } from './history-times'
import type { History } from './simulated-month'

/** How many calls an account costs on a day, of those days on which it was asked at all. */
export const requestBudget = (history: History) => {
  const byDay = new Map<string, number>()
  for (const { mid, atMs } of sentCalls(history)) {
    const key = `${mid} ${bilibiliDay(atMs)}`
    byDay.set(key, (byDay.get(key) ?? 0) + 1)
  }
  const counts = [...byDay.values()].toSorted((one, other) => one - other)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return {
    calls: total,
    accountDays: counts.length,
    mean: Math.round(total / Math.max(1, counts.length)),
    median: counts[Math.floor(counts.length / 2)] ?? 0,
    most: counts.at(-1) ?? 0,
    notifications: history.app.notifications(),
    reminders: history.app.shown.length,
  }
}
