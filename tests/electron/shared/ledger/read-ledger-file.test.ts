import { expect, it } from 'vitest'
import { ledgerCsv } from '../../../../electron/shared/ledger/ledger-csv'
import { ledgerJson } from '../../../../electron/shared/ledger/ledger-file'
import { ledgerFileDrafts, readLedger } from '../../../../electron/shared/ledger/read-ledger-file'
import { fullDay, nothingOf } from './ledger-builder'

const NOW_MS = Date.UTC(2026, 10, 23, 9, 12)
const AT_MS = Date.UTC(2026, 10, 1)
const TOMORROW_MS = NOW_MS + 25 * 3_600_000

const row = { atMs: AT_MS, deltaTenths: -10, reason: '打赏' }
const day = fullDay('2026-11-01', AT_MS)

const read = (given: object) => readLedger({ ...nothingOf('7'), ...given }, NOW_MS)

it('reads what was written', () => {
  const ledger = {
    ...nothingOf('7'),
    coinRows: [{ atMs: AT_MS, delta: -10, reason: '打赏' }],
    days: [day],
    levels: [{ atMs: AT_MS + 1, level: null, exp: 9, coinTenths: -1 }],
    vip: [{ atMs: AT_MS, status: 1, type: 2, dueAtMs: 'never' as const }],
    logins: [{ atMs: AT_MS, state: 'ok' as const }],
    coverage: { coins: [{ fromMs: AT_MS, untilMs: NOW_MS }], exp: [] },
  }
  const drafts = ledgerFileDrafts(JSON.parse(ledgerJson([ledger], NOW_MS)))
  expect(drafts.ok && drafts.value.map((draft) => readLedger(draft, NOW_MS))).toEqual([ledger])
})

it('takes a formula for the text it is, which a table of it does not hand on as one', () => {
  const ledger = read({ coinRows: [{ ...row, reason: '=HYPERLINK("http://x")' }] })
  expect(ledger?.coinRows[0]?.reason).toBe('=HYPERLINK("http://x")')
  expect(ledgerCsv([ledger!])).toContain(`"'=HYPERLINK(""http://x"")"`)
})

it('clips a text without end, and takes steering characters out', () => {
  const reasons = ['长'.repeat(5_000), 'a\u0000\u001b[31mb', '\ud800']
  const ledger = read({ coinRows: reasons.map((reason) => ({ ...row, reason })) })
  expect(ledger?.coinRows.map(({ reason }) => reason)).toEqual([
    '长'.repeat(2_000),
    'a[31mb',
    '\ufffd',
  ])
})

it('takes nothing from a name that means something else to an object', () => {
  const hostile = JSON.parse(
    `{"__proto__":{"mid":"9"},"constructor":{"prototype":{"mid":"9"}},"mid":"7","coinRows":[],"expRows":[],"days":[],"levels":[],"vip":[],"logins":[],"coverage":{"__proto__":{"coins":[1]},"coins":[],"exp":[]}}`,
  ) as Record<string, unknown>
  const ledger = readLedger(hostile, NOW_MS)
  expect(ledger).toEqual(nothingOf('7'))
  expect(Object.getPrototypeOf(ledger)).toBe(Object.prototype)
  expect(({} as { mid?: string }).mid).toBeUndefined()
})

it.each([
  ['an instant of the day after tomorrow', { coinRows: [{ ...row, atMs: TOMORROW_MS }] }],
  ['an instant before there was a Bilibili', { coinRows: [{ ...row, atMs: 1_000 }] }],
  ['a negative instant', { coinRows: [{ ...row, atMs: -1_000 }] }],
  [
    'more than a number can be',
    { coinRows: [{ ...row, deltaTenths: JSON.parse('1e400') as number }] },
  ],
  ['an amount beyond all coins', { coinRows: [{ ...row, deltaTenths: 2 ** 53 }] }],
  ['a number as text', { coinRows: [{ ...row, deltaTenths: '-10' }] }],
  ['a reason that is no text', { coinRows: [{ ...row, reason: { toString: '=1' } }] }],
  ['a row of nothing', { coinRows: [null] }],
  ['rows that are no list', { expRows: { length: 3 } }],
  ['a day of year one', { days: [{ ...day, day: '0001-01-01' }] }],
  ['a day of another calendar', { days: [{ ...day, day: '2026-11-31' }] }],
  ['a day with an hour', { days: [{ ...day, day: '2026-11-01 12:00:00' }] }],
  ['a day of tomorrow and one', { days: [{ ...day, day: '2026-11-25' }] }],
  ['less than no exp', { days: [{ ...day, coinExp: -1 }] }],
  ['a tick that is neither yes nor no', { days: [{ ...day, login: 1 }] }],
  ['an end that no date has', { vip: [{ atMs: AT_MS, status: 1, type: 2, dueAtMs: 1e300 }] }],
  ['an end in words', { vip: [{ atMs: AT_MS, status: 1, type: 2, dueAtMs: 'soon' }] }],
  ['a state that is not stored', { logins: [{ atMs: AT_MS, state: 'unknown' }] }],
  ['no coverage', { coverage: null }],
  ['twenty thousand changes', { logins: Array.from({ length: 20_001 }, () => ({})) }],
  ['no mid', { mid: null }],
])('refuses a ledger with %s', (_, given) => {
  expect(read(given)).toBeNull()
})

const file = (given: object): unknown => ({
  schema: 1,
  kind: 'bili-glance-ledger',
  accounts: [nothingOf('7')],
  ...given,
})

it.each([
  ['a house', file({ kind: 'bili-glance-house' }), 'not-ours'],
  ['a newer shape', file({ schema: 2 }), 'newer'],
  ['a shape in words', file({ schema: '1' }), 'not-ours'],
  ['no list', file({ accounts: { 0: nothingOf('7') } }), 'damaged'],
  ['a list of numbers', file({ accounts: [7] }), 'damaged'],
  ['an account twice', file({ accounts: [nothingOf('7'), nothingOf('7')] }), 'damaged'],
  ['a masked one', file({ accounts: [nothingOf('account-1')] }), 'masked'],
  [
    'more than a million rows',
    file({ accounts: [{ ...nothingOf('7'), coinRows: Array(1_000_001).fill(0) }] }),
    'too-large',
  ],
  [
    'more than a thousand accounts',
    file({ accounts: Array.from({ length: 1_001 }, (_, at) => nothingOf(at.toString())) }),
    'too-large',
  ],
])('refuses a file with %s', (_, parsed, kind) => {
  expect(ledgerFileDrafts(parsed)).toEqual({ ok: false, failure: { kind } })
})
