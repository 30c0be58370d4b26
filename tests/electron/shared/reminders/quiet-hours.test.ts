import { describe, expect, it } from 'vitest'
import { isQuiet } from '../../../../electron/shared/reminders/quiet-hours'

const quietAt = (fromMinute: number, untilMinute: number, on = true) =>
  [0, 59, 60, 479, 480, 1379, 1380, 1439].filter((minute) =>
    isQuiet({ on, fromMinute, untilMinute }, minute),
  )

describe('quiet hours', () => {
  it('begin with their first minute and end before their last', () => {
    expect(quietAt(60, 480)).toEqual([60, 479])
  })

  it('go past midnight where they end before they begin', () => {
    expect(quietAt(1380, 60)).toEqual([0, 59, 1380, 1439])
  })

  it('are none where they end when they begin, or are off', () => {
    expect(quietAt(60, 60)).toEqual([])
    expect(quietAt(0, 480, false)).toEqual([])
  })
})
