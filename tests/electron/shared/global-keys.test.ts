import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { globalKeysSchema } from '../../../electron/shared/global-keys'

const isGood = (keys: unknown): boolean => v.is(globalKeysSchema, keys)

describe('keys of the whole system', () => {
  it.each([
    'Control+Alt+B',
    'Control+Shift+0',
    'Alt+Shift+Meta+Z',
    'Meta+F5',
    'Control+Alt+PageUp',
  ])('%s can be had', (keys) => expect(isGood(keys)).toBe(true))

  it.each([
    ['a letter, which is written', ['B', 'Shift+B']],
    ['what every program has', ['Control+C', 'Meta+Q', 'Alt+Left', 'F5', 'Shift+F10', 'Alt+F4']],
    [
      'what writes or marks in every field',
      ['Alt+Shift+A', 'Control+Shift+Left', 'Shift+Meta+End'],
    ],
    ['what an input method has', ['Control+Alt+Space', 'Control+Shift+Tab']],
    ['another way to write them', ['Alt+Control+B', 'Ctrl+Alt+B', 'Control+Alt+b', 'Control+Alt+']],
    ['nothing of the kind', ['', '+', 'Control', 'Control+Alt+Control', 'x'.repeat(99), 7, null]],
  ])('%s is refused', (_what, all) => {
    for (const keys of all) expect([keys, isGood(keys)]).toEqual([keys, false])
  })
})
