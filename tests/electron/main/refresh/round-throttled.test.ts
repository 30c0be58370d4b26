import { expect, it } from 'vitest'
import { round } from '../../../../electron/main/refresh/round'
import { everythingDue } from '../../../../electron/main/refresh/wish'
import { roundSetting } from './round-setting'

const MINUTE_MS = 60_000

it('a long Retry-After holds everyone back for that time, and is forgotten after it', async () => {
  let throttled = true
  const setting = await roundSetting(() =>
    throttled ? { status: 429, headers: { 'retry-after': '600' } } : null,
  )
  const startMs = setting.clock.nowMs()
  await round(everythingDue, setting.parts)
  expect(setting.parts.blocks.all()).toEqual([
    { scope: 'everyone', strikes: 0, untilMs: startMs + 10 * MINUTE_MS },
  ])
  setting.clock.move(10 * MINUTE_MS - 1)
  await round(everythingDue, setting.parts)
  expect(setting.asked).toHaveLength(1)

  throttled = false
  setting.clock.move(1)
  await round(everythingDue, setting.parts)
  expect(setting.asked.length).toBeGreaterThan(1)
  // When it was stays known; nothing follows from it.
  expect(setting.parts.blocks.all()).toEqual([
    { scope: 'everyone', strikes: 0, untilMs: startMs + 10 * MINUTE_MS },
  ])
})
