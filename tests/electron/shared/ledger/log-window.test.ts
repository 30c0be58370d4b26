import { expect, it } from 'vitest'
import type { CoinLogRow } from '../../../../electron/bilibili/coin-log'
import type { DecodedLog } from '../../../../electron/bilibili/log-rows'
import { emptyReadings } from '../../../../electron/main/store/reading-store'
import { logWindow } from '../../../../electron/shared/ledger/log-window'

const at = (time: string): number => Date.parse(`${time}+08:00`)
const nowMs = at('2026-11-23T17:12:00')
const fiveMinutesAgoMs = nowMs - 5 * 60_000

const row = (time: string): CoinLogRow => ({ atMs: at(time), deltaTenths: -10, reason: '打赏' })

const windowOf = (log: Partial<DecodedLog<CoinLogRow>>, sinceMs = nowMs) =>
  logWindow(
    {
      ...emptyReadings().coinLog,
      value: { rows: [], count: null, malformedRows: 0, ...log },
      asOfMs: nowMs,
    },
    sinceMs,
    ({ deltaTenths }) => deltaTenths,
  )

it('covers today and the six days before, but for the minutes that may lag', () => {
  const surely = [{ fromMs: at('2026-11-17T00:00:00'), untilMs: fiveMinutesAgoMs }]
  expect(windowOf({}).covered).toEqual(surely)
  expect(windowOf({ rows: [row('2026-11-23T08:00:00')], count: 1 })).toEqual({
    rows: [{ atMs: at('2026-11-23T08:00:00'), delta: -10, reason: '打赏' }],
    covered: surely,
  })
})

it('reaches as far back as its oldest row, a week at most', () => {
  const from = (time: string) => windowOf({ rows: [row(time)] }).covered[0]?.fromMs
  expect(from('2026-11-16T20:00:00')).toBe(at('2026-11-16T20:00:00'))
  expect(from('2026-10-01T20:00:00')).toBe(nowMs - 7 * 24 * 3_600_000)
})

it('claims no more than its rows show where Bilibili counts more than came', () => {
  const rows = [row('2026-11-22T08:00:00'), row('2026-11-20T08:00:00')]
  expect(windowOf({ rows, count: 9 }).covered).toEqual([
    { fromMs: at('2026-11-20T08:00:00'), untilMs: fiveMinutesAgoMs },
  ])
  expect(windowOf({ rows: [], count: 9 }).covered).toEqual([])
})

it('covers nothing where a row could not be read, whose time is not known', () => {
  const window = windowOf({ rows: [row('2026-11-22T08:00:00')], malformedRows: 1 })
  expect([window.rows.length, window.covered]).toEqual([1, []])
})

it('is empty where the log was not read since', () => {
  expect(windowOf({ rows: [row('2026-11-22T08:00:00')] }, nowMs + 1)).toEqual({
    rows: [],
    covered: [],
  })
})
