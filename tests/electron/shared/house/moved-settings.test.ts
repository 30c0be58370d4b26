import { expect, it } from 'vitest'
import { movedSettings, otherSettings } from '../../../../electron/shared/house/moved-settings'
import { chosenSettings, defaultSettings } from '../../../../electron/shared/settings'

const here = chosenSettings(defaultSettings)

it('moves every setting of the window but the file of certificates', () => {
  const { certificateFile, ...others } = here
  expect(certificateFile).toBeNull()
  expect(movedSettings(defaultSettings)).toEqual(others)
})

it('finds no other one among the same, in whatever order they are written', () => {
  const quietHours = JSON.parse('{"untilMinute":480,"fromMinute":0,"on":true}') as object
  expect(otherSettings(movedSettings({ ...here, quietHours }), here)).toEqual({})
})

it('finds those that differ', () => {
  const there = movedSettings({
    ...here,
    theme: 'dark',
    reminderTimes: [60],
    proxy: { mode: 'direct' },
  })
  expect(otherSettings(there, here)).toEqual({
    theme: 'dark',
    reminderTimes: [60],
    proxy: { mode: 'direct' },
  })
})

it('leaves alone what the other computer says nothing of', () => {
  expect(otherSettings({ masked: true }, here)).toEqual({ masked: true })
})
