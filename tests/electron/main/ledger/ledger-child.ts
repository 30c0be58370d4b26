// A process that changes a history until it is killed:
// node --import scripts/typescript-imports.mjs ledger-child.ts JOB FOLDER
// It prints what it has been promised, so that its parent can hold the ledger to it.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { ledger, type Ledger } from '../../../../electron/main/ledger/ledger'
import { ledgerMigrations } from '../../../../electron/main/ledger/ledger-migrations'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { ledgerStore } from '../../../../electron/main/ledger/ledger-store'
import { openDatabase } from '../../../../electron/main/store/database'
import { nothingOf } from '../../shared/ledger/ledger-builder'
import {
  daysOfHistory,
  KILLED_AT_MS,
  laterMigrations,
  moreThanKept,
  numberedGift,
} from './history-samples'

const [job, folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('JOB FOLDER')

const WEEK_MS = 7 * 24 * 3_600_000

let nowMs = KILLED_AT_MS

const say = (promised: number): void => {
  writeSync(1, `${promised.toString()}\n`)
}

const opened = (): Ledger =>
  ledger({ place: ledgerInFolder(folder), clock: { nowMs: () => nowMs }, years: () => 1 })

const note = (kept: Ledger, mid: string, number: number): void => {
  kept.note({ ...nothingOf(mid), coinRows: [numberedGift(number)] })
  if (kept.notices().length === 0) say(number)
}

/** One profile after the other: a file of the first version, and then of a version yet to come. */
const migrate = (): void => {
  for (let number = 1; ; number += 1) {
    const place = { folder: join(folder, number.toString()), file: 'ledger.db', nowMs } as const
    const old = openDatabase({ ...place, migrations: ledgerMigrations.slice(0, 1) })
    if (old.kind !== 'open') throw new Error(old.kind)
    ledgerStore(old.database).add(daysOfHistory('1', nowMs, 400))
    old.database.close()
    say(number)
    const migrated = openDatabase({ ...place, migrations: laterMigrations })
    if (migrated.kind === 'open') migrated.database.close()
  }
}

/** What is older than a year comes, and goes again. */
const prune = async (): Promise<void> => {
  const kept = opened()
  for (let number = 1; ; number += 1) {
    if (kept.merge(moreThanKept).ok) say(number)
    await kept.keeping.prune()
  }
}

/** One account grows, while another comes and is deleted. */
const deleteOne = (): void => {
  const kept = opened()
  for (let number = 1; ; number += 1) {
    note(kept, '1', number)
    kept.merge(daysOfHistory('2', nowMs, 100))
    kept.keeping.deleteAccount('2')
  }
}

/** Of each two gifts the first is in a backup, to which it goes back then. */
const restore = (): void => {
  const kept = opened()
  for (let number = 1; ; number += 2) {
    note(kept, '1', number)
    note(kept, '1', number + 1)
    kept.keeping.restore('newest')
    nowMs += WEEK_MS
  }
}

const jobs: Readonly<Record<string, () => unknown>> = {
  migrate,
  prune,
  delete: deleteOne,
  restore,
}
await jobs[job ?? '']?.()
