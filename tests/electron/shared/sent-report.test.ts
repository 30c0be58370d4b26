import { describe, expect, it } from 'vitest'
import type { Block } from '../../../electron/shared/account'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { sentReport } from '../../../electron/shared/sent-report'
import { sentReportText } from '../../../electron/shared/sent-wording'
import { asked, glanceOf, NOW_MS } from './tray-glance'

const place = { method: 'GET', host: 'api.bilibili.com' }
const counts = [
  { ...place, path: '/x/a', outcome: 'ok', calls: 2, lastAtMs: NOW_MS - 9 },
  { ...place, path: '/x/a', outcome: 'blocked', calls: 3, lastAtMs: NOW_MS - 5 },
  { ...place, path: '/x/b', outcome: 'ok', calls: 9, lastAtMs: NOW_MS - 1 },
]
const HOUR_MS = 3_600_000

const PAST = { scope: 'everyone', untilMs: NOW_MS - HOUR_MS, strikes: 0 }

const report = (blockedMid: string | null = null, more: readonly Block[] = []) =>
  sentReport(
    {
      counts,
      blocks: [
        ...(blockedMid === null
          ? [PAST]
          : [{ scope: blockedMid, untilMs: NOW_MS + HOUR_MS, strikes: 1 }]),
        ...more,
      ],
      glance: glanceOf([
        asked(30, { mid: '1900000700000001', name: '小栗子' }),
        asked(30, { mid: '2', name: '大板栗', paused: true }),
        asked(30, { mid: '3', session: { state: 'needs-login', sinceMs: 0 } }),
      ]),
      dueAtMs: () => NOW_MS + HOUR_MS / 4,
    },
    NOW_MS,
  )

describe('the report of what was sent', () => {
  it('has a row for each place, the most asked first, with its results', () => {
    const { calls, rows } = report()
    expect(calls).toBe(14)
    expect(rows.map(({ path, calls: times, lastAtMs }) => [path, times, lastAtMs])).toEqual([
      ['/x/b', 9, NOW_MS - 1],
      ['/x/a', 5, NOW_MS - 5],
    ])
    expect(rows[1]?.results).toEqual([
      { outcome: 'blocked', calls: 3 },
      { outcome: 'ok', calls: 2 },
    ])
  })

  it('says when each account is looked at next, or why not', () => {
    expect(report().next.map(({ atMs, because }) => [atMs, because])).toEqual([
      [NOW_MS + HOUR_MS / 4, null],
      [null, 'paused'],
      [null, 'needs-login'],
    ])
    expect(report('1').next[0]).toMatchObject({
      atMs: NOW_MS + HOUR_MS,
      because: 'blocked',
    })
  })

  it('promises an account that is held back for the end of its block, whatever was planned', () => {
    const { next } = report(null, [{ scope: '1', untilMs: NOW_MS + 60_000, strikes: 1 }])
    expect(next[0]).toMatchObject({ atMs: NOW_MS + 60_000, because: 'blocked' })
  })

  it('tells of the last block also once it is over, and of none that was set by a clock ahead', () => {
    expect(report().lastBlock).toEqual({ everyone: true, untilMs: PAST.untilMs })
    const ahead = { scope: 'everyone', untilMs: NOW_MS + 24 * HOUR_MS, strikes: 1 }
    expect(report('1', [ahead]).lastBlock).toEqual({ everyone: false, untilMs: NOW_MS + HOUR_MS })
    expect(sentReportText(report(), en)).toMatch(/Risk control held back all accounts until/)
  })

  it('is copied without names and numbers of accounts', () => {
    const text = sentReportText(report(), en)
    expect(text).toMatch(/^\d{4}-\d\d-\d\d: 14 calls\n9\tGET api\.bilibili\.com\/x\/b\tfine × 9\n/)
    expect(text).toContain('5\tGET api.bilibili.com/x/a\trefused by risk control × 3, fine × 2')
    expect(text).toContain('Account 2\tpaused')
    expect(text).not.toMatch(/小栗子|大板栗|1900000700000001/)
    expect(sentReportText(report(), zhCn)).toContain('被风控拦截 × 3')
  })
})
