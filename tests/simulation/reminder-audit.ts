import { bilibiliDay, dayStartsAtMs } from '../../electron/bilibili/day'
import { defaultSettings } from '../../electron/shared/settings'
import { at, days, isWell, MINUTE_MS, type Broken } from './history-times'
import type { ShownReminder } from './simulated-app'
import type { History } from './simulated-month'

const told = ({ atMs, mid, kind, rung, aboutMs }: ShownReminder): string =>
  `${at(atMs)} ${mid} ${kind} ${rung.toString()} of ${bilibiliDay(aboutMs)}`

/** Minutes after midnight in a time zone. */
export const minuteAt = (ms: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(ms)
  const [hours = 0, minutes = 0] = parts.split(':').map(Number)
  return hours * 60 + minutes
}

/** Each reminder once, of what was true, from an answer of after its time, outside of the quiet hours. */
export const wrongReminders = (history: History): Broken => {
  const { shown } = history.app
  const key = ({ mid, kind, aboutMs, rung }: ShownReminder): string =>
    [mid, kind, aboutMs, rung].join(' ')
  const keys = shown.map(key)
  const twice = shown.filter((reminder, index) => keys.indexOf(key(reminder)) !== index)
  const ofToday = shown.filter(({ kind }) => kind === 'day-open')
  const untrue = ofToday.filter(({ mid, account, atMs }) => {
    const { login, watch, share, coinExp } = history.bilibili.truth(
      mid,
      account.exp?.asOfMs ?? atMs,
    )
    return login && watch && share && coinExp === 50
  })
  const stale = ofToday.filter(
    ({ account, aboutMs, rung, atMs }) =>
      account.exp === null ||
      account.exp.asOfMs < aboutMs + rung * MINUTE_MS ||
      atMs - account.exp.asOfMs > 10 * MINUTE_MS,
  )
  const loud = shown.filter(({ atMs, zone }) => minuteAt(atMs, zone) < 8 * 60)
  const late = ofToday.filter(({ atMs, aboutMs }) => bilibiliDay(atMs) !== bilibiliDay(aboutMs))
  return [
    ...twice.map((one) => `twice: ${told(one)}`),
    ...untrue.map((one) => `untrue: ${told(one)}`),
    ...stale.map((one) => `stale: ${told(one)}`),
    ...loud.map((one) => `in the quiet hours: ${told(one)}`),
    ...late.map((one) => `of another day: ${told(one)}`),
  ]
}

/** What should have been told and was not. */
export const missingReminders = (history: History): Broken => {
  const { shown } = history.app
  const quiet = (fromMs: number, untilMs: number): boolean =>
    history.zones.some(
      ({ fromMs: from, untilMs: until, zone }) =>
        from < untilMs &&
        until > fromMs &&
        [fromMs, untilMs].some((ms) => minuteAt(ms, zone) < 8 * 60),
    )
  const open = (mid: string, ms: number): boolean => {
    const { login, watch, share, coinExp } = history.bilibili.truth(mid, ms)
    return !(login && watch && share && coinExp === 50)
  }
  const mids = history.bilibili.accounts.map(({ mid }) => mid)
  const missingDays = days(history).flatMap((day) =>
    defaultSettings.reminderTimes.flatMap((rung) => {
      const rungMs = dayStartsAtMs(day) + rung * MINUTE_MS
      const byMs = rungMs + 15 * MINUTE_MS
      if (rungMs < history.startMs || !isWell(history, rungMs - 10 * MINUTE_MS, byMs)) return []
      if (quiet(rungMs, byMs)) return []
      return mids
        .filter((mid) => mid !== history.deadLogin.mid || byMs < history.deadLogin.fromMs)
        .filter((mid) => open(mid, byMs))
        .filter(
          (mid) =>
            !shown.some(
              (one) =>
                one.mid === mid &&
                one.kind === 'day-open' &&
                one.rung === rung &&
                bilibiliDay(one.aboutMs) === day,
            ),
        )
        .map((mid) => `not told: ${mid} ${day} ${rung.toString()}`)
    }),
  )
  const overs = shown.filter(({ kind }) => kind === 'login-over')
  const ends = history.vipDue.flatMap(({ mid, dueMs }) => {
    const rungs = shown.filter(
      (one) => one.mid === mid && one.kind === 'vip-ends' && one.aboutMs === dueMs,
    )
    return rungs.length === 0 ? [`nothing told of the VIP of ${mid} until ${at(dueMs)}`] : []
  })
  return [
    ...missingDays,
    ...ends,
    ...(overs.length === 1
      ? []
      : [`the login that is over was told ${overs.length.toString()} times`]),
  ]
}
