import { describe, expect, it } from 'vitest'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { clockNotices, noticeText, type Notice } from '../../../electron/shared/notice'

it.each([
  [{ kind: 'database-set-aside', file: 'glance.db.x' }, en.profile.databaseSetAside('glance.db.x')],
  [{ kind: 'settings-set-aside', file: 's.json.x' }, en.profile.settingsSetAside('s.json.x')],
  [{ kind: 'settings-restored', file: 's.json.x' }, en.profile.settingsRestored('s.json.x')],
  [{ kind: 'read-only' }, en.profile.readOnly],
  [{ kind: 'not-kept' }, en.profile.notKept],
  [{ kind: 'list-rebuilt', accounts: 3 }, en.profile.rebuilt(3)],
  [{ kind: 'reminders-refused' }, en.notification.refused],
  [{ kind: 'certificate-file', file: 'ca.pem' }, en.network.fileGone('ca.pem')],
] satisfies [Notice, string][])('%j is one sentence of its own', (notice, sentence) => {
  expect(noticeText(notice, en)).toBe(sentence)
})

describe('a wrong clock', () => {
  const MINUTE_MS = 60_000
  const HOUR_MS = 60 * MINUTE_MS
  const said = (aheadMs: number, locale = en): readonly string[] =>
    clockNotices(aheadMs).map((notice) => noticeText(notice, locale))

  it.each([
    [3 * MINUTE_MS, '3 minutes fast', '快了 3 分钟'],
    [119 * MINUTE_MS, '119 minutes fast', '快了 119 分钟'],
    [2 * HOUR_MS, '2 hours fast', '快了 2 小时'],
    [-7 * MINUTE_MS, '7 minutes slow', '慢了 7 分钟'],
    [-8 * HOUR_MS, '8 hours slow', '慢了 8 小时'],
    [47 * HOUR_MS, '47 hours fast', '快了 47 小时'],
    [48 * HOUR_MS, '2 days fast', '快了 2 天'],
    [-365 * 24 * HOUR_MS, '365 days slow', '慢了 365 天'],
  ])('by %i ms is said, and by how much', (aheadMs, english, chinese) => {
    expect(said(aheadMs)).toEqual([
      expect.stringMatching(
        new RegExp(`^This computer's clock is ${english}\\. Bili Glance goes by Bilibili's time`),
      ),
    ])
    expect(said(aheadMs, zhCn)).toEqual([expect.stringContaining(`时钟${chinese}。`)])
  })

  it('that is right needs no words', () => {
    expect(clockNotices(0)).toEqual([])
  })
})
