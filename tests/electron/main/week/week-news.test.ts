import { describe, expect, it } from 'vitest'
import { dayPlus } from '../../../../electron/shared/ledger/bilibili-calendar'
import { running, started, weekWorld } from './week-setting'

const HOUR_MS = 3_600_000
const WEEK_MS = 7 * 24 * HOUR_MS

const monday = '2026-11-16'
const week = [0, 1, 2, 3, 4, 5, 6].map((at) => dayPlus(monday, at))

/** Monday morning in China. */
const MORNING = '2026-11-23T09:00:00+08:00'

describe('the week that is over', () => {
  it('is told at the first start in a new one, with what it brought', () => {
    const world = weekWorld(MORNING, week)
    running(world)
    expect(world.shown).toEqual([
      {
        title: 'Your week on Bilibili, 2026-11-16 – 11-22',
        body: '455 exp · 7 full days\ncoins not known',
      },
    ])
  })

  it('is told once, also after a restart, and the next one a week later', () => {
    const world = weekWorld(MORNING, [...week, ...week.map((day) => dayPlus(day, 7))])
    running(world).look()
    running(world)
    world.clock.move(3 * 24 * HOUR_MS)
    running(world)
    expect(world.shown).toHaveLength(1)
    world.clock.move(WEEK_MS)
    running(world)
    expect(world.shown.map(({ title }) => title.slice(-18))).toEqual([
      '2026-11-16 – 11-22',
      '2026-11-23 – 11-29',
    ])
  })

  it('is told by an app that went on running, from a quarter past midnight in China on', () => {
    const world = weekWorld('2026-11-22T23:59:00+08:00', week)
    const app = running(world)
    world.clock.move(15 * 60_000)
    app.look()
    expect(world.shown).toEqual([])
    world.clock.move(60_000)
    app.look()
    expect(world.shown).toHaveLength(1)
  })

  it('is told on whatever day the app is started first', () => {
    const world = weekWorld('2026-11-29T22:00:00+08:00', week)
    running(world)
    expect(world.shown).toHaveLength(1)
  })

  it('waits for the first round, and for the end of any other', () => {
    const world = weekWorld(MORNING, week)
    const app = started(world)
    app.look()
    expect(world.shown).toEqual([])
    app.begin()
    expect(world.shown).toHaveLength(1)
    const later = weekWorld(MORNING, week)
    const next = started(later)
    later.silent = true
    next.begin()
    later.silent = false
    next.look(true)
    expect(later.shown).toEqual([])
    next.look()
    expect(later.shown).toHaveLength(1)
  })

  it('waits while nothing may be announced', () => {
    const world = weekWorld('2026-11-23T00:20:00+08:00', week)
    world.silent = true
    const app = running(world)
    expect(world.shown).toEqual([])
    expect(app.weeks.digestOf()).toBe(monday)
    world.silent = false
    app.look()
    expect(world.shown).toHaveLength(1)
  })

  it('is told later where the desktop showed nothing', () => {
    const world = weekWorld(MORNING, week)
    world.takes = false
    running(world)
    world.takes = true
    running(world)
    expect(world.shown).toHaveLength(1)
  })

  it('is not told where nothing is known of it', () => {
    const world = weekWorld(MORNING, ['2026-11-15', '2026-11-23'])
    expect(running(world).weeks.digestOf()).toBeNull()
    expect(world.shown).toEqual([])
  })

  it('is not told of accounts that are paused alone', () => {
    const world = weekWorld(MORNING, week)
    world.paused = true
    expect(running(world).weeks.digestOf()).toBeNull()
    expect(world.shown).toEqual([])
  })

  it('is told of one day as of seven', () => {
    const world = weekWorld(MORNING, ['2026-11-22'])
    running(world)
    expect(world.shown[0]!.body).toContain(
      'at least 65 exp (1 of 7 days known) · at least 1 full day',
    )
  })

  it('is not told where its user does not want that', () => {
    const world = weekWorld(MORNING, week)
    world.weeklyDigest = false
    const app = running(world)
    expect([app.weeks.digestOf(), world.shown.length]).toEqual([null, 0])
    world.weeklyDigest = true
    app.look()
    expect([app.weeks.digestOf(), world.shown.length]).toEqual([monday, 1])
  })

  it('is not told once it was looked at', () => {
    const world = weekWorld(MORNING, week)
    world.silent = true
    const app = running(world)
    expect(app.weeks.seen().ok).toBe(true)
    world.silent = false
    app.look()
    running(world)
    expect(world.shown).toEqual([])
  })

  it('opens the history by a click', () => {
    const world = weekWorld(MORNING, week)
    running(world).click()
    expect(world.clicks).toEqual(['history'])
  })
})
