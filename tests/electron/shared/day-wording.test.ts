import { describe, expect, it } from 'vitest'
import { dayStartsAtMs } from '../../../electron/bilibili/day'
import { dayName, dayNote, longDay } from '../../../electron/shared/day-wording'
import { calendarDays, type CalendarDay } from '../../../electron/shared/ledger/calendar-day'
import type { LedgerDay } from '../../../electron/shared/ledger/ledger-day'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'

const NIGHT = dayStartsAtMs('2026-11-20') + 23.5 * 3_600_000

const dayOf = (given: Partial<LedgerDay> | null, day = '2026-11-20'): CalendarDay => {
  const seen: LedgerDay = {
    day,
    login: true,
    watch: true,
    share: true,
    coinExp: 30,
    confidence: 'confirmed',
    asOfMs: NIGHT,
    ...given,
  }
  return calendarDays({
    firstDay: '2026-11-18',
    today: '2026-11-23',
    days: given === null ? [] : [seen],
  })(day)
}

describe('the name of a day', () => {
  it('is its date in words', () => {
    expect(longDay('2026-02-01', en)).toBe('Sunday, 1 February 2026')
    expect(longDay('2026-02-01', zhCn)).toBe('2026年2月1日 星期日')
  })

  it.each([
    ['what it brought', dayOf({}), '45 of 65 exp', '45/65 经验'],
    [
      'at least what it brought',
      dayOf({ confidence: 'may-lag' }),
      'at least 45 of 65 exp',
      '至少 45/65 经验',
    ],
    [
      'that it brought all',
      dayOf({ coinExp: 50 }),
      '65 of 65 exp, everything done',
      '65/65 经验，已拿满',
    ],
    [
      'that nothing was done',
      dayOf({ login: false, watch: false, share: false, coinExp: 0 }),
      '0 of 65 exp',
      '0/65 经验',
    ],
    ['that it is not known', dayOf(null), 'not known', '未知'],
  ])('goes on with %s', (_, day, english, chinese) => {
    expect(dayName(day, en)).toBe(`Friday, 20 November 2026: ${english}`)
    expect(dayName(day, zhCn)).toBe(`2026年11月20日 星期五：${chinese}`)
  })

  it('says of today that it goes on', () => {
    expect(dayName(dayOf({}, '2026-11-23'), en)).toBe(
      'Monday, 23 November 2026, today: 45 of 65 exp so far',
    )
    expect(dayName(dayOf(null, '2026-11-23'), zhCn)).toBe('2026年11月23日 星期一（今天）：尚未查询')
  })

  it('says of other days why there is nothing to see', () => {
    expect(dayName(dayOf(null, '2026-11-24'), en)).toMatch(/: still to come$/)
    expect(dayName(dayOf(null, '2026-11-17'), en)).toMatch(/: before anything was kept$/)
  })
})

describe('the note on a day', () => {
  it('tells how sure it is and when it was looked at last', () => {
    expect(dayNote(dayOf({}), en, NIGHT)).toMatch(
      /^confirmed by both sources · last checked at \d\d:\d\d$/,
    )
    expect(dayNote(dayOf({ confidence: 'last-known' }), zhCn, NIGHT + 9e8)).toMatch(
      /^最后一次查询时两个来源都没有结果 · 最后查询于 2026-11-\d\d \d\d:\d\d$/,
    )
  })

  it('tells why nobody knows', () => {
    expect(dayNote(dayOf(null), en, NIGHT)).toBe(
      'Not known: the app was not running or not signed in.',
    )
  })
})
