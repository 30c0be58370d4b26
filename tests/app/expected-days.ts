import type { Kept, KeptDay } from './kept-by-example'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

type Days = Kept['days']

/** The day so many days later. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** A day in words of the specs. */
export const longDate = (day: string): string => {
  const date = new Date(day)
  const [weekday, month] = (['weekday', 'month'] as const).map((part) =>
    date.toLocaleString('en', { [part]: 'long', timeZone: 'UTC' }),
  )
  return `${weekday}, ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`
}

const isSeenToItsEnd = (day: string, { seenAtMs, confidence }: KeptDay): boolean =>
  seenAtMs >= Date.parse(day) + DAY_MS - 9 * HOUR_MS && confidence === 'confirmed'

const expText = (day: string, seen: KeptDay): string => {
  if (seen.exp >= 65) return `${seen.exp} of 65 exp, everything done`
  const isAll = isSeenToItsEnd(day, seen) && seen.watch !== null
  return isAll ? `${seen.exp} of 65 exp` : `at least ${seen.exp} of 65 exp`
}

/** What each day of a year is called in the calendar. */
export const expectedNames = (days: Days, year: number, today: string): readonly string[] => {
  const first = [...days.keys()].toSorted()[0]!
  const names: string[] = []
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = dayAfter(day)) {
    const seen = days.get(day)
    const isBegun = day === today && seen!.exp < 65
    const name = longDate(day) + (day === today ? ', today' : '')
    if (isBegun) names.push(`${name}: ${seen!.exp} of 65 exp so far`)
    else if (seen !== undefined) names.push(`${name}: ${expText(day, seen)}`)
    else if (day > today) names.push(`${name}: still to come`)
    else names.push(`${name}: ${day < first ? 'before anything was kept' : 'not known'}`)
  }
  return names
}

const leftOf = ({ login, watch, share, coinExp }: KeptDay): number =>
  5 * [login, watch, share].filter((done) => done === false).length + 50 - (coinExp ?? 50)
const isFull = (seen: KeptDay | undefined): boolean => seen?.exp === 65

/** Full days in a row, as the window tells them: those that end now, and the most there ever were. */
export const expectedStreaks = (
  days: Days,
  today: string,
): { readonly current: string; readonly best: string } => {
  /** Whether more may have been done on a day than was seen, so that it may have been full. */
  const isUnknown = (day: string): boolean => {
    const seen = days.get(day)
    if (seen === undefined) return true
    return !isFull(seen) && !(isSeenToItsEnd(day, seen) && leftOf(seen) > 0)
  }
  const lengthUpTo = (last: string): number => {
    let length = 0
    while (isFull(days.get(dayAfter(last, -length)))) length += 1
    return length
  }
  const text = (last: string): string => {
    const length = lengthUpTo(last)
    const after = dayAfter(last)
    const isOpen = isUnknown(dayAfter(last, -length)) || (after < today && isUnknown(after))
    return `${isOpen ? 'at least ' : ''}${length} ${length === 1 ? 'day' : 'days'}`
  }
  const last = isFull(days.get(today)) ? today : dayAfter(today, -1)
  const longest = [...days.keys()].reduce((one, other) =>
    lengthUpTo(other) > lengthUpTo(one) ? other : one,
  )
  return { current: text(last), best: text(longest) }
}

/** The exp that the past days of a month left, and how many of them nobody can tell. */
export const expectedLeft = (
  days: Days,
  today: string,
): { readonly exp: number; readonly unknown: number } => {
  let [exp, unknown] = [0, 0]
  for (let day = `${today.slice(0, 8)}01`; day < today; day = dayAfter(day)) {
    const seen = days.get(day)
    const isSure =
      seen !== undefined && (isFull(seen) || (isSeenToItsEnd(day, seen) && seen.watch !== null))
    if (!isSure) unknown += 1
    if (seen !== undefined) exp += leftOf(seen)
  }
  return { exp, unknown }
}
