import type { Habit, Habits } from './persona'

/** A stretch of somebody's years with Bilibili: how often, against now, they did what they do now. */
export interface Season {
  readonly days: number
  /** Against the chance of login, watch and share; whatever is above certain is certain. */
  readonly tasks: number
  /** Against that of giving coins. */
  readonly coins: number
}

const oftener = <H extends Habit>(habit: H, times: number): H => ({
  ...habit,
  chance: Math.min(1, habit.chance * times),
})

const inSeason = (now: Habits, { tasks, coins }: Season): Habits => ({
  login: oftener(now.login, tasks),
  watch: oftener(now.watch, tasks),
  share: oftener(now.share, tasks),
  coins: now.coins.map((habit) => oftener(habit, coins)),
  income: now.income,
})

/**
 * Habits of any day. The seasons are counted back from a day, the last to come first; that one goes
 * on after that day too, and the first there ever was before all others.
 */
export const inSeasons = (
  now: Habits,
  seasons: readonly Season[],
  today: number,
): ((day: number) => Habits) => {
  let daysBack = 0
  const past = seasons.map((season) => {
    daysBack += season.days
    return { afterDay: today - daysBack, habits: inSeason(now, season) }
  })
  const first = past.at(-1)?.habits ?? now
  return (day) => past.find(({ afterDay }) => day > afterDay)?.habits ?? first
}
