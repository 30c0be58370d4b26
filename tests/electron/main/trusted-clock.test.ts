import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trustedClock } from '../../../electron/main/trusted-clock'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A machine whose clock can be set, and whose time passes only when told to. */
const machine = (startMs: number) => {
  let setMs = startMs
  let upMs = 5_000
  return {
    clock: trustedClock({ machine: { nowMs: () => setMs + upMs }, uptimeMs: () => upMs }),
    pass: (ms: number) => {
      upMs += ms
    },
    set: (byMs: number) => {
      setMs += byMs
    },
    ownMs: () => setMs + upMs,
  }
}

describe('the clock', () => {
  it('is the machine’s until Bilibili dated an answer, also when that is set', () => {
    const { clock, set, ownMs } = machine(0)
    set(DAY_MS)
    expect(clock.nowMs()).toBe(ownMs())
    expect(clock.aheadMs()).toBe(0)
  })

  it.each([-119_000, 0, 1_000, 120_000])('that is off by %i ms is right', (offMs) => {
    const { clock, ownMs } = machine(0)
    clock.dated(ownMs() - offMs)
    expect(clock.nowMs()).toBe(ownMs())
    expect(clock.aheadMs()).toBe(0)
  })

  it.each([121_000, -3 * 60 * MINUTE_MS, 365 * DAY_MS])(
    'that is %i ms ahead is put right',
    (offMs) => {
      const { clock, ownMs, pass } = machine(10 * 365 * DAY_MS)
      clock.dated(ownMs() - offMs)
      pass(90 * MINUTE_MS)
      expect(clock.nowMs()).toBe(ownMs() - offMs)
      expect(clock.aheadMs()).toBe(offMs)
    },
  )

  it('that is set after an answer moves nothing, and counts again once it is right', () => {
    const { clock, ownMs, pass, set } = machine(0)
    clock.dated(ownMs())
    pass(MINUTE_MS)
    const beforeMs = clock.nowMs()
    set(-DAY_MS)
    expect(clock.nowMs()).toBe(beforeMs)
    expect(clock.aheadMs()).toBe(-DAY_MS)
    set(DAY_MS)
    expect(clock.aheadMs()).toBe(0)
  })

  it('runs on by as much as has passed, whatever it is set to and however long the machine slept', () => {
    const step = fc.record({
      passMs: fc.integer({ min: 0, max: 3 * DAY_MS }),
      setMs: fc.integer({ min: -400 * DAY_MS, max: 400 * DAY_MS }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { clock, ownMs, pass, set } = machine(1_000 * DAY_MS)
        clock.dated(ownMs())
        const startMs = clock.nowMs()
        let passedMs = 0
        for (const { passMs, setMs } of steps) {
          pass(passMs)
          set(setMs)
          passedMs += passMs
          // What is off by less than two minutes is let be.
          expect(Math.abs(clock.nowMs() - startMs - passedMs)).toBeLessThanOrEqual(2 * MINUTE_MS)
        }
      }),
    )
  })
})

it('tells whole milliseconds, also where the uptime has parts of them', () => {
  const clock = trustedClock({ machine: { nowMs: () => 9_000_000 }, uptimeMs: () => 0.25 })
  clock.dated(1_000)
  expect(clock.nowMs()).toBe(1_000)
  expect(Number.isInteger(clock.aheadMs())).toBe(true)
})
