import { readdirSync, rmSync, statfsSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { ledgerMigrations } from '../../../../electron/main/ledger/ledger-migrations'
import { openDatabase } from '../../../../electron/main/store/database'
import { connect } from '../../../../electron/main/store/sqlite'
import { canMakeSmall, makeReadOnly, makeSmall } from '../store/awkward-place'
import { contentOf, temporaryFolder } from '../store/temp-profile'
import { ledgerIn, look, secondsIn } from './ledger-setting'

const WEEK_MS = 7 * 24 * 3_600_000

/** Gifts of three weeks: the older backup has the first, the newest two, and a third is in the file. */
const setting = (folder = temporaryFolder()) => {
  const kept = ledgerIn(folder)
  kept.note(look(1))
  kept.clock.move(WEEK_MS)
  kept.note(look(2))
  kept.clock.move(1_000)
  kept.note(look(3))
  const names = (): readonly string[] => readdirSync(folder).sort()
  return { folder, kept, names }
}

it.each([
  ['newest', [1, 2], 1_000],
  ['older', [1], WEEK_MS + 1_000],
] as const)(
  'goes back to the %s backup, sets aside what was there, and goes on writing',
  (name, seconds, ageMs) => {
    const { folder, kept } = setting()
    const nowMs = kept.clock.nowMs()
    const restored = kept.keeping.restore(name)
    expect(restored).toEqual({
      ok: true,
      value: { backupAtMs: nowMs - ageMs, setAside: 'ledger.db.replaced-2026-11-30T040001Z' },
    })
    expect(secondsIn(kept)).toEqual(seconds)
    expect(kept.notices()).toEqual([])
    kept.note(look(4))
    expect(secondsIn(kept)).toEqual([...seconds, 4])
    kept.close()
    const aside = connect(join(folder, 'ledger.db.replaced-2026-11-30T040001Z'), {
      writable: false,
      waitMs: 0,
    })
    expect(aside.read('SELECT at_s FROM coin_row ORDER BY at_s')).toEqual([
      { at_s: 1 },
      { at_s: 2 },
      { at_s: 3 },
    ])
    aside.close()
  },
)

it('gives each file that it sets aside a name of its own', () => {
  const { kept, names } = setting()
  const asides = [kept.keeping.restore('newest'), kept.keeping.restore('older')].map((restored) =>
    restored.ok ? restored.value.setAside : null,
  )
  expect(new Set(asides).size).toBe(2)
  expect(names()).toEqual(expect.arrayContaining(asides))
  kept.close()
})

it.each(['cut', 'gone', 'of a newer version'])(
  'does not go back to a backup that is %s',
  (harm) => {
    const { folder, kept, names } = setting()
    const backup = join(folder, 'ledger.db.backup-1')
    if (harm === 'gone') rmSync(backup)
    else if (harm === 'cut') truncateSync(backup, 8_192)
    else {
      const newer = connect(backup, { writable: true, waitMs: 0 })
      newer.execute('PRAGMA user_version = 99')
      newer.close()
    }
    const before = names()
    expect(kept.keeping.restore('newest')).toEqual({ ok: false, failure: { kind: 'no-backup' } })
    expect([secondsIn(kept), names()]).toEqual([[1, 2, 3], before])
    expect(kept.keeping.restore('older').ok).toBe(true)
    kept.close()
  },
)

it('is the way out where the file itself is of a newer version', () => {
  const { folder, kept } = setting()
  kept.close()
  const migrations = [...ledgerMigrations, { statements: ['CREATE TABLE later (id ANY) STRICT'] }]
  const newer = openDatabase({ folder, file: 'ledger.db', nowMs: kept.clock.nowMs(), migrations })
  if (newer.kind === 'open') newer.database.close()
  const later = ledgerIn(folder)
  expect(secondsIn(later)).toBeUndefined()
  expect(later.keeping.facts()).toMatchObject({ accounts: null, backups: [{}, {}] })
  expect(later.keeping.restore('newest')).toMatchObject({
    ok: true,
    value: { setAside: expect.stringContaining('replaced') as string },
  })
  expect([secondsIn(later), later.notices()]).toEqual([[1, 2], []])
  later.close()
})

it('brings a backup of an older version up to date and leaves it as it is', () => {
  const { folder, kept, names } = setting()
  kept.close()
  const [first] = ledgerMigrations
  const old = temporaryFolder()
  const opened = openDatabase({ folder: old, file: 'ledger.db', nowMs: 1, migrations: [first!] })
  if (opened.kind !== 'open') throw new Error(opened.kind)
  rmSync(join(folder, 'ledger.db.backup-1'))
  opened.database.copyTo(join(folder, 'ledger.db.backup-1'))
  opened.database.close()
  const before = statSync(join(folder, 'ledger.db.backup-1')).size
  const later = ledgerIn(folder)
  later.clock.move(WEEK_MS)
  expect(later.keeping.restore('newest').ok).toBe(true)
  later.note(look(9))
  expect(secondsIn(later)).toEqual([9])
  later.close()
  expect(statSync(join(folder, 'ledger.db.backup-1')).size).toBe(before)
  expect(names().filter((name) => /new|version/.test(name))).toEqual([])
})

it.skipIf(!canMakeSmall())('leaves everything as it was where the disk is full', () => {
  const folder = temporaryFolder()
  makeSmall(folder, 1_048_576)
  const { kept, names } = setting(folder)
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize))
  const before = names()
  expect(kept.keeping.restore('newest')).toEqual({
    ok: false,
    failure: { kind: 'not-written', because: 'full' },
  })
  expect([secondsIn(kept), names()]).toEqual([[1, 2, 3], before])
  rmSync(join(folder, 'filler'))
  expect(kept.keeping.restore('newest').ok).toBe(true)
  kept.close()
})

