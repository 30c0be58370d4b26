import type { WeekDigestWords } from './week-digest-words'

/** A week that is over. */
export const zhCnWeekDigest: WeekDigestWords = {
  title: '周报',
}
