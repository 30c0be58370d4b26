import { describe, expect, it } from 'vitest'
import { dayAfterKey } from '../../../../src/components/history/calendar-keys'

const after = (key: string, day = '2026-11-18'): string | null =>
  dayAfterKey(key, day, '2026-01-01', '2026-11-23')

describe('the keys of the calendar', () => {
  it.each([
    ['ArrowUp', '2026-11-17'],
    ['ArrowDown', '2026-11-19'],
    ['ArrowLeft', '2026-11-11'],
    ['PageUp', '2026-10-18'],
    ['Home', '2026-01-01'],
    ['End', '2026-11-23'],
  ])('%s goes to %s', (key, day) => {
    expect(after(key)).toBe(day)
  })

  it('go on in the week beside', () => {
    expect(after('ArrowDown', '2026-11-15')).toBe('2026-11-16')
    expect(after('ArrowUp', '2026-11-16')).toBe('2026-11-15')
  })

  it('stay within the days there are', () => {
    expect(after('ArrowRight')).toBe('2026-11-23')
    expect(after('PageDown')).toBe('2026-11-23')
    expect(after('ArrowDown', '2026-11-23')).toBe('2026-11-23')
    expect(after('ArrowLeft', '2026-01-03')).toBe('2026-01-01')
    expect(after('ArrowUp', '2026-01-01')).toBe('2026-01-01')
  })

  it('leave everything else to the page', () => {
    for (const key of ['Tab', 'Enter', 'a', 'constructor']) expect(after(key)).toBeNull()
  })
})
