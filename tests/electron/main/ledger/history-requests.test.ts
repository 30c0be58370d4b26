import { describe, expect, it } from 'vitest'
import { bilibiliDay } from '../../../../electron/bilibili/day'
import { historyRequests } from '../../../../electron/main/ledger/history-requests'
import { memoryLedger } from '../../../../electron/main/ledger/memory-ledger'
import type { Ledger } from '../../../../electron/main/ledger/ledger'
import type { LevelPoint } from '../../../../electron/shared/ledger/account-ledger'
import { glance } from '../../../../electron/shared/glance'
import { defaultSettings } from '../../../../electron/shared/settings'
import { nav, readAt, readingsWith, snapshot } from '../../shared/snapshot-builder'
import { fullDay, giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { standingClock } from '../refresh/asked-bilibili'

const DAY_MS = 24 * 3_600_000

/** Two accounts are kept, one of which is in the list. */
const setting = (
  given: {
    readonly ledger?: Ledger
    readonly nextExp?: number | 'top' | null
    readonly masked?: boolean
  } = {},
) => {
  const clock = standingClock()
  const nowMs = clock.nowMs()
  const kept = given.ledger ?? memoryLedger(clock)
  const points = Array.from({ length: 20 }, (_, at): LevelPoint => ({
    atMs: nowMs - (20 - at) * DAY_MS,
    level: 5,
    exp: 20_000 + at * 65,
    coinTenths: 100,
  }))
  const gift = giftAt(nowMs / 1_000 - 86_400)
  const covered = [{ fromMs: nowMs - 40 * DAY_MS, untilMs: nowMs }]
  const lastYear = fullDay('2025-12-31', Date.parse('2025-12-31T12:00:00Z'))
  const days = [lastYear, fullDay(bilibiliDay(nowMs - DAY_MS), nowMs - DAY_MS)]
  for (const mid of ['7', '8'])
    kept.merge({
      ...nothingOf(mid),
      coinRows: [gift],
      days,
      levels: points,
      coverage: { coins: covered, exp: [] },
    })
  const nextExp = given.nextExp === undefined ? 28_800 : given.nextExp
  const now = nav({ level: 5, exp: 21_235, nextLevelExp: nextExp, coinTenths: 300 })
  const listed = snapshot({ mid: '7', readings: readingsWith({ nav: readAt(now, nowMs) }) })
  const input = { accounts: [listed], blocks: [], keychain: 'ok', asking: null } as const
  const core = {
    clock,
    ledger: kept,
    glance: () => glance(input, nowMs),
    settings: () => ({ ...defaultSettings, masked: given.masked === true }),
  }
  return { requests: historyRequests({ core }), today: bilibiliDay(nowMs) }
}

const ALL = { mid: null, direction: 'all', text: '' } as const

describe('what the window asks of the history', () => {
  it('names no video while names are hidden', async () => {
    const reasons = async (masked: boolean): Promise<string> =>
      JSON.stringify(
        await setting({ masked }).requests['history:coins'](ALL, { from: 0, count: 9 }),
      )
    expect(await reasons(false)).toMatch(/BV[0-9A-Za-z]{10}/)
    expect(await reasons(true)).not.toMatch(/BV[0-9A-Za-z]{10}/)
  })

  it('is answered for all that are kept, and for one that is not in the list any more', async () => {
    const { requests } = setting()
    for (const [mid, rows] of [
      [null, 2],
      ['7', 1],
      ['8', 1],
      ['9', 0],
    ] as const) {
      const page = await requests['history:coins']({ ...ALL, mid }, { from: 0, count: 200 })
      expect(page).toMatchObject({ ok: true, value: { totals: { rows, outTenths: rows * 10 } } })
      const bars = await requests['history:coin-bars']({ ...ALL, mid }, 'month')
      expect(bars.ok && bars.value.map((bar) => bar.outTenths).at(-1)).toBe(rows * 10)
    }
  })

  it('has the days of a year', async () => {
    const { requests, today } = setting()
    expect(await requests['history:days']('8', 2025)).toMatchObject({
      ok: true,
      value: { year: 2025, years: [2025, 2026], firstDay: '2025-12-31', today, days: [{}] },
    })
    expect(await requests['history:days']('404', 2026)).toMatchObject({
      ok: true,
      value: { firstDay: null, days: [] },
    })
  })

  it('has the course of exp, and where it leads from what is in hand now', async () => {
    const { requests } = setting()
    const found = await requests['history:level']('7')
    expect(found).toMatchObject({
      ok: true,
      value: { noForecast: null, runway: { coinTenths: 300 } },
    })
    expect(found.ok && found.value.course).toHaveLength(20)
    expect(found.ok && found.value.forecasts[0]?.pace.median).toBe(65)
  })

  it('tells the last level from one that is not known', async () => {
    const noForecast = async (
      made: ReturnType<typeof setting>,
      mid: string,
    ): Promise<string | null> => {
      const found = await made.requests['history:level'](mid)
      return found.ok ? found.value.noForecast : null
    }
    expect(await noForecast(setting({ nextExp: null }), '7')).toBe('data')
    expect(await noForecast(setting(), '8')).toBe('data')
    const ledger = memoryLedger(standingClock())
    const atMs = standingClock().nowMs()
    ledger.merge({ ...nothingOf('8'), levels: [{ atMs, level: 6, exp: 30_000, coinTenths: null }] })
    expect(await noForecast(setting({ ledger }), '8')).toBe('top')
  })

  it('cannot be read where the ledger cannot', async () => {
    const kept = memoryLedger(standingClock())
    const { requests } = setting({ ledger: { ...kept, query: () => null } })
    const trouble = { ok: false, failure: { kind: 'cannot-read' } }
    expect(await requests['history:coins'](ALL, { from: 0, count: 1 })).toEqual(trouble)
    expect(await requests['history:coin-bars']({ ...ALL, text: 'x' }, 'day')).toEqual(trouble)
    expect(await requests['history:days']('7', 2026)).toEqual(trouble)
    expect(await requests['history:level']('7')).toEqual(trouble)
  })
})
