import { describe, expect, it } from 'vitest'
import { flagText, strengthText } from '../../../electron/shared/safety-wording'
import { localeOf } from '../../../electron/shared/locales/locale-of'

const en = localeOf('en')

describe('safety in words', () => {
  it('never takes an unknown flag for a no', () => {
    const words = { yes: 'bound', no: 'not bound' }
    expect(flagText(true, words)).toBe('bound')
    expect(flagText(false, words)).toBe('not bound')
    expect(flagText(null, words)).toBeNull()
    expect(flagText(null, { ...words, unknown: 'who knows' })).toBe('who knows')
  })

  it('has a word for each strength, and shows the number of an unknown one', () => {
    expect([0, 1, 2, 3].map((level) => strengthText(level, en))).toEqual([
      'no password',
      'weak',
      'medium',
      'strong',
    ])
    expect(strengthText(7, en)).toContain('7')
    expect(strengthText(null, en)).toBeNull()
  })
})
