import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ledgerAdding } from '../../../../electron/main/ledger/add-ledger'
import type { Ledger } from '../../../../electron/main/ledger/ledger'
import { memoryLedger } from '../../../../electron/main/ledger/memory-ledger'
import { ledgerText } from '../../../../electron/shared/ledger/ledger-text'
import { fullDay, giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { standingClock } from '../refresh/asked-bilibili'
import { nowMs, temporaryFolder } from '../store/temp-profile'
import { midsIn } from './ledger-setting'

const FIRST_S = Date.UTC(2026, 10, 1) / 1_000

const here = {
  ...nothingOf('7'),
  coinRows: [giftAt(FIRST_S), giftAt(FIRST_S)],
  days: [fullDay('2026-11-01', FIRST_S * 1_000)],
}
const there = {
  ...nothingOf('7'),
  coinRows: [giftAt(FIRST_S), giftAt(FIRST_S + 9)],
  expRows: [{ atMs: FIRST_S * 1_000, delta: 5, reason: '登录奖励' }],
  days: [fullDay('2026-11-01', FIRST_S * 1_000), fullDay('2026-11-02', FIRST_S * 1_000)],
}

const setting = (listed: readonly string[] = ['7']) => {
  const ledger = memoryLedger(standingClock())
  ledger.note(here)
  const file = join(temporaryFolder(), 'history.json')
  const adding = ledgerAdding({
    ledger,
    listed: () => listed,
    nowMs: () => nowMs,
    chooseFile: () => Promise.resolve(file),
  })
  return { ledger, file, ...adding }
}

const text = (of: Ledger, mids: readonly string[], masked = false): string =>
  ledgerText(
    mids.map((mid) => of.of(mid)).filter((one) => one !== null),
    { format: 'json', masked },
    nowMs,
  )

it('tells what a file would add before it does, and then adds that', async () => {
  const { ledger, file, choose, add } = setting()
  const other = memoryLedger(standingClock())
  other.note(there)
  other.note({ ...nothingOf('8'), coinRows: [giftAt(FIRST_S)] })
  writeFileSync(file, text(other, ['7', '8']))
  const before = text(ledger, ['7'])
  const account = { mid: '7', coinRows: 1, expRows: 1, days: 1 }
  expect(await choose()).toEqual({
    ok: true,
    value: { file: 'history.json', accounts: [account], others: 1 },
  })
  expect(text(ledger, ['7'])).toBe(before)
  expect(await add()).toEqual({ ok: true, value: [account] })
  expect(ledger.of('7')?.coinRows).toHaveLength(3)
  expect(midsIn(ledger)).toEqual(['7'])
  expect(await add()).toEqual({ ok: false, failure: { kind: 'not-chosen' } })
})

it('adds nothing to an account that was removed meanwhile', async () => {
  const listed = ['7', '8']
  const { ledger, file, choose, add } = setting(listed)
  writeFileSync(file, text(ledger, ['7']))
  await choose()
  listed.splice(0, 1)
  expect(await add()).toEqual({ ok: true, value: [] })
})

it('makes two ledgers equal that are each added to the other', async () => {
  const one = setting()
  const other = setting()
  other.ledger.note({ ...there, levels: [{ atMs: nowMs, level: 5, exp: 9, coinTenths: 1 }] })
  const [ofOne, ofOther] = [text(one.ledger, ['7']), text(other.ledger, ['7'])]
  writeFileSync(one.file, ofOther)
  writeFileSync(other.file, ofOne)
  for (const { choose, add } of [one, other]) {
    expect((await choose()).ok).toBe(true)
    expect((await add()).ok).toBe(true)
  }
  expect(text(one.ledger, ['7'])).toBe(text(other.ledger, ['7']))
})

const file = (account: object, frame: object = {}): string =>
  JSON.stringify({
    schema: 1,
    kind: 'bili-glance-ledger',
    accounts: [{ ...nothingOf('7'), ...account }],
    ...frame,
  })
const row = { atMs: FIRST_S * 1_000, deltaTenths: -10, reason: '打赏' }

it.each([
  ['no JSON', '<html>', 'not-ours'],
  ['an empty file', '', 'not-ours'],
  ['another kind', file({}, { kind: 'something' }), 'not-ours'],
  ['a list', '[]', 'not-ours'],
  ['a deep nesting', '['.repeat(200_000), 'not-ours'],
  ['a newer shape', file({}, { schema: 2 }), 'newer'],
  ['a masked one', file({ mid: 'account-1' }), 'masked'],
  ['a number for a mid', file({ mid: 7 }), 'damaged'],
  ['a path for a mid', file({ mid: '../7' }), 'damaged'],
  ['a row without an amount', file({ coinRows: [{ ...row, deltaTenths: null }] }), 'damaged'],
  ['half a coin tenth', file({ coinRows: [{ ...row, deltaTenths: 0.5 }] }), 'damaged'],
  ['a row of next year', file({ coinRows: [{ ...row, atMs: nowMs + 4e10 }] }), 'damaged'],
  [
    'a coverage of next year',
    file({ coverage: { coins: [{ fromMs: 0, untilMs: nowMs + 4e10 }], exp: [] } }),
    'damaged',
  ],
  ['a day that is none', file({ days: [{ ...fullDay('2026-02-30', 1) }] }), 'damaged'],
  ['a row within a second', file({ coinRows: [{ ...row, atMs: row.atMs + 1 }] }), 'damaged'],
  ['an account twice', file({}, { accounts: [nothingOf('7'), nothingOf('7')] }), 'damaged'],
  ['a state that is none', file({ logins: [{ atMs: 1, state: '=cmd()' }] }), 'damaged'],
  ['other people’s rows', file({ mid: '99', coinRows: [row] }), 'other-accounts'],
])('refuses %s, and changes nothing', async (_, content, kind) => {
  const { ledger, file: path, choose, add } = setting()
  const before = text(ledger, ['7'])
  writeFileSync(path, content)
  expect(await choose()).toEqual({ ok: false, failure: { kind } })
  expect((await add()).ok).toBe(false)
  expect([text(ledger, ['7']), midsIn(ledger)]).toEqual([before, ['7']])
})

it('refuses ten million rows before it looks at any', async () => {
  const { file: path, choose } = setting()
  const rows = `[${'0,'.repeat(9_999_999)}0]`
  writeFileSync(
    path,
    `{"schema":1,"kind":"bili-glance-ledger","accounts":[{"mid":"7","coinRows":${rows}}]}`,
  )
  expect(await choose()).toEqual({ ok: false, failure: { kind: 'too-large' } })
})

it('takes controls and formulas for what they are: text', async () => {
  const { ledger, file: path, choose, add } = setting()
  writeFileSync(path, file({ coinRows: [{ ...row, reason: '=1+1\u0000\u001b[31m' }] }))
  await choose()
  await add()
  expect(ledger.of('7')?.coinRows.map(({ reason }) => reason)).toContain('=1+1[31m')
})

it('says where there is no file, and nothing where none was chosen', async () => {
  const { choose } = setting()
  expect(await choose()).toEqual({ ok: false, failure: { kind: 'no-file' } })
  const none = ledgerAdding({
    ledger: memoryLedger(standingClock()),
    listed: () => [],
    nowMs: () => nowMs,
    chooseFile: () => Promise.resolve(null),
  })
  expect(await none.choose()).toEqual({ ok: true, value: null })
})
