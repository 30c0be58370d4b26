import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as anyTest } from 'vitest'
import { ledger, type Ledger } from '../../../../electron/main/ledger/ledger'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { standingClock } from '../refresh/asked-bilibili'
import { canMakeSmall, makeSmall } from '../store/awkward-place'
import { temporaryFolder } from '../store/temp-profile'

const test = anyTest.skipIf(!canMakeSmall())

const ROWS_A_LOOK = 100
const FULL = [{ kind: 'ledger-not-kept', because: 'full' }]
const FIVE_MINUTES_MS = 5 * 60_000

/** Takes all that is free on a disk; returns the way to give it back. */
const fill = (folder: string): (() => void) => {
  const filler = join(folder, 'filler')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(filler, Buffer.alloc(bavail * bsize))
  return () => {
    rmSync(filler)
  }
}

const noteLook = (kept: Ledger, number: number): void => {
  const coinRows = Array.from({ length: ROWS_A_LOOK }, (_, at) =>
    giftAt(number * ROWS_A_LOOK + at, 'x'.repeat(200)),
  )
  kept.note({ ...nothingOf(number.toString()), coinRows })
}

const rowsIn = (kept: Ledger): readonly number[] =>
  (kept.all() ?? []).map(({ coinRows }) => coinRows.length)

test('a disk that fills up loses nothing: what is new waits, is told of, and is stored later', () => {
  const folder = temporaryFolder()
  makeSmall(folder, 1_048_576)
  const clock = standingClock()
  const kept = ledger({ place: ledgerInFolder(folder), clock })
  noteLook(kept, 1)
  const empty = fill(folder)
  let looks = 1
  // What SQLite has room for in its own files still goes in.
  while (kept.notices().length === 0 && looks < 40) {
    looks += 1
    noteLook(kept, looks)
  }
  expect(kept.notices()).toEqual(FULL)
  noteLook(kept, looks + 1)
  expect(kept.notices()).toEqual(FULL)
  empty()
  clock.move(FIVE_MINUTES_MS)
  noteLook(kept, looks + 2)
  expect(kept.notices()).toEqual([])
  expect(rowsIn(kept)).toEqual(Array.from({ length: looks + 2 }, () => ROWS_A_LOOK))
  kept.close()
})

test('a disk that is full from the start is told of, and the history begins once there is room', () => {
  const folder = temporaryFolder()
  makeSmall(folder, 1_048_576)
  const empty = fill(folder)
  const clock = standingClock()
  const kept = ledger({ place: ledgerInFolder(folder), clock })
  noteLook(kept, 1)
  expect(kept.notices()).toEqual(FULL)
  empty()
  clock.move(FIVE_MINUTES_MS)
  noteLook(kept, 2)
  expect([kept.notices(), rowsIn(kept)]).toEqual([[], [ROWS_A_LOOK, ROWS_A_LOOK]])
  kept.close()
})
