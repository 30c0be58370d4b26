import { expect, it } from 'vitest'
import type { LedgerRow } from '../../../../electron/shared/ledger/log-window'
import { fullDay, giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { long, seededRandom } from '../store/temp-profile'
import { emptyLedger } from './ledger-setting'

const DAY_S = 86_400
/** 2026-11-01T00:00 in China. */
const FIRST_S = Date.UTC(2026, 9, 31, 16) / 1_000

const counted = (rows: readonly LedgerRow[]): readonly string[] =>
  rows.map((row) => JSON.stringify([row.atMs, row.delta, row.reason])).sort()

/** What happens in sixty days: often several of a kind, and several in one second. */
const history = (random: () => number): readonly LedgerRow[] => {
  const pick = (choices: readonly number[]): number =>
    choices[Math.floor(random() * choices.length)]!
  return Array.from({ length: 400 }, () => ({
    atMs: (FIRST_S + Math.floor(random() * 1_500) * 60 * 57) * 1_000,
    delta: pick([-10, -20, 1]),
    reason: `给视频 BV${pick([1, 2, 3]).toString()} 打赏`,
  })).flatMap((row) => (random() < 0.3 ? [row, row] : [row]))
}

it(
  'neither loses nor doubles a row, in whatever order windows come and overlap',
  { timeout: 120_000 },
  () => {
    const random = seededRandom(20261123)
    const rounds = long ? 100 : 20
    for (let round = 0; round < rounds; round += 1) {
      const { store, database } = emptyLedger()
      const happened = history(random)
      const seen = new Set<LedgerRow>()
      for (let look = 0; look < 10_000 / rounds; look += 1) {
        const fromMs = (FIRST_S + Math.floor(random() * 60) * DAY_S) * 1_000
        const window = happened.filter(
          ({ atMs }) => fromMs <= atMs && atMs < fromMs + 7 * DAY_S * 1_000,
        )
        for (const row of window) seen.add(row)
        expect(store.add({ ...nothingOf('1'), coinRows: window }).ok).toBe(true)
      }
      const all = happened.filter((row) => seen.has(row))
      expect(counted(store.of('1').coinRows)).toEqual(counted(all))
      const [sums] = database.read(
        `SELECT sum(coin_in_tenths) AS gained, sum(coin_out_tenths) AS given,
                sum(coin_in_rows + coin_out_rows) AS rows FROM day_total`,
      )
      const sumOf = (sign: number): number =>
        all.reduce((sum, { delta }) => sum + Math.max(0, sign * delta), 0)
      expect(sums).toEqual({ gained: sumOf(1), given: sumOf(-1), rows: all.length })
      database.close()
    }
  },
)

it('sums each row up on its day in China', () => {
  const { store, database } = emptyLedger()
  const expRows = [{ atMs: (FIRST_S + 5) * 1_000, delta: 5, reason: '登录奖励' }]
  store.add({ ...nothingOf('1'), coinRows: [giftAt(FIRST_S - 1), giftAt(FIRST_S)], expRows })
  expect(
    database.read('SELECT day, coin_out_tenths AS given, exp FROM day_total ORDER BY day'),
  ).toEqual([
    { day: '2026-10-31', given: 10, exp: 0 },
    { day: '2026-11-01', given: 10, exp: 5 },
  ])
})

const full = {
  ...nothingOf('7'),
  coinRows: [giftAt(FIRST_S), giftAt(FIRST_S), giftAt(FIRST_S + 1)],
  expRows: [{ atMs: FIRST_S * 1_000, delta: 5, reason: '登录奖励' }],
  days: [fullDay('2026-11-01', FIRST_S * 1_000 + 9)],
  levels: [{ atMs: FIRST_S * 1_000 + 9, level: 5, exp: 12_000, coinTenths: 5_369 }],
  vip: [
    { atMs: FIRST_S * 1_000, status: 1, type: 2, dueAtMs: FIRST_S * 2_000 },
    { atMs: FIRST_S * 1_000 + 5, status: 0, type: 2, dueAtMs: 'never' },
    { atMs: FIRST_S * 1_000 + 6, status: null, type: null, dueAtMs: null },
  ],
  logins: [{ atMs: FIRST_S * 1_000, state: 'ok' }],
  coverage: {
    coins: [{ fromMs: FIRST_S * 1_000, untilMs: FIRST_S * 1_000 + 60_000 }],
    exp: [],
  },
} as const

it('gives back all that was added, and adding it again changes nothing', () => {
  const { store } = emptyLedger()
  expect(store.mids()).toEqual([])
  expect(store.of('7')).toEqual(nothingOf('7'))
  expect(store.add(full)).toEqual({ ok: true, value: { coinRows: 3, expRows: 1, days: 1 } })
  expect(store.add(full)).toEqual({ ok: true, value: { coinRows: 0, expRows: 0, days: 0 } })
  expect(store.of('7')).toEqual(full)
  expect(store.mids()).toEqual(['7'])
})

it('two ledgers, each added to the other, are equal', () => {
  const [one, other] = [emptyLedger().store, emptyLedger().store]
  one.add(full)
  other.add({
    ...full,
    coinRows: [giftAt(FIRST_S), giftAt(FIRST_S + 2)],
    days: [{ ...fullDay('2026-11-01', FIRST_S * 1_000 + 20), share: null, coinExp: 30 }],
    levels: [{ atMs: FIRST_S * 1_000 + 10, level: 5, exp: 12_050, coinTenths: null }],
    vip: [{ atMs: FIRST_S * 1_000 + 3, status: 1, type: 2, dueAtMs: FIRST_S * 2_000 }],
    logins: [{ atMs: FIRST_S * 1_000 + 4, state: 'needs-login' }],
    coverage: {
      coins: [{ fromMs: FIRST_S * 1_000 + 30_000, untilMs: FIRST_S * 1_000 + 90_000 }],
      exp: [],
    },
  })
  const [before, beforeOther] = [one.of('7'), other.of('7')]
  one.add(beforeOther)
  other.add(before)
  expect(one.of('7')).toEqual(other.of('7'))
  expect(one.of('7').coinRows).toHaveLength(4)
  expect(one.of('7').coverage.coins).toEqual([
    { fromMs: FIRST_S * 1_000, untilMs: FIRST_S * 1_000 + 90_000 },
  ])
})

it('keeps accounts apart', () => {
  const { store } = emptyLedger()
  store.add(full)
  store.add({ ...nothingOf('8'), coinRows: [giftAt(FIRST_S)] })
  expect([store.of('7').coinRows.length, store.of('8').coinRows.length]).toEqual([3, 1])
  expect(store.of('8').days).toEqual([])
})
