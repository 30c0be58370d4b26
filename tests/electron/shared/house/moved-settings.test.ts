import { expect, it } from 'vitest'
import { movedSettings, otherSettings } from '../../../../electron/shared/house/moved-settings'
import { chosenSettings, defaultSettings } from '../../../../electron/shared/settings'

const here = chosenSettings(defaultSettings)

it('moves every setting of the window but the file of certificates and the keys of this computer', () => {
  const { certificateFile, globalShortcut, ...others } = here
  expect([certificateFile, globalShortcut]).toEqual([null, null])
  expect(movedSettings({ ...here, globalShortcut: 'Control+Alt+B' })).toEqual(others)
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
