import { expect } from 'vitest'
import { seededRandom } from '../electron/main/store/temp-profile'
import { startChild } from './crash-process'
import { crashServer } from './crash-server'
import type { Variant } from './crash-variant'
import { expectNothingLost, judge, judgeScan, type Outcome } from './crash-verdict'
import { MID } from './crash-place'
import { crashWorld, type AllEntries, type CrashWorld } from './crash-world'
import { expectedOutcome } from './expected-outcome'
import { expectListedRequests } from './listed-requests'
import { stepCounter, type IsMeant, type StepCounter } from './step-counter'

/** What one round has shown. */
export interface RoundEnd {
  /** The steps that were taken before the kill, the one of the kill included. */
  readonly steps: readonly string[]
  readonly outcome: Outcome
  /** Whether the start behind it was killed too. */
  readonly killedAgain: boolean
  /** Living sessions of the account that nobody holds; they end by their date. */
  readonly orphans: number
}

const NEVER: IsMeant = () => false

/** The second start is killed too in one round of four, at one of its first steps. */
const secondKill = (random: () => number): IsMeant => {
  const wanted = random() < 0.25 ? 1 + Math.floor(random() * 24) : null
  return (_, index) => index === wanted
}

const jobOf = ({ scenario, expected }: Variant): string => {
  if (scenario === 'renewal') return 'renew'
  return scenario === 'sign-in again' && expected ? 'scan-again' : 'scan'
}

const orphansOf = async ({ passport, look }: CrashWorld): Promise<number> => {
  const held = (await look()).of(MID).credential?.SESSDATA
  return passport.truth
    .all()
    .filter(({ mid, alive, credential }) => mid === MID && alive && credential.SESSDATA !== held)
    .length
}

/** Kills one process at a step, starts the next ones and judges what they leave. */
export const playRound = async (
  variant: Variant,
  isMeant: IsMeant,
  keytar: AllEntries,
): Promise<RoundEnd> => {
  const random = seededRandom(variant.seed + 1)
  const world = await crashWorld(variant, keytar)
  const paths: string[] = []
  let counter: StepCounter = stepCounter(NEVER, () => undefined)
  const server = await crashServer({
    ...world.passport,
    delayMs: () => random() * variant.delayMs,
    reach: (step) => counter.reach(step),
    saw: (path) => paths.push(path),
  })

  const run = async (job: string, until: IsMeant): Promise<StepCounter> => {
    const taken = stepCounter(until, () => {
      // What was answered a moment ago may have arrived by then, or not.
      setTimeout(child.kill, (random() * variant.delayMs) / 4)
    })
    counter = taken
    const child = startChild([job, world.folder, server.url, MID], taken.reach)
    const done = await child.ended
    if (done === null && !taken.killed()) throw new Error(`${job} ended by itself`)
    return taken
  }

  let first: StepCounter | null = null
  try {
    const before = await world.look()
    first = await run(jobOf(variant), isMeant)
    expectNothingLost(world, await world.look())
    const second = await run('start', secondKill(random))
    expectNothingLost(world, await world.look())
    if (second.killed()) await run('start', NEVER)
    const outcome = judge(world, before, await world.look(), variant)
    expect(outcome).toBe(expectedOutcome(variant, [first, second]))
    if (outcome !== 'done' && variant.scenario !== 'renewal') {
      await run('scan', NEVER)
      judgeScan(world, before, await world.look())
    }
    expectListedRequests(paths)
    return {
      steps: first.seen(),
      outcome,
      killedAgain: second.killed(),
      orphans: await orphansOf(world),
    }
  } catch (cause) {
    const at = first?.seen().at(-1) ?? counter.seen().at(-1) ?? 'the beginning'
    throw new Error(`${JSON.stringify(variant)}, killed at ${at}`, { cause })
  } finally {
    await server.stop()
    await world.remove()
  }
}
