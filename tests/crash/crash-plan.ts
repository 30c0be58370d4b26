import type { Scenario, Variant } from './crash-variant'
import { variantOf } from './crash-variant'

/** One round to play: a variant, and the step at which its process is killed. */
export interface Planned {
  readonly variant: Variant
  readonly step: string
}

/** Seeds among which those that take a step are looked for. */
const SEEDS = 400

/** Variants that take the same steps. */
const courseOf = ({ scenario, shape, others, place }: Variant): string =>
  scenario === 'renewal' ? `${String(others)} ${String(place)}` : `${shape} ${String(others)}`

/**
 * Every step of a scenario, each `times` times with seeds of its own that take it; `rehearse`
 * plays a variant without a kill and brings its steps.
 */
export const planned = async (
  scenario: Scenario,
  times: number,
  rehearse: (variant: Variant) => Promise<readonly string[]>,
): Promise<readonly Planned[]> => {
  const courses = new Map<string, readonly string[]>()
  const found = new Map<string, Variant[]>()
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const variant = variantOf(scenario, seed)
    const course = courseOf(variant)
    const steps = courses.get(course) ?? (await rehearse(variant))
    courses.set(course, steps)
    for (const step of steps) found.set(step, [...(found.get(step) ?? []), variant])
  }
  return [...found].flatMap(([step, variants]) =>
    variants.slice(0, times).map((variant) => ({ variant, step })),
  )
}
