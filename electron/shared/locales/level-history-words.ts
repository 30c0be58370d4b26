import type { Words } from './words'

/** The course of exp, and where it leads. */
export interface LevelHistoryWords {
  readonly title: string
  readonly loading: string
  /** All exp of an account, with that of the next level where there is one. */
  readonly exp: (exp: string, nextExp: string | null) => string
  readonly top: string
  readonly unknown: Words<'unread' | 'unsupported' | 'title'>
  readonly forecast: {
    readonly title: (level: string) => string
    readonly between: (level: string, from: string, until: string, likely: string) => string
    /** Days like the worst do not lead there. */
    readonly from: (level: string, from: string, likely: string) => string
    /** Nor do usual ones. */
    readonly earliest: (level: string, from: string) => string
    readonly around: (level: string, day: string) => string
    readonly never: (level: string) => string
    readonly caption: string
    readonly pace: string
    readonly lastDays: (days: number) => string
    readonly knownDays: (days: number) => string
    readonly column: Words<'atMedian' | 'atBest' | 'atWorst'>
    readonly expADay: (exp: string) => string
    /** Not within as long as anybody plans for. */
    readonly outOfSight: string
    readonly aboveCap: (days: number, cap: number) => string
    readonly needsDays: string
  }
  readonly runway: {
    readonly label: string
    readonly lasts: (days: number) => string
    readonly lastsToday: string
    readonly grows: string
    readonly level: string
    readonly pace: (coins: string, knownDays: number) => string
    readonly unknown: string
  }
  readonly course: {
    readonly title: string
    readonly keys: string
    readonly gain: (from: string, until: string, exp: string) => string
    readonly point: (exp: string) => string
    readonly gap: (from: string, until: string) => string
    readonly unknown: string
    readonly table: string
    readonly column: Words<'day' | 'level' | 'exp'>
    readonly oneDay: string
    readonly none: string
  }
}
