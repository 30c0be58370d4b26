import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipped, isolated } from '../../../electron/shared/clipped-text'

describe('a clipped text', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['one two', 5, 'one…'],
    ['😀😀😀', 5, '😀😀…'],
    ['😀😀😀', 4, '😀…'],
    ['ab👨‍👩‍👧‍👦cd', 8, 'ab…'],
    [`e${'\u0301'.repeat(500)}x`, 4, 'e\u0301\u0301…'],
    ['a\ud83db', 9, 'a\ufffdb'],
    ['', 1, ''],
    ['ab', 1, '…'],
  ])('%j is at most %i units', (text, units, expected) => {
    expect(clipped(text, units)).toBe(expected)
  })

  it('is never too long and never half a character', () => {
    const anything = fc.string({
      unit: fc.oneof(fc.nat(0xffff).map((n) => String.fromCharCode(n))),
    })
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 12 }), (text, units) => {
        const short = clipped(text, units)
        return short.length <= units && short.isWellFormed()
      }),
      { numRuns: 300 },
    )
  })
})

it('isolates what is written from right to left, and nothing else', () => {
  expect(isolated('שלום')).toBe('\u2068שלום\u2069')
  expect(isolated('مرحبا 1')).toMatch(/^\u2068.*\u2069$/)
  expect(isolated('小栗子 abc 😀')).toBe('小栗子 abc 😀')
})
