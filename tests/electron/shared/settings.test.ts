import { expect, test } from 'vitest'
import { defaultSettings, parseSettings } from '../../../electron/shared/settings'

test('without anything stored the language follows the system', () => {
  expect(defaultSettings).toEqual({ language: 'system' })
})

test.each(['system', 'zh-CN', 'en'] as const)('the language %s is read', (language) => {
  expect(parseSettings({ language })).toEqual({ language })
})

test.each([
  [{}],
  [{ language: 'de' }],
  [{ language: 42 }],
  [{ language: null }],
  [{ language: ['en'] }],
  [null],
  [undefined],
  ['en'],
  [[{ language: 'en' }]],
])('%j means the defaults', (stored) => {
  expect(parseSettings(stored)).toEqual(defaultSettings)
})

test('fields that this version does not know do no harm', () => {
  expect(parseSettings({ language: 'en', theme: 'dark', version: 9 })).toEqual({ language: 'en' })
})
