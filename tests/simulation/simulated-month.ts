import { seededNumbers } from '../../electron/invented/seeded-numbers'
import { simulatedApp, type SimulatedApp } from './simulated-app'
import { simulatedBilibili, type SimulatedBilibili } from './simulated-bilibili'
import { virtualMachine, type VirtualMachine } from './virtual-machine'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const STARTS_MS = Date.parse('2026-11-01T09:00:00+08:00')

export interface Plan {
  readonly seed: string
  readonly days: number
  readonly accounts: number
  readonly sleeps: number
  readonly clockChanges: number
  readonly outages: number
  readonly blocks: number
}

/** A stretch of true time in which something held. */
export interface Stretch {
  readonly fromMs: number
  readonly untilMs: number
}

/** What happened in a simulated time, as far as it can be known from outside the app. */
export interface History {
  readonly plan: Plan
  readonly machine: VirtualMachine
  readonly bilibili: SimulatedBilibili
  readonly app: SimulatedApp
  readonly startMs: number
  readonly endMs: number
  readonly asleep: readonly Stretch[]
  readonly offline: readonly Stretch[]
  readonly zones: readonly (Stretch & { readonly zone: string })[]
  readonly deadLogin: { readonly mid: string; readonly fromMs: number }
  /** The due dates of the memberships that end: the second is renewed meanwhile. */
  readonly vipDue: readonly { readonly mid: string; readonly dueMs: number }[]
}

type Happening = {
  readonly atMs: number
  readonly happen: (world: World) => Promise<void>
}

interface World {
  readonly machine: VirtualMachine
  readonly bilibili: SimulatedBilibili
  readonly asleep: Stretch[]
  readonly offline: Stretch[]
  readonly zones: { readonly zone: string; readonly fromMs: number }[]
}

const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Tokyo'] as const
const CLOCK_STEPS_MS = [HOUR_MS, -HOUR_MS, DAY_MS, -DAY_MS, -365 * DAY_MS, 10 * MINUTE_MS] as const

/** The computer is somewhere else from now on. */
const moveTo = (zone: string, { machine, zones }: Pick<World, 'machine' | 'zones'>): void => {
  process.env['TZ'] = zone
  zones.push({ zone, fromMs: machine.nowMs() })
}

const sleepFor = (ms: number, told: boolean): Happening['happen'] => {
  return async ({ machine, asleep }) => {
    const fromMs = machine.nowMs()
    await machine.suspend(ms, told)
    asleep.push({ fromMs, untilMs: machine.nowMs() })
    machine.unlock()
  }
}

/** A computer that woke stays awake for a while. */
const AWAKE_MS = 2 * MINUTE_MS

/** Each of them once, in whatever order the seed gives, all in the time of the plan. */
const happenings = (plan: Plan, numbers: () => number): readonly Happening[] => {
  const somewhen = (): number =>
    STARTS_MS + HOUR_MS + numbers() * (plan.days * DAY_MS - 2 * HOUR_MS)
  const times = (count: number): readonly number[] => Array.from({ length: count }, somewhen)
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[Math.floor(numbers() * choices.length)]
    if (choice === undefined) throw new RangeError('nothing to choose from')
    return choice
  }
  // Mostly minutes and nights, now and then a long weekend.
  const sleepMs = (): number => {
    const kind = numbers()
    if (kind < 0.88) return MINUTE_MS + numbers() * 30 * MINUTE_MS
    return kind < 0.99
      ? 4 * HOUR_MS + numbers() * 5 * HOUR_MS
      : 24 * HOUR_MS + numbers() * 48 * HOUR_MS
  }
  return [
    ...times(plan.sleeps).map((atMs) => ({ atMs, happen: sleepFor(sleepMs(), numbers() < 0.8) })),
    ...times(plan.clockChanges).map((atMs, at) => {
      const step = pick(CLOCK_STEPS_MS)
      const zone = pick(ZONES)
      return {
        atMs,
        happen: ({ machine, zones }: World) => {
          // Whoever sets a clock wrong sets it right again, sooner or later.
          if (at % 3 === 2) moveTo(zone, { machine, zones })
          else
            machine.setClock(
              machine.clock.nowMs() === machine.nowMs()
                ? step
                : machine.nowMs() - machine.clock.nowMs(),
            )
          return Promise.resolve()
        },
      }
    }),
    ...times(plan.outages).map((atMs) => {
      const forMs = MINUTE_MS + numbers() * 3 * HOUR_MS
      return {
        atMs,
        happen: async ({ machine, offline }: World) => {
          const fromMs = machine.nowMs()
          machine.setOnline(false)
          await machine.run(forMs)
          machine.setOnline(true)
          offline.push({ fromMs, untilMs: machine.nowMs() })
        },
      }
    }),
    ...times(plan.blocks).map((atMs) => ({
      atMs,
      happen: ({ bilibili }: World) => {
        bilibili.refuse()
        return Promise.resolve()
      },
    })),
  ].toSorted((one, other) => one.atMs - other.atMs)
}

/** Lets the plan happen from beginning to end; the same for the same plan. */
export const simulate = async (plan: Plan): Promise<History> => {
  const numbers = seededNumbers(plan.seed)
  const machine = virtualMachine(STARTS_MS)
  const dueMs = STARTS_MS - 9 * HOUR_MS + Math.floor(plan.days / 2 + 2) * DAY_MS
  const due = { kind: 'at', atMs: dueMs } as const
  const vips = Array.from({ length: plan.accounts }, (_, at) => (at < 2 ? { due } : {}))
  const bilibili = simulatedBilibili(machine, vips)
  const [first, second, third] = bilibili.accounts.map(({ mid }) => mid)
  if (first === undefined || second === undefined || third === undefined)
    throw new RangeError('a plan needs three accounts')
  const world: World = { machine, bilibili, asleep: [], offline: [], zones: [] }
  moveTo('Asia/Shanghai', world)
  const renewedMs = dueMs + Math.floor(plan.days / 3) * DAY_MS
  let endedAtMs = Infinity
  const app = await simulatedApp(machine, bilibili, numbers)
  const planned: readonly Happening[] = [
    ...happenings(plan, numbers),
    {
      atMs: STARTS_MS + (plan.days * DAY_MS) / 2,
      happen: () => {
        endedAtMs = machine.nowMs()
        bilibili.endLogin(third)
        return Promise.resolve()
      },
    },
    {
      atMs: dueMs - 1.5 * DAY_MS,
      happen: () => {
        bilibili.renewVip(second, renewedMs)
        return Promise.resolve()
      },
    },
  ].toSorted((one, other) => one.atMs - other.atMs)
  for (const { atMs, happen } of planned) {
    // What should have happened while the computer slept happens soon after it wakes.
    await machine.run(Math.max(AWAKE_MS, atMs - machine.nowMs()))
    await happen(world)
  }
  const endMs = STARTS_MS + plan.days * DAY_MS
  if (endMs > machine.nowMs()) await machine.run(endMs - machine.nowMs())
  return {
    ...world,
    zones: world.zones.map((one, index) => ({
      ...one,
      untilMs: world.zones[index + 1]?.fromMs ?? Infinity,
    })),
    plan,
    app,
    startMs: STARTS_MS,
    endMs: machine.nowMs(),
    deadLogin: { mid: third, fromMs: endedAtMs },
    vipDue: [
      { mid: first, dueMs },
      { mid: second, dueMs },
      { mid: second, dueMs: renewedMs },
    ],
  }
}
