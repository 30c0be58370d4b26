import { cpSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bilibiliDay } from '../../../../electron/bilibili/day'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { connect } from '../../../../electron/main/store/sqlite'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { NOON_MS } from '../refresh/asked-bilibili'
import { canMakeSmall, makeReadOnly, makeSmall } from '../store/awkward-place'
import { temporaryFolder } from '../store/temp-profile'
import { daysOfHistory, sumsAndRows, videoOf } from './history-samples'
import { ledgerIn, midsIn } from './ledger-setting'

const WEEK_MS = 7 * 24 * 3_600_000
const TODAY = bilibiliDay(NOON_MS)

/** Names of the files of a folder that hold a text anywhere in their bytes. */
const holding = (folder: string, text: string): readonly string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text))

/** Two accounts, in the file, its log and both backups. */
const setting = () => {
  const folder = temporaryFolder()
  const kept = ledgerIn(folder)
  kept.note(daysOfHistory('7', NOON_MS, 200))
  kept.note(daysOfHistory('8', NOON_MS, 200))
  kept.clock.move(WEEK_MS)
  kept.note({ ...nothingOf('8'), coinRows: [giftAt(NOON_MS / 1_000 + 1, '别的')] })
  return { folder, kept }
}

it('leaves no byte of it in the file, its log and both backups', () => {
  const { folder, kept } = setting()
  const video = videoOf('7', TODAY)
  expect(holding(folder, video)).toEqual(
    expect.arrayContaining(['ledger.db.backup-1', 'ledger.db.backup-2']),
  )
  expect(kept.keeping.facts().backups.map(({ name }) => name)).toEqual(['newest', 'older'])
  expect(kept.keeping.deleteAccount('7')).toEqual({
    ok: true,
    value: { coinRows: 200, expRows: 200, days: 200, traces: false, aside: [] },
  })
  for (const { reason } of daysOfHistory('7', NOON_MS, 200).coinRows)
    expect(holding(folder, reason.slice(4, -3))).toEqual([])
  expect(kept.of('7')).toEqual(nothingOf('7'))
  expect(midsIn(kept)).toEqual(['8'])
  const [sums, rows] = kept.query((reader) => sumsAndRows(reader))!
  expect(sums).toEqual(rows)
  // The others are there, and in the one backup that was made anew.
  expect(kept.keeping.facts()).toMatchObject({
    backups: [{ name: 'newest', madeAtMs: kept.clock.nowMs() }],
    accounts: [{ mid: '8', coinRows: 201 }],
  })
  expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([])
  kept.close()
  const backup = connect(join(folder, 'ledger.db.backup-1'), { writable: false, waitMs: 0 })
  expect(backup.read('SELECT mid FROM account')).toEqual([{ mid: '8' }])
  backup.close()
})

it('takes what waits with it, and begins anew with the next look', () => {
  const { folder, kept } = setting()
  kept.close()
  let isFull = true
  const later = ledgerIn(folder, (atMs) =>
    isFull ? { kind: 'unusable', trouble: { kind: 'full' } } : ledgerInFolder(folder).open(atMs),
  )
  later.note({ ...nothingOf('7'), coinRows: [giftAt(5)] })
  expect(later.keeping.deleteAccount('7')).toEqual({
    ok: false,
    failure: { kind: 'cannot-read' },
  })
  isFull = false
  later.clock.move(WEEK_MS)
  expect(later.keeping.deleteAccount('7').ok).toBe(true)
  later.note({ ...nothingOf('7'), coinRows: [giftAt(6)] })
  expect(later.of('7')?.coinRows).toEqual([giftAt(6)])
  later.close()
})

it('says what may hold it still: files that were set aside', () => {
  const { folder, kept } = setting()
  const names = ['ledger.db.damaged-2026-01-02T030405Z', 'ledger.db.replaced-2026-01-02T030405Z-2']
  for (const name of names) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, `${names[0]!}-wal`), '')
  writeFileSync(join(folder, 'ledger.db.version-1-2026-01-02T030405Z'), videoOf('7', TODAY))
  const deleted = kept.keeping.deleteAccount('7')
  expect(deleted).toMatchObject({ ok: true, value: { aside: names } })
  expect(holding(folder, videoOf('7', TODAY))).toEqual([])
  kept.close()
})

it('says that traces may be left where another process reads the file just then', () => {
  const { folder, kept } = setting()
  const other = connect(join(folder, 'ledger.db'), { writable: false, waitMs: 0 })
  other.execute('BEGIN')
  other.read('SELECT count(*) FROM coin_row')
  expect(kept.keeping.deleteAccount('7')).toMatchObject({ ok: true, value: { traces: true } })
  other.close()
  kept.close()
  expect(holding(folder, videoOf('7', TODAY))).toEqual([])
})

it('of somebody of whom nothing is kept deletes nothing', () => {
  const { kept } = setting()
  expect(kept.keeping.deleteAccount('9')).toMatchObject({ ok: true, value: { coinRows: 0 } })
  expect(midsIn(kept)).toEqual(['7', '8'])
  kept.close()
})

it.skipIf(!canMakeSmall())('changes nothing where the disk is full', () => {
  const { folder: full, kept: first } = setting()
  first.close()
  const folder = temporaryFolder()
  makeSmall(folder, 1_048_576)
  cpSync(full, folder, { recursive: true })
  const kept = ledgerIn(folder)
  kept.clock.move(WEEK_MS)
  const before = kept.all()
  const backups = kept.keeping.facts().backups
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize))
  expect(kept.keeping.deleteAccount('7')).toEqual({
    ok: false,
    failure: { kind: 'not-written', because: 'full' },
  })
  expect([kept.all(), kept.keeping.facts().backups]).toEqual([before, backups])
  kept.close()
})

it('changes nothing in a folder that cannot be written', (context) => {
  const { folder, kept: first } = setting()
  first.close()
  context.skip(!makeReadOnly(folder), 'no read-only place can be made here')
  const kept = ledgerIn(folder)
  expect(kept.keeping.deleteAccount('7')).toEqual({
    ok: false,
    failure: { kind: 'not-written', because: 'read-only' },
  })
  expect(kept.of('7')?.coinRows).toHaveLength(200)
  kept.close()
})
