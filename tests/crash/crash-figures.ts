import type { RoundEnd } from './crash-round'
import type { Scenario } from './crash-variant'

/** Counts rounds of one scenario. */
export const crashFigures = (scenario: Scenario) => {
  const steps = new Map<string, Map<string, number>>()
  let rounds = 0
  let orphans = 0
  let again = 0

  return {
    add: (end: RoundEnd): void => {
      const step = end.steps.at(-1) ?? 'none'
      const outcomes = steps.get(step) ?? new Map<string, number>()
      outcomes.set(end.outcome, (outcomes.get(end.outcome) ?? 0) + 1)
      steps.set(step, outcomes)
      rounds += 1
      if (end.orphans > 0) orphans += 1
      if (end.killedAgain) again += 1
    },
    /** One line of JSON. */
    line: (): string => {
      const total: Record<string, number> = {}
      for (const outcomes of steps.values())
        for (const [outcome, times] of outcomes) total[outcome] = (total[outcome] ?? 0) + times
      return JSON.stringify({ scenario, rounds, killedAgain: again, orphans, outcomes: total })
    },
    /** A line of Markdown for each step. */
    table: (): string =>
      [...steps]
        .map(([step, outcomes]) => {
          const told = [...outcomes].map(([outcome, times]) => `${String(times)} ${outcome}`)
          return `| ${step} | ${told.join(', ')} |`
        })
        .join('\n'),
  }
}
