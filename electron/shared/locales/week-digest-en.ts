import type { WeekDigestWords } from './week-digest-words'

/** A week that is over. */
export const enWeekDigest: WeekDigestWords = {
  title: 'Week',
}
