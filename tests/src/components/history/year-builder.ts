import { dayStartsAtMs } from '../../../../electron/bilibili/day'
import type { LedgerDay } from '../../../../electron/shared/ledger/ledger-day'
import type { YearOfDays } from '../../../../electron/shared/ledger/year-of-days'

/** Looked at late, by both sources: 45 of 65. */
export const seenDay = (day: string, given: Partial<LedgerDay> = {}): LedgerDay => ({
  day,
  login: true,
  watch: true,
  share: true,
  coinExp: 30,
  confidence: 'confirmed',
  asOfMs: dayStartsAtMs(day) + 23.5 * 3_600_000,
  ...given,
})

const counts = { known: 4, done: 3 }

/** A year that was kept from 18 November on. */
export const yearOfDays = (given: Partial<YearOfDays> = {}): YearOfDays => ({
  year: 2026,
  years: [2026],
  firstDay: '2026-11-18',
  today: '2026-11-23',
  days: [
    seenDay('2026-11-18', { coinExp: 50 }),
    seenDay('2026-11-20', { login: false, watch: false, share: false, coinExp: 0 }),
    seenDay('2026-11-22', { share: null }),
    seenDay('2026-11-23'),
  ],
  current: { days: 0, atLeast: true },
  best: { days: 1, atLeast: true },
  isTodayFull: false,
  left: { exp: 85, unknownDays: 2 },
  tasks: { login: counts, watch: counts, share: { known: 0, done: 0 }, coins: counts },
  ...given,
})
