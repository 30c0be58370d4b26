import { expect, it } from 'vitest'
import { dayStartsAtMs } from '../../../../electron/bilibili/day'
import { accountNumber } from '../../../../electron/main/ledger/coin-days'
import { loggedExp } from '../../../../electron/main/ledger/logged-exp'
import { memoryLedger } from '../../../../electron/main/ledger/memory-ledger'
import { nothingOf } from '../../shared/ledger/ledger-builder'
import { standingClock } from '../refresh/asked-bilibili'

const MID = '293793435'
const TODAY = '2026-11-23'
const HOUR_MS = 3_600_000

const gain = (day: string, hour: number, delta: number) => ({
  atMs: dayStartsAtMs(day) + hour * HOUR_MS,
  delta,
  reason: '登录奖励',
})

const kept = memoryLedger(standingClock())
kept.merge({
  ...nothingOf(MID),
  expRows: [
    gain('2026-10-01', 9, 65),
    gain('2026-11-18', 9, 65),
    gain('2026-11-19', 0, 5),
    gain('2026-11-19', 23, 60),
    gain('2026-11-21', 1, 15),
    gain('2026-11-22', 10, 30),
    gain(TODAY, 1, 5),
  ],
  coverage: {
    coins: [],
    exp: [
      { fromMs: dayStartsAtMs('2026-09-01'), untilMs: dayStartsAtMs('2026-11-18') + HOUR_MS },
      { fromMs: dayStartsAtMs('2026-11-19'), untilMs: dayStartsAtMs('2026-11-22') + HOUR_MS },
    ],
  },
})
const found = kept.query((database) => loggedExp(database, accountNumber(database, MID), TODAY))

it('is what the log says of a day that it was read for from its start to its end', () => {
  expect([found?.get('2026-11-19'), found?.get('2026-11-21')]).toEqual([65, 15])
})

it('is nothing where nothing was earned, and unknown where the log was read for part of a day', () => {
  expect(found?.get('2026-11-20')).toBe(0)
  expect([found?.has('2026-11-18'), found?.has('2026-11-22')]).toEqual([false, false])
})

it('is of the thirty days before today', () => {
  expect([found?.has('2026-10-24'), found?.has('2026-10-23'), found?.has(TODAY)]).toEqual([
    true,
    false,
    false,
  ])
})

it('is unknown of an account that nothing is kept of', () => {
  expect(
    kept.query((database) => loggedExp(database, accountNumber(database, '8'), TODAY))?.size,
  ).toBe(0)
})
