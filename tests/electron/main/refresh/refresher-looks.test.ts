import { describe, expect, it } from 'vitest'
import { refresher } from '../../../../electron/main/refresh/refresher'
import { PATHS } from './asked-bilibili'
import { awake } from './awake'
import { roundSetting } from './round-setting'

const MINUTE_MS = 60_000
const readingsOfAll = 3 * Object.keys(PATHS).length

const withoutTicks = async () => {
  const setting = await roundSetting()
  const subject = refresher({ ...awake(), ...setting.parts, every: () => () => undefined })
  return { ...setting, subject }
}

describe('a look', () => {
  it('by somebody who turns to the window asks what grew old, and nothing that was looked at lately', async () => {
    const { subject, asked, clock, parts } = await withoutTicks()
    await subject.tick()
    asked.length = 0
    clock.move(9 * MINUTE_MS)
    await subject.lookAgain()
    expect(asked).toEqual([])
    clock.move(2 * MINUTE_MS)
    await subject.lookAgain()
    expect([...new Set(asked)]).toEqual([PATHS.nav, PATHS.coinExp, PATHS.dailyReward])
    expect(asked).toHaveLength(9)
    parts.blocks.save({ scope: 'everyone', strikes: 1, untilMs: clock.nowMs() + 30 * MINUTE_MS })
    clock.move(20 * MINUTE_MS)
    const before = parts.list.all()
    await subject.lookAgain()
    expect([asked.length, parts.list.all()]).toEqual([9, before])
  })

  it('comes more often while somebody watches', async () => {
    const { clock, parts, mids } = await roundSetting()
    const late = { ...parts, random: () => 0.9 }
    const subject = refresher({ ...awake(), ...late, every: () => () => undefined })
    const nextInMinutes = async (): Promise<number> => {
      clock.move(11 * MINUTE_MS)
      await subject.look()
      return ((parts.list.find(mids[0] ?? '')?.nextRoundAtMs ?? 0) - clock.nowMs()) / MINUTE_MS
    }
    await subject.tick()
    expect(await nextInMinutes()).toBeGreaterThan(20)
    subject.watched(true)
    expect(await nextInMinutes()).toBeLessThan(16)
    subject.watched(false)
    expect(await nextInMinutes()).toBeGreaterThan(20)
  })

  it('finds out by one call whether there is a connection, and leaves all as it was where not', async () => {
    let reaches = false
    const setting = await roundSetting(() =>
      reaches ? null : { kind: 'offline', cause: 'unreachable' },
    )
    const { parts, asked } = setting
    const before = parts.list.all()
    const subject = refresher({ ...awake(), ...parts, every: () => () => undefined })
    expect([await subject.tryOut(), asked.length]).toEqual([false, 1])
    expect(parts.list.all()).toEqual(before)
    for (const { mid } of before) expect(parts.readings.all(mid).nav.failedAtMs).toBeNull()
    reaches = true
    expect(await subject.tryOut()).toBe(true)
    expect(asked).toHaveLength(1 + readingsOfAll)
  })

  it('that finds out is not shared with somebody who asks', async () => {
    const setting = await roundSetting(() => ({ kind: 'offline', cause: 'unreachable' }))
    const { parts } = setting
    const subject = refresher({ ...awake(), ...parts, every: () => () => undefined })
    const [reached] = await Promise.all([subject.tryOut(), subject.refresh()])
    expect(reached).toBe(false)
    expect(parts.list.all().map(({ session }) => session.state)).toEqual([
      'offline',
      'offline',
      'offline',
    ])
  })

  it('finds out nothing in the first minutes of a day, and asleep', async () => {
    const { parts, clock, asked } = await roundSetting()
    const { wakefulness, outdated } = awake()
    const subject = refresher({ ...parts, wakefulness, outdated, every: () => () => undefined })
    wakefulness.sleep()
    expect(await subject.tryOut()).toBe(true)
    wakefulness.stir()
    clock.move(12 * 60 * MINUTE_MS)
    expect(await subject.tryOut()).toBe(true)
    expect(asked).toEqual([])
    clock.move(5 * MINUTE_MS)
    await subject.tryOut()
    expect(asked.length).toBeGreaterThan(0)
  })
})
