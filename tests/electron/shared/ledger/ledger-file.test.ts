import { expect, it } from 'vitest'
import { ledgerCsv } from '../../../../electron/shared/ledger/ledger-csv'
import { exportedLedgers, ledgerJson } from '../../../../electron/shared/ledger/ledger-file'
import { fullDay, giftAt, nothingOf } from './ledger-builder'

const ledger = {
  ...nothingOf('293793435'),
  coinRows: [giftAt(1_790_000_000)],
  expRows: [{ atMs: 1_790_000_000_000, delta: 5, reason: '登录奖励' }],
  days: [fullDay('2026-09-21', 1_790_000_000_000)],
}

it('is a document that says what it is, in the units of the app', () => {
  const document: unknown = JSON.parse(ledgerJson([ledger], 1_790_000_000_000))
  expect(document).toEqual({
    schema: 1,
    kind: 'bili-glance-ledger',
    exportedAt: '2026-09-21T14:13:20.000Z',
    accounts: [
      {
        ...nothingOf('293793435'),
        coinRows: [
          { atMs: 1_790_000_000_000, deltaTenths: -10, reason: '给视频 BV1xx411c7mD 打赏' },
        ],
        expRows: [{ atMs: 1_790_000_000_000, deltaExp: 5, reason: '登录奖励' }],
        days: ledger.days,
      },
    ],
  })
})

it('masked, names neither account nor video', () => {
  const text = ledgerJson(exportedLedgers([ledger], true), 0)
  expect(text).not.toMatch(/293793435|BV1xx/)
  expect(text).toContain('"account-1"')
  expect(exportedLedgers([ledger], false)).toEqual([ledger])
})

it('is a table for spreadsheets, with numbers left alone and formulas defused', () => {
  const reasons = ['=HYPERLINK("x")', '+1', '-1', '@x', 'a,b', '打赏']
  const rows = reasons.map((reason) => giftAt(1_790_000_000, reason))
  const csv = ledgerCsv([{ ...ledger, coinRows: [...rows, { ...rows[5]!, delta: 1 }] }])
  const line = (rest: string): string => `293793435,2026-09-21T14:13:20.000Z,${rest}`
  expect(csv).toBe(
    [
      '\uFEFFaccount,time,coins,reason',
      line('-1,"\'=HYPERLINK(""x"")"'),
      line("-1,'+1"),
      line("-1,'-1"),
      line("-1,'@x"),
      line('-1,"a,b"'),
      line('-1,打赏'),
      line('0.1,打赏'),
    ].join('\r\n'),
  )
})
