import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { ledgerStore } from '../../../../electron/main/ledger/ledger-store'
import {
  openDatabase,
  type Database,
  type OpenedDatabase,
} from '../../../../electron/main/store/database'
import { connect } from '../../../../electron/main/store/sqlite'
import { killBudgetMs as timeout, killedAt } from '../store/kill-rounds'
import {
  daysOfHistory,
  KILLED_AT_MS as nowMs,
  laterMigrations,
  moreThanKept,
  sumsAndRows,
} from './history-samples'
import { ledgerIn } from './ledger-setting'

const killed = killedAt(join(import.meta.dirname, 'ledger-child.ts'))

const mustBeOpen = (found: OpenedDatabase): Extract<OpenedDatabase, { kind: 'open' }> => {
  if (found.kind !== 'open') throw new Error(JSON.stringify(found))
  return found
}

const expectSound = (database: Database): void => {
  expect(database.read('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  const [sums, rows] = sumsAndRows(database)
  expect(sums).toEqual(rows)
}

/** The numbers of the gifts of account 1. */
const numbersIn = (database: Pick<Database, 'read'>): readonly number[] =>
  database
    .read(
      `SELECT reason FROM coin_row JOIN account ON account.id = account
        WHERE mid = '1' ORDER BY at_s`,
    )
    .map(({ reason }) => Number(reason))

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1)

test('a history whose migration was killed is whole, migrated or not', { timeout }, async () => {
  const { coinRows } = daysOfHistory('1', nowMs, 400)
  await killed('migrate', (folder, last) => {
    for (const number of upTo(Number(last))) {
      const place = { folder: join(folder, number.toString()), file: 'ledger.db', nowMs } as const
      const { database, notice } = mustBeOpen(
        openDatabase({ ...place, migrations: laterMigrations }),
      )
      expect(notice).toBeNull()
      expectSound(database)
      expect(ledgerStore(database).of('1').coinRows).toEqual(coinRows)
      expect(database.read('SELECT count(*) AS rows FROM later')).toEqual([{ rows: 400 }])
      database.close()
    }
  })
})

test(
  'pruning that was killed has deleted nothing that is kept, and goes on',
  { timeout },
  async () => {
    const { coinRows } = moreThanKept
    const newer = coinRows.slice(-366)
    await killed('prune', async (folder) => {
      const { database, notice } = mustBeOpen(ledgerInFolder(folder).open(nowMs))
      expect(notice).toBeNull()
      expectSound(database)
      const rows = ledgerStore(database).of('1').coinRows
      expect(rows.slice(-366)).toEqual(newer)
      const kept = new Set(rows.map(({ atMs }) => atMs))
      expect(kept.size).toBe(rows.length)
      expect(rows).toEqual(coinRows.filter(({ atMs }) => kept.has(atMs)))
      database.close()
      const again = ledgerIn(folder, undefined, () => 1)
      await again.keeping.prune()
      expect(again.of('1')?.coinRows).toEqual(newer)
      again.close()
    })
  },
)

test(
  'deleting that was killed has deleted all or nothing, and nothing of others',
  { timeout },
  async () => {
    await killed('delete', (folder, last) => {
      const { database, notice } = mustBeOpen(ledgerInFolder(folder).open(nowMs))
      expect(notice).toBeNull()
      expectSound(database)
      const numbers = numbersIn(database)
      expect(numbers).toEqual(upTo(numbers.length))
      expect(numbers.length - Number(last)).toBeOneOf([0, 1])
      const other = ledgerStore(database).of('2')
      expect(other.coinRows.length).toBeOneOf([0, 100])
      database.close()
      const backups = [1, 2]
        .map((at) => join(folder, `ledger.db.backup-${at.toString()}`))
        .filter(existsSync)
      expect(backups.length).toBeGreaterThan(0)
      for (const path of backups) {
        const backup = connect(path, { writable: false, waitMs: 0 })
        expectSound(backup)
        const mids = backup.read('SELECT mid FROM account').map(({ mid }) => mid)
        // What is not kept any more is in no backup either.
        if (other.coinRows.length === 0) expect(mids).toEqual(['1'])
        backup.close()
      }
    })
  },
)

test(
  'restoring that was killed has lost nothing: what is not there lies beside it',
  { timeout },
  async () => {
    await killed('restore', (folder, last) => {
      const { database, notice } = mustBeOpen(ledgerInFolder(folder).open(nowMs))
      // Killed between two names, the backup takes the place at the next start.
      expect(notice === null || (notice.kind === 'restored' && notice.as === null)).toBe(true)
      expectSound(database)
      const found = [numbersIn(database)]
      database.close()
      const aside = readdirSync(folder).filter((name) => /\.replaced-.*Z(-\d+)?$/.test(name))
      for (const name of aside) {
        const before = connect(join(folder, name), { writable: true, waitMs: 0 })
        expectSound(before)
        found.push(numbersIn(before))
        before.close()
      }
      for (const numbers of found) expect(new Set(numbers).size).toBe(numbers.length)
      const all = new Set(found.flat())
      for (const number of upTo(Number(last))) expect(all).toContain(number)
      expect(all.size - Number(last)).toBeOneOf([0, 1])
    })
  },
)
