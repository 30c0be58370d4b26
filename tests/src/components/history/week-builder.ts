import type { AccountWeek, WeekDigest } from '../../../../electron/shared/ledger/week-digest'

/** A week of an account of which all is known. */
export const accountWeek = (given: Partial<AccountWeek> = {}): AccountWeek => ({
  mid: '293793435',
  exp: 455,
  fullDays: 7,
  knownDays: 7,
  coinsInTenths: 70,
  coinsOutTenths: 205,
  coinsKnown: true,
  vipDaysLeft: 73,
  loginDaysLeft: null,
  ...given,
})

/** The week before that of 2026-11-23, with two accounts. */
export const weekDigest = (given: Partial<WeekDigest> = {}): WeekDigest => ({
  monday: '2026-11-16',
  sunday: '2026-11-22',
  lastMonday: '2026-11-16',
  firstMonday: '2026-11-09',
  accounts: [
    accountWeek(),
    accountWeek({ mid: '2', exp: 60, fullDays: 0, knownDays: 3, coinsKnown: false }),
  ],
  ...given,
})
