import { describe, expect, it } from 'vitest'
import { refresher } from '../../../../electron/main/refresh/refresher'
import { PATHS } from './asked-bilibili'
import { roundSetting } from './round-setting'
import { awake } from './awake'

const MINUTE_MS = 60_000
const readingsOfAll = 3 * Object.keys(PATHS).length

const withTicks = async () => {
  const setting = await roundSetting()
  const ticks: (() => void)[] = []
  const subject = refresher({
    ...awake(),
    ...setting.parts,
    every: (ms, task) => {
      expect(ms).toBeGreaterThanOrEqual(30_000)
      ticks.push(task)
      return () => {
        ticks.splice(ticks.indexOf(task), 1)
      }
    },
  })
  return { ...setting, subject, ticks }
}

describe('the refresher', () => {
  it('makes one round of fifty triggers', async () => {
    const { subject, asked } = await withTicks()
    await Promise.all(Array.from({ length: 50 }, () => subject.refresh()))
    expect(asked).toHaveLength(readingsOfAll)
  })

  it('asks at the first tick, and then only when an account is due', async () => {
    const { subject, asked, clock } = await withTicks()
    await subject.tick()
    expect(asked).toHaveLength(readingsOfAll)
    clock.move(14 * MINUTE_MS)
    await subject.tick()
    expect(asked).toHaveLength(readingsOfAll)
    clock.move(46 * MINUTE_MS)
    await subject.tick()
    expect(asked.length).toBeGreaterThan(readingsOfAll)
  })

  it('asks everybody at the end of a block, and nobody before', async () => {
    const { subject, asked, clock, parts } = await withTicks()
    await subject.tick()
    // All of them were planned for later than that.
    for (const { mid } of parts.list.all())
      parts.list.update(mid, { nextRoundAtMs: clock.nowMs() + 55 * MINUTE_MS })
    parts.blocks.save({ scope: 'everyone', strikes: 1, untilMs: clock.nowMs() + 30 * MINUTE_MS })
    asked.length = 0
    clock.move(30 * MINUTE_MS - 1)
    await subject.look()
    await subject.tick()
    expect(asked).toEqual([])
    clock.move(1)
    await subject.tick()
    expect(asked.filter((path) => path === PATHS.coinExp)).toHaveLength(3)
    asked.length = 0
    clock.move(11 * MINUTE_MS)
    await subject.tick()
    expect(asked).toEqual([])
  })

  it('asks again minutes after the Bilibili day has turned', async () => {
    const { subject, asked, clock } = await withTicks()
    clock.move(12 * 60 * MINUTE_MS - MINUTE_MS)
    await subject.tick()
    asked.length = 0
    clock.move(MINUTE_MS)
    await subject.tick()
    expect(asked).toEqual([])
    clock.move(5 * MINUTE_MS)
    await subject.tick()
    expect(asked.filter((path) => path === PATHS.dailyReward)).toHaveLength(3)
  })

  it('ticks from start to stop, one timer at a time', async () => {
    const { subject, ticks } = await withTicks()
    subject.start()
    subject.start()
    expect(ticks).toHaveLength(1)
    await subject.stop()
    expect(ticks).toHaveLength(0)
  })

  it('begins nothing once it was stopped, and ends what had begun', async () => {
    const { subject, ticks, asked } = await withTicks()
    const running = subject.refresh()
    await subject.stop()
    expect(await running).toBe('done')
    asked.length = 0
    subject.start()
    expect(await subject.refresh()).toBe('done')
    expect(await subject.tick()).toBe('done')
    expect({ ticks, asked }).toEqual({ ticks: [], asked: [] })
  })

  it('that is halted ends the round with the call it is at, and goes on when it may', async () => {
    const { subject, asked, parts } = await withTicks()
    const running = subject.refresh()
    const goOn = await subject.halt()
    expect(await running).toBe('done')
    expect(asked.length).toBeLessThan(readingsOfAll)
    const before = asked.length
    expect([await subject.refresh(), await subject.tick(), asked.length]).toEqual([
      'done',
      'done',
      before,
    ])
    expect(parts.lease.renew()).toBe(false)
    goOn()
    expect(await subject.refresh()).toBe('done')
    expect(asked.length).toBeGreaterThanOrEqual(readingsOfAll)
  })

  it('does not touch the keychain from a tick, and reads it when somebody asks', async () => {
    const { parts } = await withTicks()
    let loads = 0
    let ready = false
    const accounts = {
      ...parts.accounts,
      ready: () => ready,
      keychainRead: () => ready,
      upToDate: () => ready,
      load: async () => {
        loads += 1
        ready = true
        return parts.accounts.load()
      },
    }
    const subject = refresher({ ...awake(), ...parts, accounts, every: () => () => undefined })
    expect(await subject.tick()).toBe('no-keychain')
    expect(loads).toBe(0)
    expect(await subject.refresh()).toBe('done')
    expect(loads).toBe(1)
  })
})
