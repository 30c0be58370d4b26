import { expect, it, vi } from 'vitest'
import { machineClock } from '../../../electron/main/clock'

it('goes by the machine, or starts where it is told and runs on from there', () => {
  vi.useFakeTimers({ now: 1_000 })
  try {
    const [machine, moved] = [machineClock(null), machineClock(500_000)]
    vi.setSystemTime(1_250)
    expect(machine.nowMs()).toBe(1_250)
    expect(moved.nowMs()).toBe(500_250)
  } finally {
    vi.useRealTimers()
  }
})
