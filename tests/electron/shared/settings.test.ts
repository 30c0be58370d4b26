import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  chosenSettingsSchema,
  defaultSettings,
  parseSettings,
} from '../../../electron/shared/settings'

test('without anything stored language and theme follow the system', () => {
  expect(defaultSettings).toMatchObject({ language: 'system', theme: 'system' })
})

test.each(['system', 'zh-CN', 'en'] as const)('the language %s is read', (language) => {
  expect(parseSettings({ language })).toEqual({ ...defaultSettings, language })
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
  const stored = { language: 'en', theme: 'dark', version: 9 }
  expect(parseSettings(stored)).toEqual({ ...defaultSettings, language: 'en', theme: 'dark' })
})

const place = { x: -1_200, y: 0, width: 900, height: 700, maximized: false }

test('the place of the window is read', () => {
  expect(parseSettings({ windowPlace: place }).windowPlace).toEqual(place)
})

test.each([
  [{ ...place, width: 0 }],
  [{ ...place, x: 1.5 }],
  [{ ...place, y: 1e9 }],
  [{ ...place, maximized: 1 }],
  [{ x: 0, y: 0 }],
  ['900x700'],
])('the place %j is none, and takes no other setting with it', (windowPlace) => {
  const stored = { theme: 'light', windowPlace }
  expect(parseSettings(stored)).toEqual({ ...defaultSettings, theme: 'light' })
})

test('the window may change language and theme, each alone, and nothing else', () => {
  for (const chosen of [{}, { language: 'en' }, { theme: 'dark' }])
    expect(v.is(chosenSettingsSchema, chosen)).toBe(true)
  for (const given of [{ windowPlace: null }, { theme: 'pink' }, { language: undefined, x: 1 }])
    expect(v.is(chosenSettingsSchema, given)).toBe(false)
})
