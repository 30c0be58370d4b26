import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bilibiliDay, dayStartsAtMs } from '../../../../electron/bilibili/day'
import type { AccountGlance } from '../../../../electron/shared/glance'
import { decideReminders } from '../../../../electron/shared/reminders/decide-reminders'
import { isQuiet } from '../../../../electron/shared/reminders/quiet-hours'
import type { Hush, Reminder, Told } from '../../../../electron/shared/reminders/reminder'
import {
  accountAt,
  DAY_MS,
  DAY_START_MS,
  memory,
  MINUTE_MS,
  settings,
  type Given,
} from './reminder-glance'

const MIDS = ['1', '2', '3'] as const
const set = settings()

const minutes = (most: number) => fc.integer({ min: 0, max: most }).map((n) => n * MINUTE_MS)

/** What was asked of one account at one step; ages go far beyond what is fresh. */
const state = fc.record({
  dayAgeMs: fc.oneof(minutes(12), minutes(2 * 24 * 60)),
  vipAgeMs: fc.oneof(minutes(60), minutes(3 * 24 * 60)),
  coins: fc.constantFrom(0, 30, 50),
  share: fc.boolean(),
  vipStatus: fc.constantFrom(0, 1, 2, 3),
  dueInDays: fc.constantFrom(-1, 0, 1, 2, 5, 40),
  paused: fc.boolean(),
  login: fc.constantFrom('ok', 'offline', 'needs-login'),
})

/** Three accounts some time after the step before, often just after a reminder came due. */
const step = fc.record({
  waitMs: fc.oneof(minutes(40), minutes(30 * 60)),
  eveningMs: fc.option(minutes(9)),
  states: fc.tuple(state, state, state),
  hush: fc.option(fc.record({ scope: fc.constantFrom('everyone', ...MIDS), forMs: minutes(90) }), {
    freq: 5,
  }),
})

type State = typeof state extends fc.Arbitrary<infer T> ? T : never

/** When the first time to remind of that day passes; a VIP ends at such a time here, too. */
const eveningOf = (ms: number): number => dayStartsAtMs(bilibiliDay(ms)) + 20 * 60 * MINUTE_MS

const accountOf = (mid: string, one: State, nowMs: number): AccountGlance =>
  accountAt(nowMs, {
    mid,
    dayMs: nowMs - one.dayAgeMs,
    vipMs: nowMs - one.vipAgeMs,
    coins: one.coins,
    share: one.share,
    vipStatus: one.vipStatus,
    dueAtMs: eveningOf(DAY_START_MS) + one.dueInDays * DAY_MS,
    account: { paused: one.paused, session: { state: one.login, sinceMs: 0 } },
  } satisfies Given)

/** A computer in China, so that the default quiet hours fall into the day. */
const minuteOfDay = (ms: number): number => Math.floor(((ms - DAY_START_MS) % DAY_MS) / MINUTE_MS)

interface Moment {
  readonly nowMs: number
  readonly accounts: readonly AccountGlance[]
  readonly hushes: readonly Hush[]
  readonly told: readonly Told[]
  readonly tell: readonly Reminder[]
  readonly over: readonly string[]
}

/** Plays the steps, with what is decided given back as memory, as the app does. */
const play = (
  steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
): readonly Moment[] => {
  let nowMs = DAY_START_MS
  let told: readonly Told[] = []
  let hushes: readonly Hush[] = []
  return steps.map(({ waitMs, eveningMs, states, hush }) => {
    nowMs += waitMs
    if (eveningMs !== null) nowMs = Math.max(nowMs, eveningOf(nowMs) + eveningMs)
    if (hush !== null)
      hushes = [
        ...hushes.filter(({ scope }) => scope !== hush.scope),
        { scope: hush.scope, untilMs: nowMs + hush.forMs },
      ]
    const accounts = MIDS.map((mid, place) => accountOf(mid, states[place]!, nowMs))
    const known = memory(told, hushes)
    const { tell, rearm, over } = decideReminders(accounts, known, set, nowMs, minuteOfDay(nowMs))
    const moment = { nowMs, accounts, hushes, told, tell, over }
    const kept = told.filter(
      (one) => !rearm.some(({ mid, kind }) => mid === one.mid && kind === one.kind),
    )
    told = [...kept, ...tell.map(({ mid, kind, aboutMs, rung }) => ({ mid, kind, aboutMs, rung }))]
    hushes = hushes.filter(({ scope }) => !over.includes(scope))
    return moment
  })
}

const steps = fc.array(step, { minLength: 5, maxLength: 40 })
const holdsAlways = (check: (moment: Moment) => void): void => {
  let tells = 0
  fc.assert(
    fc.property(steps, (given) => {
      for (const moment of play(given)) {
        tells += moment.tell.length
        check(moment)
      }
    }),
    { numRuns: 60, seed: 5 },
  )
  // What never tells anything would hold whatever is asked of it.
  expect(tells).toBeGreaterThan(100)
}

describe('reminders over any course of things', () => {
  it('are told once each, but for a day that was snoozed', () => {
    holdsAlways(({ tell, told, over, hushes }) => {
      for (const { mid, kind, aboutMs, rung } of tell) {
        const again = told.some(
          (one) =>
            one.mid === mid &&
            one.kind === kind &&
            one.aboutMs === aboutMs &&
            (kind === 'day-open' ? one.rung >= rung : one.rung === rung),
        )
        const snoozed = kind === 'day-open' && hushes.some(({ scope }) => scope === mid)
        expect(!again || (snoozed && over.includes(mid))).toBe(true)
      }
    })
  })

  it('are told of nothing in quiet hours, hushed or paused', () => {
    holdsAlways(({ nowMs, tell, hushes }) => {
      const holding = hushes.filter(({ untilMs }) => untilMs > nowMs).map(({ scope }) => scope)
      const silent = isQuiet(set.quietHours, minuteOfDay(nowMs)) || holding.includes('everyone')
      expect(silent ? tell : []).toEqual([])
      expect(tell.filter(({ account }) => account.paused)).toEqual([])
      expect(tell.filter(({ kind, mid }) => kind === 'day-open' && holding.includes(mid))).toEqual(
        [],
      )
    })
  })

  it('come from fresh answers of their own day, asked since they were due', () => {
    holdsAlways(({ nowMs, tell }) => {
      for (const { kind, account, aboutMs, rung } of tell) {
        if (kind === 'day-open') {
          const asOfMs = account.exp?.asOfMs ?? 0
          expect(asOfMs).toBeGreaterThanOrEqual(aboutMs + rung * MINUTE_MS)
          expect(nowMs - asOfMs).toBeLessThan(10 * MINUTE_MS)
          expect(bilibiliDay(asOfMs)).toBe(bilibiliDay(nowMs))
          expect(account.session.state).toBe('ok')
        }
        if (kind === 'vip-ends')
          expect(account.vip?.asOfMs).toBeGreaterThanOrEqual(aboutMs - rung * DAY_MS)
        if (kind.startsWith('vip')) expect(account.readings.vip).toBe('fresh')
      }
    })
  })

  it('are the same in whatever order the accounts stand', () => {
    holdsAlways(({ nowMs, accounts, told, hushes, tell }) => {
      const turned = decideReminders(
        accounts.toReversed(),
        memory(told, hushes),
        set,
        nowMs,
        minuteOfDay(nowMs),
      )
      expect(new Set(turned.tell)).toEqual(new Set(tell))
    })
  })
})
