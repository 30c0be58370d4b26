import { describe, expect, test } from 'vitest'
import { bilibiliDay } from '../../../electron/bilibili/day'
import { dayNumber, dayStartMs } from '../../../electron/invented/beijing-calendar'
import { entriesSince } from '../../../electron/invented/diary'
import { exampleAccounts } from '../../../electron/invented/example-accounts'
import { inventedHistory } from '../../../electron/invented/invented-history'
import { levelOf, standingAt } from '../../../electron/invented/standing'
import { vipDueMs } from '../../../electron/invented/membership-answer'
import { loginChanges, vipChanges } from '../../../electron/shared/ledger/changes'
import { expOfDay } from '../../../electron/shared/ledger/ledger-day'
import { unknownRows } from '../../../electron/shared/ledger/unknown-rows'

const NOW_MS = Date.parse('2026-11-23T09:12:00Z')
const WEEK_DAY = dayNumber(NOW_MS) - 6
/** Beginnings and ends of half-years, since a purse is counted from there. */
const INSTANTS = ['2026-07-01T09:00:00Z', '2026-12-31T09:00:00Z', '2027-03-15T01:00:00Z']

describe.each(exampleAccounts(NOW_MS).map((account) => [account.nickname, account] as const))(
  'the history of %s',
  (_name, account) => {
    const history = inventedHistory(account, NOW_MS)
    const entries = entriesSince(account, dayNumber(NOW_MS) - 720, NOW_MS)

    test('is the same whenever it is told', () => {
      const again = exampleAccounts(NOW_MS).find(({ mid }) => mid === account.mid)
      expect(inventedHistory(again!, NOW_MS)).toEqual(history)
    })

    test('is continued by the logs of the week, without a row twice or one between them', () => {
      const week = entriesSince(account, WEEK_DAY, NOW_MS)
      const coins = week.filter(({ coinTenths }) => coinTenths !== 0)
      const rows = coins.map(({ atMs, coinTenths: delta, coinReason: reason }) => ({
        atMs,
        delta,
        reason,
      }))
      const before = history.coinRows.filter(({ atMs }) => atMs >= dayStartMs(WEEK_DAY))
      expect(unknownRows(rows, before)).toEqual([])
      for (const { atMs } of unknownRows(before, rows))
        expect(atMs).toBeGreaterThan(history.coverage.coins.at(-1)!.untilMs)
    })

    test('holds every row of the spans that the logs were read for', () => {
      for (const { fromMs, untilMs } of history.coverage.coins) {
        const inSpan = (atMs: number): boolean => atMs >= fromMs && atMs < untilMs
        expect(history.coinRows.filter(({ atMs }) => inSpan(atMs)).length).toBe(
          entries.filter(({ atMs, coinTenths }) => inSpan(atMs) && coinTenths !== 0).length,
        )
        expect(history.expRows.filter(({ atMs }) => inSpan(atMs)).length).toBe(
          entries.filter(({ atMs, exp }) => inSpan(atMs) && exp !== 0).length,
        )
      }
      expect(history.coverage.coins.length).toBeGreaterThan(3)
    })

    test('counts back from the exp and the coins of now, at every look', () => {
      const now = standingAt(account, NOW_MS)
      for (const { atMs, level, exp, coinTenths } of history.levels.filter(
        (_, at) => at % 50 === 0,
      )) {
        const later = entries.filter((entry) => entry.atMs > atMs)
        expect(exp).toBe(now.exp - later.reduce((sum, entry) => sum + entry.exp, 0))
        expect(coinTenths).toBe(
          now.coinTenths - later.reduce((sum, { coinTenths: c }) => sum + c, 0),
        )
        expect(level).toBe(levelOf(exp!).current_level)
      }
    })

    test('tells of each day what was done by the last look at it', () => {
      const byDay = Map.groupBy(entries, ({ atMs }) => bilibiliDay(atMs))
      expect(history.days.map(({ day }) => day)).toEqual(
        history.levels.map(({ atMs }) => bilibiliDay(atMs)),
      )
      for (const { day, asOfMs, login, coinExp } of history.days) {
        const done = (byDay.get(day) ?? []).filter(({ atMs }) => atMs <= asOfMs)
        expect([null, done.some(({ deed }) => deed === 'login')]).toContain(login)
        const ofCoins = done.filter(({ deed }) => deed === 'coins')
        expect(coinExp).toBe(ofCoins.reduce((sum, { exp }) => sum + exp, 0))
      }
    })

    test('has seen another level, changes of the membership, and a login that was over', () => {
      expect(new Set(history.levels.map(({ level }) => level)).size).toBeGreaterThan(1)
      expect(vipChanges(history.vip)).toEqual(history.vip)
      expect(history.vip.length).toBeGreaterThan(1)
      expect(history.vip.at(-1)).toMatchObject({
        status: account.vip.status,
        type: account.vip.type,
        dueAtMs: vipDueMs(account.vip.due, NOW_MS),
      })
      expect(loginChanges(history.logins)).toEqual(history.logins)
      expect(history.logins.map(({ state }) => state)).toEqual(['ok', 'needs-login', 'ok'])
    })

    test('never owes anything, whenever the example is opened', () => {
      for (const nowMs of INSTANTS.map((instant) => Date.parse(instant))) {
        const then = exampleAccounts(nowMs).find(({ mid }) => mid === account.mid)!
        for (const { exp, coinTenths, level } of inventedHistory(then, nowMs).levels) {
          expect([exp! > 0, coinTenths! > 0, level! > 0]).toEqual([true, true, true])
        }
      }
    })
  },
)

test('some have weeks of full days, some have none, and some days nobody can tell', () => {
  const [annual, evening, author] = exampleAccounts(NOW_MS).map((account) =>
    inventedHistory(account, NOW_MS).days.map((day) => ({ ...day, exp: expOfDay(day) })),
  )
  const full = (days: typeof annual): number => days!.filter(({ exp }) => exp === 65).length
  expect([full(annual) > 15, full(evening), full(author) > 250]).toEqual([true, 0, true])
  expect(annual!.some(({ watch }) => watch === null)).toBe(true)
  expect(new Set(annual!.map(({ confidence }) => confidence)).size).toBe(2)
})
