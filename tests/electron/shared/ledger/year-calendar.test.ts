import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../../../../electron/shared/ledger/bilibili-calendar'
import { monthsLater, yearCalendar } from '../../../../electron/shared/ledger/year-calendar'

/** By the clock of the machine, which knows the calendar too. */
const weekdayByDate = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

const daysOf = (year: number): readonly string[] =>
  yearCalendar(year)
    .rows.flat()
    .filter((day) => day !== null)

/** Seven years in a row of which none begins on the same weekday. */
const FROM_MONDAY_ON = [2018, 2019, 2020, 2026, 2027, 2022, 2023] as const

describe('the calendar of a year', () => {
  it.each(FROM_MONDAY_ON.map((year, weekday) => [year, weekday] as const))(
    'of %i begins on weekday %i',
    (year, weekday) => {
      const { rows } = yearCalendar(year)
      expect(weekdayOf(`${year}-01-01`)).toBe([0, 1, 2, 3, 4, 5, 6][weekday])
      expect(rows[weekday]?.[0]).toBe(`${year}-01-01`)
      for (const [row, days] of rows.entries()) if (row < weekday) expect(days[0]).toBeNull()
    },
  )

  it.each([2000, 2009, 2023, 2024, 2026, 2040, 2100])(
    'of %i has each of its days once, in its row and before the one after it',
    (year) => {
      const { weeks, rows } = yearCalendar(year)
      const days = daysOf(year)
      const length = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366 : 365
      expect(new Set(days).size).toBe(length)
      expect(days).toHaveLength(length)
      for (const [weekday, row] of rows.entries()) {
        expect(row).toHaveLength(weeks)
        for (const day of row) if (day !== null) expect(weekdayByDate(day)).toBe(weekday)
        expect(row.filter((day) => day !== null)).toEqual(
          row.filter((day) => day !== null).toSorted(),
        )
      }
    },
  )

  it('has a 29 February only in a leap year', () => {
    expect(daysOf(2024)).toContain('2024-02-29')
    expect(daysOf(2026)).not.toContain('2026-02-29')
    expect(daysOf(2100)).not.toContain('2100-02-29')
  })

  it('has 54 weeks where a leap year begins on a Sunday', () => {
    expect(yearCalendar(2040).weeks).toBe(54)
    expect(yearCalendar(2026).weeks).toBe(53)
  })

  it('puts the name of a month above the week that holds its first day', () => {
    for (const year of [2024, 2026, 2040]) {
      const { months, rows, weeks } = yearCalendar(year)
      let week = 0
      for (const month of months) {
        const first = `${year}-${String(month.month).padStart(2, '0')}-01`
        expect(rows.map((row) => row[week])).toContain(first)
        week += month.weeks
      }
      expect(week).toBe(weeks)
    }
  })
})

describe('some months later', () => {
  it.each([
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-23', 1, '2026-12-23'],
    ['2026-05-31', 1, '2026-06-30'],
  ])('than %s by %i is %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later)
  })
})
