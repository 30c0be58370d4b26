import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPrivateKeyring, type PrivateKeyring } from '../app/driver/private-keyring'
import { long, seededRandom } from '../electron/main/store/temp-profile'
import { crashFigures } from './crash-figures'
import { planned } from './crash-plan'
import { playRound } from './crash-round'
import { variantOf, type Scenario } from './crash-variant'
import type { AllEntries } from './crash-world'
import { inPairs } from './in-pairs'
import type { IsMeant } from './step-counter'

const SCENARIOS: readonly Scenario[] = ['first sign-in', 'sign-in again', 'renewal']

/** Rounds for each step in full, and of each scenario in the sample. */
const TIMES = 20
const SAMPLE = 8
const SAMPLE_SEED = 20_261_124

/** About as many steps as a scenario takes: one round falls into each eighth of them. */
const STEPS = 32

// One bus for the whole file: libsecret reads its address once in a process's life.
describe.runIf(process.platform === 'linux')('a process that is killed while it', () => {
  let folder: string
  let keyring: PrivateKeyring
  let keytar: AllEntries

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bg-'))
    keyring = await startPrivateKeyring(folder)
    Object.assign(process.env, keyring.env)
    keytar = (await import('keytar')).default
  })
  afterAll(async () => {
    await keyring.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it.runIf(!long).each(SCENARIOS)(
    'does a %s, in a sample of steps, leaves the account as before or done',
    { timeout: 120_000 },
    async (scenario) => {
      const random = seededRandom(SAMPLE_SEED + SCENARIOS.indexOf(scenario))
      const sample = Array.from({ length: SAMPLE }, (_, index) => ({
        variant: variantOf(scenario, Math.floor(random() * 1_000_000)),
        at: 1 + Math.floor(((index + random()) / SAMPLE) * STEPS),
      }))
      const figures = crashFigures(scenario)
      await inPairs(sample, async ({ variant, at }) => {
        figures.add(await playRound(variant, (_, index) => index === at, keytar))
      })
      console.info(figures.line())
    },
  )

  it.runIf(long).each(SCENARIOS)(
    'does a %s, at every step, leaves the account as before or done',
    { timeout: 3 * 3_600_000 },
    async (scenario) => {
      const never: IsMeant = () => false
      const plan = await planned(scenario, TIMES, async (variant) => {
        const { steps } = await playRound(variant, never, keytar)
        return steps
      })
      const figures = crashFigures(scenario)
      await inPairs(plan, async ({ variant, step }) => {
        const end = await playRound(variant, (reached) => reached === step, keytar)
        expect(end.steps.at(-1)).toBe(step)
        figures.add(end)
      })
      console.info(`${figures.line()}\n${figures.table()}`)
    },
  )
})