it('leaves everything as it was in a folder that cannot be written', (context) => {
  const { folder, kept: first } = setting()
  first.close()
  context.skip(!makeReadOnly(folder), 'no read-only place can be made here')
  const before = contentOf(folder)
  const kept = ledgerIn(folder)
  expect(kept.keeping.restore('newest')).toEqual({
    ok: false,
    failure: { kind: 'not-written', because: 'read-only' },
  })
  expect([secondsIn(kept), contentOf(folder)]).toEqual([[1, 2, 3], before])
  kept.close()
})

it('waits for another process that reads the file just then', () => {
  const { folder, kept, names } = setting()
  const other = connect(join(folder, 'ledger.db'), { writable: false, waitMs: 0 })
  other.execute('BEGIN')
  other.read('SELECT count(*) FROM coin_row')
  const before = names()
  expect(kept.keeping.restore('newest')).toEqual({
    ok: false,
    failure: { kind: 'not-written', because: 'other' },
  })
  expect([secondsIn(kept), names()]).toEqual([[1, 2, 3], before])
  other.close()
  expect(kept.keeping.restore('newest').ok).toBe(true)
  kept.close()
})

it('tells what there is to go back to, and how much room all takes', () => {
  const { folder, kept } = setting()
  const facts = kept.keeping.facts()
  expect(facts.accounts).toEqual([
    { mid: '1', coinRows: 3, expRows: 0, days: 0, firstDay: '1970-01-01' },
  ])
  expect(facts.backups).toEqual([
    {
      name: 'newest',
      madeAtMs: kept.clock.nowMs() - 1_000,
      bytes: statSync(join(folder, 'ledger.db.backup-1')).size,
    },
    {
      name: 'older',
      madeAtMs: kept.clock.nowMs() - WEEK_MS - 1_000,
      bytes: statSync(join(folder, 'ledger.db.backup-2')).size,
    },
  ])
  const sizeOf = (name: string): number => statSync(join(folder, name)).size
  expect(facts.bytes).toBe(sizeOf('ledger.db') + sizeOf('ledger.db-wal'))
  expect(facts.bytes).toBe(ledgerInFolder(folder).bytes())
  kept.close()
})
