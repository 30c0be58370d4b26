import { count } from './count'
import type { LevelHistoryWords } from './level-history-words'

/** The course of exp, and where it leads. */
export const enLevelHistory: LevelHistoryWords = {
  title: 'Level',
  loading: 'Reading the history…',
  exp: (exp, nextExp) => (nextExp === null ? `${exp} exp` : `${exp} of ${nextExp} exp`),
  top: 'The top level is reached',
  unknown: {
    title: 'Level and exp are not known',
    unread: 'They have not been read yet. They will appear once the account can be looked at.',
    unsupported: 'An access_key cannot read them. Sign in with a cookie to see them here.',
  },
  forecast: {
    title: (level) => `The way to ${level}`,
    between: (level, from, until, likely) =>
      `${level} between ${from} and ${until}, most likely around ${likely}.`,
    from: (level, from, likely) =>
      `${level} from ${from} on, most likely around ${likely}. With days like the worst it stays out of sight.`,
    earliest: (level, from) =>
      `${level} on ${from} at the earliest, if every day goes like the best. With usual days it stays out of sight.`,
    around: (level, day) => `${level} around ${day}.`,
    never: (level) => `${level} is out of sight: not one of these days brought enough exp.`,
    caption: 'Exp a day, and the date on which it leads to the next level',
    pace: 'If days go on like the',
    lastDays: (days) => `last ${days} days`,
    knownDays: (days) => `${days} known`,
    column: { atMedian: 'Usual day', atBest: 'Best day', atWorst: 'Worst day' },
    expADay: (exp) => `${exp} exp`,
    outOfSight: 'out of sight',
    aboveCap: (days, cap) =>
      `${days} of these days brought more than ${cap} exp: the extra 10 of a VIP, or rewards.`,
    needsDays:
      'A forecast needs a few more days on which the exp is seen. It appears here by itself.',
  },
  runway: {
    label: 'Coins in hand',
    lasts: (days) => `Will last about ${count(days, 'day', 'days')}`,
    lastsToday: 'Used up today',
    grows: 'Growing',
    level: 'Staying the same',
    pace: (coins, knownDays) => `${coins} a day over ${count(knownDays, 'day', 'days')}`,
    unknown: 'Too few days are known to tell how long they last',
  },
  course: {
    title: 'Total exp',
    keys: 'arrow keys go from day to day',
    gain: (from, until, exp) => `${from} to ${until}: ${exp} exp`,
    point: (exp) => `${exp} exp`,
    gap: (from, until) => `not known between ${from} and ${until}`,
    unknown: 'not known',
    table: 'Show as a table',
    column: { day: 'Day', level: 'Level', exp: 'Total exp' },
    oneDay: 'The course begins here with the second day.',
    none: 'No day with its total exp is kept yet.',
  },
}
