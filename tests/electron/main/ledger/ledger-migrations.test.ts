import { readdirSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { ledgerMigrations } from '../../../../electron/main/ledger/ledger-migrations'
import { ledgerStore } from '../../../../electron/main/ledger/ledger-store'
import { openDatabase, type Database } from '../../../../electron/main/store/database'
import type { Migration } from '../../../../electron/main/store/migrations'
import { nowMs, seededRandom, temporaryFolder } from '../store/temp-profile'
import { inventedCoins } from './coin-model'

const openIn = (folder: string, migrations: readonly Migration[]): Database => {
  const found = openDatabase({ folder, file: 'ledger.db', nowMs, migrations })
  if (found.kind !== 'open') throw new Error(`not open: ${found.kind}`)
  onTestFinished(found.database.close)
  return found.database
}

const SUMS = ['coin_in_tenths', 'coin_in_rows', 'coin_out_tenths', 'coin_out_rows']
const sums = SUMS.map((sum) => `sum(${sum}) AS ${sum}`).join(', ')

/** The sums of each day as they are kept, and as those of each account come to. */
const keptAndTrue = ({ read }: Database) => [
  read(`SELECT day, ${SUMS.join(', ')} FROM coin_day ORDER BY day`),
  read(`SELECT day, ${sums} FROM day_total GROUP BY day ORDER BY day`),
]

it('a ledger of every version before is opened with all that is in it', () => {
  for (let version = 1; version < ledgerMigrations.length; version += 1) {
    const folder = temporaryFolder()
    const before = openIn(folder, ledgerMigrations.slice(0, version))
    const ledgers = inventedCoins(seededRandom(version))
    for (const one of ledgers) ledgerStore(before).add(one)
    const kept = ledgers.map(({ mid }) => ledgerStore(before).of(mid))
    before.close()

    const now = openIn(folder, ledgerMigrations)
    expect(ledgers.map(({ mid }) => ledgerStore(now).of(mid))).toEqual(kept)
    expect(readdirSync(folder).filter((name) => name.includes('version-'))).toHaveLength(1)
    const [days, trueDays] = keptAndTrue(now)
    expect(days!.length).toBeGreaterThan(100)
    expect(days).toEqual(trueDays)
  }
})

it('the sums of all accounts follow each row that comes or goes', () => {
  const database = openIn(temporaryFolder(), ledgerMigrations)
  const store = ledgerStore(database)
  const expectTrue = (): void => {
    const [days, trueDays] = keptAndTrue(database)
    expect(days).toEqual(trueDays)
  }
  for (const one of inventedCoins(seededRandom(7))) store.add(one)
  expectTrue()
  database.write((run) => run('DELETE FROM coin_row WHERE id % 3 = 0'))
  expectTrue()
  // As an account is deleted: its sums first, then its rows.
  database.write((run) => run('DELETE FROM day_total WHERE account = 2'))
  database.write((run) => run('DELETE FROM coin_row WHERE account = 2'))
  expectTrue()
  database.write((run) => run('DELETE FROM coin_row'))
  expect(database.read(`SELECT ${sums} FROM coin_day`)).toEqual([
    Object.fromEntries(SUMS.map((sum) => [sum, 0])),
  ])
  database.write((run) => run('DELETE FROM day_total'))
  expect(database.read('SELECT * FROM coin_day')).toEqual([])
})
