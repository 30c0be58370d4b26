import { dateOfDay, dayNumber, dayStartMs } from './beijing-calendar'
import type { Habit, InventedAccount } from './persona'
import { chosen, seededNumbers } from './seeded-numbers'
import type { SeededNumbers } from './seeded-numbers'

/** What a day's entry was for. */
type Deed = 'login' | 'watch' | 'share' | 'coins' | 'income' | 'author'

/** One thing that happened to an account; either change may be 0. */
export interface DiaryEntry {
  readonly atMs: number
  readonly deed: Deed
  readonly exp: number
  readonly expReason: string
  readonly coinTenths: number
  readonly coinReason: string
}

/** Exp from coins stops here, 10 a coin. */
const COIN_EXP_CAP = 50
const HOUR_MS = 3_600_000
const VIDEO_ID_LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

const videoId = (numbers: SeededNumbers): string =>
  `BV1${Array.from({ length: 9 }, () => chosen(numbers, VIDEO_ID_LETTERS)).join('')}`

/** When a habit was followed on a day, or `null` where it was not; always draws two numbers. */
const followedAt = (habit: Habit, day: number, numbers: SeededNumbers): number | null => {
  const luck = numbers()
  const hour = habit.fromHour + numbers() * (habit.toHour - habit.fromHour)
  const atMs = dayStartMs(day) + Math.floor((hour * HOUR_MS) / 1000) * 1000
  return luck < habit.chance ? atMs : null
}

const gain = (atMs: number, deed: Deed, exp: number, expReason: string): DiaryEntry => ({
  atMs,
  deed,
  exp,
  expReason,
  coinTenths: 0,
  coinReason: '',
})

/** The monthly thanks to authors; it makes one day's exp exceed what the tasks can give. */
const authorThanks = (account: InventedAccount, day: number): DiaryEntry[] => {
  const { month, dayOfMonth } = dateOfDay(day)
  const lastMonth = month === 1 ? 12 : month - 1
  if (account.ownVideos.length === 0 || dayOfMonth !== 25) return []
  const reason = `${lastMonth}.25-${month}.24视频投币获得奖励`
  return [gain(dayStartMs(day) + 3 * HOUR_MS, 'author', 6, reason)]
}

/** Everything of one day in the order it happens; the same for the same account and day. */
export const diaryOf = (account: InventedAccount, day: number): readonly DiaryEntry[] => {
  const numbers = seededNumbers(`${account.mid}/${day}`)
  const habits = account.habitsOn(day)
  const entries = authorThanks(account, day)
  const loginAtMs = followedAt(habits.login, day, numbers)
  if (loginAtMs !== null) {
    const entry = gain(loginAtMs, 'login', 5, '登录奖励')
    entries.push({ ...entry, coinTenths: 10, coinReason: '登录奖励' })
  }
  const watchAtMs = followedAt(habits.watch, day, numbers)
  if (watchAtMs !== null) entries.push(gain(watchAtMs, 'watch', 5, '观看视频奖励'))
  const shareAtMs = followedAt(habits.share, day, numbers)
  if (shareAtMs !== null) entries.push(gain(shareAtMs, 'share', 5, '分享视频奖励'))
  let coinExp = 0
  for (const habit of habits.coins) {
    const coinReason = `给视频 ${videoId(numbers)} 打赏`
    const atMs = followedAt(habit, day, numbers)
    if (atMs === null) continue
    const exp = Math.min(habit.coins * 10, COIN_EXP_CAP - coinExp)
    coinExp += exp
    const entry = gain(atMs, 'coins', exp, '视频投币奖励')
    entries.push({ ...entry, coinTenths: habit.coins * -10, coinReason })
  }
  for (const habit of habits.income) {
    const video = account.ownVideos[Math.floor(numbers() * account.ownVideos.length)]
    const coinTenths = numbers() < 0.3 ? 2 : 1
    const atMs = followedAt(habit, day, numbers)
    if (atMs === null || video === undefined) continue
    entries.push({ ...gain(atMs, 'income', 0, ''), coinTenths, coinReason: `给视频 ${video} 打赏` })
  }
  return entries.sort((one, other) => one.atMs - other.atMs)
}

/** What has happened up to and including an instant since the start of a day, oldest first. */
export const entriesSince = (
  account: InventedAccount,
  firstDay: number,
  nowMs: number,
): readonly DiaryEntry[] => {
  const entries: DiaryEntry[] = []
  for (let day = firstDay; day <= dayNumber(nowMs); day += 1) {
    entries.push(...diaryOf(account, day).filter((entry) => entry.atMs <= nowMs))
  }
  return entries
}
