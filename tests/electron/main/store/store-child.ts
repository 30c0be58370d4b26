// A process that works on a profile until it is killed:
// node --import scripts/typescript-imports.mjs store-child.ts JOB FOLDER
// It prints what it has been promised, so that its parent can hold the stores to it.
import { writeSync } from 'node:fs'
import { accountList } from '../../../../electron/main/store/account-list'
import { openDatabase, type Database } from '../../../../electron/main/store/database'
import { ledger } from '../../../../electron/main/ledger/ledger'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { ledgerStore } from '../../../../electron/main/ledger/ledger-store'
import { lease } from '../../../../electron/main/store/lease'
import { emptyReadings, readingStore } from '../../../../electron/main/store/reading-store'
import { settingsStore } from '../../../../electron/main/store/settings-store'
import type { LedgerRow } from '../../../../electron/shared/ledger/log-window'
import { nothingOf } from '../../shared/ledger/ledger-builder'
import { withoutElectron } from './without-electron'

const [job, folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('JOB FOLDER')

const say = (promised: string): void => {
  writeSync(1, `${promised}\n`)
}

const database = (): Database => {
  const opened = openDatabase({ folder, nowMs: Date.now() })
  if (opened.kind !== 'open' || opened.notice !== null) throw new Error(JSON.stringify(opened))
  return opened.database
}

const writeAccounts = (): void => {
  const list = accountList(database())
  for (let mid = 1; ; mid += 1) {
    const account = {
      mid: mid.toString(),
      name: 'x'.repeat(200),
      sessionExpiresAtMs: null,
      sessionOnly: false,
    }
    const { ok } = list.signIn({ ...account, credentialKind: 'cookie' })
    if (ok) say(account.mid)
  }
}

const writeReadings = (): void => {
  const open = database()
  accountList(open).signIn({
    mid: '1',
    name: 'one',
    credentialKind: 'cookie',
    sessionExpiresAtMs: null,
    sessionOnly: false,
  })
  const store = readingStore(open)
  for (let exp = 1; ; exp += 1) {
    const reading = { ...emptyReadings().coinExp, value: { exp }, raw: 'y'.repeat(2_000) }
    if (store.save('1', 'coinExp', reading).ok) say(exp.toString())
  }
}

const writeSettings = async (): Promise<void> => {
  withoutElectron()
  const store = settingsStore(folder, Date.now())
  for (;;) {
    const language = store.settings().language === 'en' ? 'zh-CN' : 'en'
    const changed = await store.change({ language })
    if (changed.ok) say(language)
  }
}

/** Each look brings the last row once more and a new one, two of a kind. */
const writeLedger = (): void => {
  const opened = ledgerInFolder(folder).open(Date.now())
  if (opened.kind !== 'open' || opened.notice !== null) throw new Error(JSON.stringify(opened))
  const store = ledgerStore(opened.database)
  for (let last = 1; ; last += 1) {
    const rows = [last - 1, last]
      .filter((number) => number > 0)
      .flatMap((number) => Array.from({ length: 2 }, () => row(number)))
    if (store.add({ ...nothingOf('1'), coinRows: rows }).ok) say(last.toString())
  }
}

const row = (number: number): LedgerRow => ({
  atMs: number * 1_000,
  delta: -10,
  reason: number.toString(),
})

/** A week passes between two looks, so that each is followed by a backup. */
const backUpLedger = (): void => {
  let weeks = 0
  const clock = { nowMs: () => weeks * 7 * 24 * 3_600_000 }
  const kept = ledger({ place: ledgerInFolder(folder), clock })
  for (weeks = 1; ; weeks += 1) {
    kept.note({ ...nothingOf('1'), coinRows: [row(weeks)] })
    if (kept.notices().length === 0) say(weeks.toString())
  }
}

/** Reaches for the lease when a line comes, says whether it got it, and holds it until it is killed. */
const takeLease = (): void => {
  const ours = lease({ database: database(), pid: process.pid, clock: { nowMs: Date.now } })
  say('ready')
  process.stdin.once('data', () => {
    say(ours.take() === 'taken' ? 'taken' : 'held elsewhere')
  })
}

const openOnce = (): void => {
  const opened = openDatabase({ folder, nowMs: Date.now() })
  say(opened.kind === 'open' ? (opened.notice?.kind ?? 'sound') : opened.kind)
}

const jobs: Readonly<Record<string, () => unknown>> = {
  accounts: writeAccounts,
  readings: writeReadings,
  settings: writeSettings,
  ledger: writeLedger,
  backup: backUpLedger,
  lease: takeLease,
  open: openOnce,
}
await jobs[job ?? '']?.()
