import { describe, expect, it } from 'vitest'
import { failed } from '../../../../electron/bilibili/failure'
import { memoryLedger } from '../../../../electron/main/ledger/memory-ledger'
import type { WeekStore } from '../../../../electron/main/store/week-store'
import { weekDesk } from '../../../../electron/main/week/week-desk'
import { fullDay, nothingOf } from '../../shared/ledger/ledger-builder'
import { standingClock } from '../refresh/asked-bilibili'
import { running, started, weekWorld } from './week-setting'

const MORNING = '2026-11-23T09:00:00+08:00'

describe('the digest in the window', () => {
  it('is there until it was looked at, also after restarts', () => {
    const world = weekWorld(MORNING, ['2026-11-18', '2026-11-24'])
    expect(running(world).weeks.digestOf()).toBe('2026-11-16')
    const { weeks } = running(world)
    expect(weeks.digestOf()).toBe('2026-11-16')
    weeks.seen()
    expect(weeks.digestOf()).toBeNull()
    expect(running(world).weeks.digestOf()).toBeNull()
    world.clock.move(7 * 24 * 3_600_000)
    expect(running(world).weeks.digestOf()).toBe('2026-11-23')
  })

  it('is not there before it began, for that would open the history at once', () => {
    const world = weekWorld(MORNING, ['2026-11-18'])
    const { weeks, begin } = started(world)
    expect([weeks.digestOf(), weeks.untold()]).toEqual([null, null])
    begin()
    expect(weeks.digestOf()).toBe('2026-11-16')
  })

  it('was told does not mean that it was looked at', () => {
    const world = weekWorld(MORNING, ['2026-11-18'])
    const { weeks } = running(world)
    expect(world.shown).toHaveLength(1)
    expect([weeks.untold(), weeks.digestOf()]).toEqual([null, '2026-11-16'])
  })

  it('is gone for this run where that could not be stored, which is said', () => {
    const full: WeekStore = { has: () => false, note: () => failed({ kind: 'full' }) }
    const clock = standingClock(Date.parse(MORNING))
    const ledger = memoryLedger(clock)
    ledger.merge({ ...nothingOf('1'), days: [fullDay('2026-11-18', 0)] })
    const desk = () =>
      weekDesk({
        weeks: full,
        settings: () => ({ weeklyDigest: true }),
        clock,
        ledger,
        accounts: () => [{ mid: '1', paused: false }],
      })
    const weeks = desk()
    weeks.begin()
    weeks.told('2026-11-16')
    expect([weeks.untold(), weeks.digestOf()]).toEqual([null, '2026-11-16'])
    expect(weeks.seen()).toEqual(failed({ kind: 'not-stored', because: 'full' }))
    expect(weeks.digestOf()).toBeNull()
    const next = desk()
    next.begin()
    expect(next.untold()).toBe('2026-11-16')
  })

  it('is none while the history cannot be read', () => {
    const weeks = weekDesk({
      weeks: { has: () => false, note: () => failed({ kind: 'full' }) },
      settings: () => ({ weeklyDigest: true }),
      clock: standingClock(),
      ledger: { query: () => null },
      accounts: () => [{ mid: '1', paused: false }],
    })
    weeks.begin()
    expect(weeks.digestOf()).toBeNull()
  })
})
