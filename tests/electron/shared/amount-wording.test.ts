import { describe, expect, it } from 'vitest'
import { coinsText, numberText, signedText } from '../../../electron/shared/amount-wording'

describe('amounts in words', () => {
  it('shows tenths of a coin as coins, exactly', () => {
    expect(coinsText(5369)).toBe('536.9')
    expect(coinsText(3)).toBe('0.3')
    expect(coinsText(20)).toBe('2')
  })

  it('groups digits', () => {
    expect([0, 999, 1_000, 28_800, 1_234_567.891].map(numberText)).toEqual([
      '0',
      '999',
      '1,000',
      '28,800',
      '1,234,567.89',
    ])
    expect(numberText(-1234.5)).toBe('-1,234.5')
  })

  it('gives a change its sign, and none to no change', () => {
    expect(signedText(0.1)).toBe('+0.1')
    expect(signedText(-2)).toBe('−2')
    expect(signedText(0)).toBe('0')
    expect(signedText(-0)).toBe('0')
  })
})
