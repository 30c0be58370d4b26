import { describe, expect, it } from 'vitest'
import { coinsText, numberText, signedText } from '../../../electron/shared/amount-wording'

describe('amounts in words', () => {
  it('shows tenths of a coin as coins, exactly', () => {
    expect(coinsText(5369, 'en')).toBe('536.9')
    expect(coinsText(3, 'zh-CN')).toBe('0.3')
    expect(coinsText(20, 'en')).toBe('2')
  })

  it('groups digits', () => {
    expect(numberText(28_800, 'en')).toBe('28,800')
  })

  it('gives a change its sign, and none to no change', () => {
    expect(signedText(0.1, 'en')).toBe('+0.1')
    expect(signedText(-2, 'en')).toBe('−2')
    expect(signedText(0, 'en')).toBe('0')
    expect(signedText(-0, 'en')).toBe('0')
  })
})
