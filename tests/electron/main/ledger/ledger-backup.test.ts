import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../store/temp-profile'
import { ledgerIn, look, secondsIn } from './ledger-setting'

describe('the ledger', () => {
  it('is backed up once a week, twice over, and goes back to the best backup when damaged', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'ledger.db')
    const kept = ledgerIn(folder)
    const backups = (): string[] =>
      readdirSync(folder)
        .filter((name) => name.includes('backup'))
        .sort()
    const WEEK_MS = 7 * 24 * 3_600_000
    kept.note(look(1))
    kept.note(look(2))
    expect(backups()).toEqual(['ledger.db.backup-1'])
    kept.clock.move(WEEK_MS - 1_000)
    kept.note(look(3))
    expect(backups()).toEqual(['ledger.db.backup-1'])
    kept.clock.move(1_000)
    kept.note(look(4))
    expect(backups()).toEqual(['ledger.db.backup-1', 'ledger.db.backup-2'])
    kept.note(look(5))
    kept.close()

    for (const [harmed, seconds, daysAgo] of [
      [[], [1, 2, 3, 4], 0],
      [['.backup-1'], [1], 7],
      [['.backup-1', '.backup-2'], [], null],
    ] as const) {
      for (const ending of ['', ...harmed]) writeFileSync(path + ending, 'no database')
      const again = ledgerIn(folder)
      again.clock.move(WEEK_MS)
      expect(secondsIn(again)).toEqual(seconds)
      const [notice] = again.notices()
      const backupAtMs = daysAgo === null ? null : again.clock.nowMs() - daysAgo * 24 * 3_600_000
      expect(notice).toMatchObject(
        backupAtMs === null
          ? { kind: 'ledger-set-aside' }
          : {
              kind: 'ledger-restored',
              file: expect.stringMatching(/damaged/) as string,
              backupAtMs,
            },
      )
      again.close()
    }
  })

  it('goes back to a backup where the file is gone, and tells so', () => {
    const folder = temporaryFolder()
    const kept = ledgerIn(folder)
    kept.note(look(1))
    kept.close()
    rmSync(join(folder, 'ledger.db'))
    const again = ledgerIn(folder)
    expect(secondsIn(again)).toEqual([1])
    expect(again.notices()).toMatchObject([{ kind: 'ledger-restored', file: null }])
    again.close()
  })
})
