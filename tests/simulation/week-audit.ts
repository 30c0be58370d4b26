import { bilibiliDay } from '../../electron/bilibili/day'
import { dayPlus, mondayOf } from '../../electron/shared/ledger/bilibili-calendar'
import { weekSpan } from '../../electron/shared/ledger/week-facts'
import { at, type Broken } from './history-times'
import { minuteAt } from './reminder-audit'
import type { History } from './simulated-month'

const LATE_MS = 15 * 60_000

/** Each week that was over once, once it was over, outside of the quiet hours. */
export const wrongWeeks = ({ app, startMs, endMs }: History): Broken => {
  const told = app.weeks.map(({ title, atMs, zone }) => {
    const monday = dayPlus(mondayOf(bilibiliDay(atMs - LATE_MS)), -7)
    const span = weekSpan({ monday, sunday: dayPlus(monday, 6) })
    const isLoud = minuteAt(atMs, zone) < 8 * 60
    return { monday, text: `${title}, told ${at(atMs)}`, isOther: !title.includes(span), isLoud }
  })
  const mondays: string[] = []
  const last = mondayOf(bilibiliDay(endMs))
  for (let monday = mondayOf(bilibiliDay(startMs)); monday < last; monday = dayPlus(monday, 7))
    mondays.push(monday)
  return [
    ...told.filter(({ isOther }) => isOther).map(({ text }) => `another week: ${text}`),
    ...told.filter(({ isLoud }) => isLoud).map(({ text }) => `in the quiet hours: ${text}`),
    ...mondays.flatMap((monday) => {
      const times = told.filter((one) => one.monday === monday).length
      return times === 1 ? [] : [`the week of ${monday} was told ${times.toString()} times`]
    }),
  ]
}
