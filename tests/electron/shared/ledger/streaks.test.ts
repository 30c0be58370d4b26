import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayPlus } from '../../../../electron/shared/ledger/bilibili-calendar'
import { dayStanding } from '../../../../electron/shared/ledger/day-standing'
import type { LedgerDay } from '../../../../electron/shared/ledger/ledger-day'
import { streaks } from '../../../../electron/shared/ledger/streaks'
import { endOf, fullDay } from './ledger-builder'

const today = '2026-03-02'

const open = (day: string): LedgerDay => ({
  ...fullDay(day, endOf(day)),
  share: false,
  coinExp: 20,
})
const half = (day: string): LedgerDay => ({ ...fullDay(day, endOf(day)), watch: null })

/**
 * The days up to today in a row of letters, the last of them today: `f` full, `o` open, `h` known in
 * half, `.` unknown.
 */
const days = (letters: string): readonly LedgerDay[] =>
  Array.from(letters).flatMap((letter, at) => {
    const day = dayPlus(today, at - letters.length + 1)
    if (letter === 'f') return [fullDay(day, endOf(day))]
    if (letter === 'o') return [open(day)]
    return letter === 'h' ? [half(day)] : []
  })

const of = (letters: string) => streaks(days(letters), today)

describe('the streak that goes on', () => {
  it('counts today once it is full', () => {
    expect(of('offf').current).toEqual({ days: 3, atLeast: false })
    expect(of('offo').current).toEqual({ days: 2, atLeast: false })
  })

  it('is not broken by a day that is not over, whatever is known of it', () => {
    for (const letter of ['o', 'h', '.'])
      expect(of(`off${letter}`).current).toEqual({ days: 2, atLeast: false })
  })

  it('is over where yesterday was not full', () => {
    expect(of('ffo.').current).toEqual({ days: 0, atLeast: false })
    expect(of('ffof').current).toEqual({ days: 1, atLeast: false })
  })

  it('is at least so long where the day before it is not known', () => {
    expect(of('f.ff').current).toEqual({ days: 2, atLeast: true })
    expect(of('fhff').current).toEqual({ days: 2, atLeast: true })
    expect(of('ff.o').current).toEqual({ days: 0, atLeast: true })
  })

  it('has nothing to do with the first day that is kept but that it may be longer', () => {
    expect(of('fff').current).toEqual({ days: 3, atLeast: true })
    expect(streaks([], today).current).toEqual({ days: 0, atLeast: true })
  })

  it('goes over the turn of a month, of a leap year and of a year', () => {
    const kept = ['2027-12-30', '2027-12-31', '2028-01-01'].map((day) => fullDay(day, endOf(day)))
    expect(streaks(kept, '2028-01-02').current.days).toBe(3)
    const leap = ['2028-02-28', '2028-02-29', '2028-03-01'].map((day) => fullDay(day, endOf(day)))
    expect(streaks(leap, '2028-03-01').current.days).toBe(3)
  })
})

describe('the best streak', () => {
  it('is the longest there ever was', () => {
    expect(of('offfoffo').best).toEqual({ days: 3, atLeast: false })
    expect(streaks([], today).best).toEqual({ days: 0, atLeast: false })
  })

  it('is at least so long where a day that is not known stands at either end', () => {
    expect(of('off.fo').best).toEqual({ days: 2, atLeast: true })
    expect(of('o.fffoo').best).toEqual({ days: 3, atLeast: true })
  })

  it('may be longer only by days of the past: what today brings is still to come', () => {
    expect(of('offf.').best).toEqual({ days: 3, atLeast: false })
    expect(of('offf').best).toEqual({ days: 3, atLeast: false })
  })

  it('of several that are as long, is the one that may be longer', () => {
    expect(of('offo.ffo').best).toEqual({ days: 2, atLeast: true })
  })

  it('leaves out days that are still to come, which a wrong clock has noted', () => {
    const wrong = [fullDay(dayPlus(today, 1), 0), fullDay(dayPlus(today, 2), 0)]
    expect(streaks([...days('of'), ...wrong], today).best).toEqual({ days: 1, atLeast: false })
  })
})

/** Walks day by day, slowly. */
const naive = (letters: string) => {
  const standing = (at: number): string => {
    const letter = letters[at] ?? '.'
    return letter === 'h' ? '.' : letter
  }
  const last = letters.length - 1
  const runFrom = (at: number) => {
    let length = 0
    while (standing(at + length) === 'f') length += 1
    const next = at + length
    const atLeast = standing(at - 1) === '.' || (next < last && standing(next) === '.')
    return { days: length, atLeast }
  }
  const begins = Array.from(letters).flatMap((letter, at) =>
    letter === 'f' && standing(at - 1) !== 'f' ? [at] : [],
  )
  const runs = begins.map((at) => ({ at, ...runFrom(at) }))
  const going = runs.find(({ at, days: length }) => at + length >= last)
  const longest = Math.max(0, ...runs.map(({ days: length }) => length))
  return {
    current: going ?? { days: 0, atLeast: standing(last - 1) === '.' },
    best: {
      days: longest,
      atLeast: runs.some(({ days: length, atLeast }) => length === longest && atLeast),
    },
  }
}

it('comes to what walking through the days comes to, in whatever order they are given', () => {
  const letters = fc.array(fc.constantFrom('f', 'f', 'f', 'o', 'h', '.'), { maxLength: 60 })
  fc.assert(
    fc.property(letters, (given) => {
      const kept = days(given.join(''))
      const { current, best } = naive(given.join(''))
      const found = streaks(kept.toReversed(), today)
      expect(found.current).toEqual({ days: current.days, atLeast: current.atLeast })
      expect(found.best).toEqual(best)
    }),
    { numRuns: 500 },
  )
})

it('takes a day for full, for open, or for one that may have been either', () => {
  expect(dayStanding(fullDay(today, 0))).toBe('full')
  expect(dayStanding(open(today))).toBe('open')
  expect(dayStanding({ ...half(today), share: false })).toBe('open')
  expect(dayStanding(half(today))).toBe('unknown')
  expect(dayStanding({ ...fullDay(today, 0), coinExp: null })).toBe('unknown')
  expect(dayStanding(null)).toBe('unknown')
})

it('takes no day for open that was looked at long before its end, or by one source alone', () => {
  const early = { ...open('2026-03-01'), asOfMs: endOf('2026-03-01') - 6 * 3_600_000 }
  expect(dayStanding(early)).toBe('unknown')
  expect(dayStanding({ ...open('2026-03-01'), confidence: 'may-lag' })).toBe('unknown')
  expect(dayStanding({ ...early, share: true, coinExp: 50 })).toBe('full')
  const kept = [early, fullDay(today, endOf(today))]
  expect(streaks(kept, today).current).toEqual({ days: 1, atLeast: true })
})
