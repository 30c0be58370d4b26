import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { ledgerMigrations } from '../../../../electron/main/ledger/ledger-migrations'
import { openDatabase } from '../../../../electron/main/store/database'
import { fullDay, nothingOf } from '../../shared/ledger/ledger-builder'
import { contentOf, nowMs, temporaryFolder } from '../store/temp-profile'
import { ledgerIn, look, midsIn, secondsIn } from './ledger-setting'

const FIVE_MINUTES_MS = 5 * 60_000

describe('the ledger', () => {
  it('is opened at the first use, and is there after a restart', () => {
    const folder = temporaryFolder()
    const first = ledgerIn(folder)
    expect(first.opened).toEqual([])
    first.note(look(1))
    first.note(look(2))
    expect([first.opened, midsIn(first), first.notices()]).toEqual([['open'], ['1'], []])
    first.close()
    const second = ledgerIn(folder)
    expect(secondsIn(second)).toEqual([1, 2])
    second.close()
  })

  it('lets what cannot be stored wait, says so, and stores it once it can', () => {
    const folder = temporaryFolder()
    let trouble: 'full' | 'read-only' | null = 'full'
    const kept = ledgerIn(folder, () =>
      trouble === null
        ? ledgerInFolder(folder).open(nowMs)
        : { kind: 'unusable', trouble: { kind: trouble } },
    )
    kept.note(look(1))
    expect(kept.notices()).toEqual([{ kind: 'ledger-not-kept', because: 'full' }])
    expect([kept.of('1'), kept.all()]).toEqual([null, null])
    trouble = 'read-only'
    kept.clock.move(24 * 3_600_000)
    kept.note(look(2))
    expect(kept.notices()).toEqual([{ kind: 'ledger-not-kept', because: 'read-only' }])
    trouble = null
    kept.note(look(2))
    expect(kept.opened).toEqual(['unusable', 'unusable'])
    kept.clock.move(FIVE_MINUTES_MS)
    kept.note(look(3))
    expect([secondsIn(kept), kept.notices()]).toEqual([[1, 2, 3], []])
    kept.close()
  })

  it('keeps the rows of a day that wait, whatever is looked at after them', () => {
    const folder = temporaryFolder()
    let isFull = true
    const kept = ledgerIn(folder, (atMs) =>
      isFull ? { kind: 'unusable', trouble: { kind: 'full' } } : ledgerInFolder(folder).open(atMs),
    )
    const seen = (asOfMs: number) => ({
      ...nothingOf('1'),
      days: [{ ...fullDay('2026-11-23', asOfMs), coinExp: asOfMs }],
    })
    kept.note({ ...look(1), days: seen(10).days })
    kept.clock.move(60_000)
    kept.note(seen(20))
    kept.clock.move(60_000)
    kept.note(seen(30))
    isFull = false
    kept.clock.move(FIVE_MINUTES_MS)
    kept.note(seen(40))
    expect(secondsIn(kept)).toEqual([1])
    expect(kept.of('1')?.days).toMatchObject([{ coinExp: 40, asOfMs: 40 }])
    kept.close()
  })

  it('leaves a file of a newer version as it is, with words', () => {
    const folder = temporaryFolder()
    const statements = ['CREATE TABLE later (id INTEGER) STRICT']
    const migrations = [...ledgerMigrations, { statements }]
    const newer = openDatabase({ folder, file: 'ledger.db', nowMs, migrations })
    if (newer.kind === 'open') newer.database.close()
    const before = contentOf(folder)
    const kept = ledgerIn(folder)
    kept.note(look(1))
    expect([kept.notices(), kept.of('1')]).toEqual([[{ kind: 'ledger-newer' }], null])
    kept.close()
    expect(contentOf(folder)).toEqual(before)
  })

  it('sets a file aside that was cut off at any page or filled with nothing, and goes on', () => {
    const model = temporaryFolder()
    const first = ledgerIn(model)
    for (let second = 1; second < 400; second += 1) first.note(look(second))
    first.close()
    const whole = readFileSync(join(model, 'ledger.db'))
    expect(whole.length).toBeGreaterThan(8 * 4_096)
    for (let length = 0; length < whole.length; length += 4_096) {
      for (const harm of ['cut', 'nothing'] as const) {
        const folder = temporaryFolder()
        const path = join(folder, 'ledger.db')
        writeFileSync(path, whole)
        if (harm === 'cut') truncateSync(path, length)
        else writeFileSync(path, Buffer.from(whole).fill(0, length))
        const kept = ledgerIn(folder)
        kept.note(look(1_000))
        const [notice] = kept.notices()
        expect([length, harm, notice?.kind]).toEqual([length, harm, 'ledger-set-aside'])
        expect(secondsIn(kept)).toEqual([1_000])
        kept.close()
        const aside = notice?.kind === 'ledger-set-aside' ? notice.file : ''
        expect(readFileSync(join(folder, aside)).length).toBe(
          harm === 'cut' ? length : whole.length,
        )
      }
    }
  })

  it('opens a file anew that is damaged while in use', () => {
    const folder = temporaryFolder()
    const kept = ledgerIn(folder, () => {
      const found = ledgerInFolder(folder).open(nowMs)
      if (found.kind !== 'open' || kept.opened.length > 0) return found
      const write = (): ReturnType<typeof found.database.write> => ({
        ok: false,
        failure: { kind: 'damaged' },
      })
      return { ...found, database: { ...found.database, write } as typeof found.database }
    })
    kept.note(look(1))
    expect(kept.notices()).toEqual([{ kind: 'ledger-not-kept', because: 'other' }])
    kept.note(look(1))
    expect([secondsIn(kept), kept.notices()]).toEqual([[1], []])
    kept.close()
  })

  it('forgets what waits with the rest', () => {
    const folder = temporaryFolder()
    let isFull = true
    const kept = ledgerIn(folder, () =>
      isFull ? { kind: 'unusable', trouble: { kind: 'full' } } : ledgerInFolder(folder).open(nowMs),
    )
    kept.note(look(1))
    kept.forget()
    isFull = false
    expect([kept.notices(), secondsIn(kept)]).toEqual([[], []])
    kept.close()
  })
})
