import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ROWS_A_SLICE } from '../../../../electron/main/ledger/ledger-deleting'
import type { KeptYears } from '../../../../electron/main/ledger/ledger-keeping'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { NOON_MS } from '../refresh/asked-bilibili'
import { canMakeSmall, makeSmall } from '../store/awkward-place'
import { temporaryFolder } from '../store/temp-profile'
import { daysOfHistory, sumsAndRows } from './history-samples'
import { ledgerIn, midsIn } from './ledger-setting'

const DAY_MS = 24 * 3_600_000

/** Two accounts of eight hundred days, and how many years its user keeps. */
const setting = (days = 800) => {
  const chosen = { years: null as KeptYears }
  const kept = ledgerIn(temporaryFolder(), undefined, () => chosen.years)
  for (const mid of ['7', '8']) kept.merge(daysOfHistory(mid, NOON_MS, days))
  return { chosen, kept, ...kept }
}

it('keeps everything as long as its user has not chosen otherwise', async () => {
  const { kept, clock, keeping } = setting()
  await keeping.prune()
  clock.move(DAY_MS)
  kept.note({ ...nothingOf('7'), coinRows: [giftAt(clock.nowMs() / 1_000)] })
  await keeping.prune()
  expect(kept.of('7')?.coinRows).toHaveLength(801)
})

it('tells what keeping a year would delete, and deletes that and nothing else', async () => {
  const { kept, chosen, keeping, query } = setting()
  // 800 days up to 2026-11-23, of which those from 2025-11-23 on are a year and a day.
  expect(keeping.wouldDelete(1)).toEqual({ coinRows: 868, expRows: 868, days: 868 })
  expect(keeping.wouldDelete(2)).toEqual({ coinRows: 138, expRows: 138, days: 138 })
  expect(keeping.wouldDelete(3)).toEqual({ coinRows: 0, expRows: 0, days: 0 })
  const before = kept.of('7')!
  chosen.years = 1
  await keeping.prune()
  const after = kept.of('7')!
  const fromMs = Date.UTC(2025, 10, 22, 16)
  const isKept = ({ atMs }: { atMs: number }): boolean => atMs >= fromMs
  expect(after.coinRows).toEqual(before.coinRows.filter(isKept))
  expect(after.expRows).toEqual(before.expRows.filter(isKept))
  expect(after.levels).toEqual(before.levels.filter(isKept))
  expect(after.days).toEqual(before.days.filter(({ day }) => day >= '2025-11-23'))
  expect([after.days.length, after.coinRows.length]).toEqual([366, 366])
  // What held when the kept time began is known still: the second change was before it.
  expect(after.vip).toEqual(before.vip.slice(1))
  expect(after.logins).toEqual(before.logins)
  const [span] = before.coverage.coins
  expect(after.coverage).toEqual({
    coins: [{ ...span, fromMs }],
    exp: [{ ...span, fromMs }],
  })
  const [sums, rows] = query((reader) => sumsAndRows(reader))!
  expect(sums).toEqual(rows)
  expect(keeping.wouldDelete(1)).toEqual({ coinRows: 0, expRows: 0, days: 0 })
})

it('gives the room of much that went back to the disk', async () => {
  const { chosen, keeping, query } = setting()
  const before = keeping.facts().bytes
  chosen.years = 1
  await keeping.prune()
  expect(keeping.facts().bytes).toBeLessThan(before / 2)
  expect(query(({ read }) => read('PRAGMA freelist_count'))).toEqual([{ freelist_count: 0 }])
})

it('prunes after something was stored, once a day', async () => {
  const { kept, chosen, keeping, clock } = setting()
  const rows = (): number | undefined => kept.of('8')?.coinRows.length
  const note = async (): Promise<void> => {
    kept.note({ ...nothingOf('7'), coinRows: [giftAt(clock.nowMs() / 1_000)] })
    for (let turn = 0; turn < 20; turn += 1) await setImmediate()
  }
  await note()
  chosen.years = 2
  await note()
  expect(rows()).toBe(800)
  clock.move(DAY_MS)
  await note()
  expect(rows()).toBe(730)
  clock.move(DAY_MS)
  await note()
  expect(rows()).toBe(729)
  expect(keeping.wouldDelete(2)).toEqual({ coinRows: 0, expRows: 0, days: 0 })
})

it('counts from the last day that is kept where the clock is years ahead of it', async () => {
  const { kept, chosen, keeping, clock } = setting()
  chosen.years = 1
  clock.move(10 * 365 * DAY_MS)
  expect(keeping.wouldDelete(1)?.coinRows).toBe(868)
  await keeping.prune()
  expect(kept.of('7')?.coinRows).toHaveLength(366)
})

it('lets everything else have its turn between two slices of a long history', async () => {
  const { kept, chosen, keeping } = setting(400)
  const gifts = Array.from({ length: 3 * ROWS_A_SLICE }, (_, at) => giftAt(1_600_000_000 + at))
  kept.merge({ ...nothingOf('7'), coinRows: gifts })
  chosen.years = 1
  let turns = 0
  const pruning = { isDone: false }
  const done = keeping.prune().then(() => (pruning.isDone = true))
  while (!pruning.isDone) {
    await setImmediate()
    turns += 1
  }
  await done
  expect(turns).toBeGreaterThan(3)
  expect(kept.of('7')?.coinRows).toHaveLength(366)
})

it.each(['close', 'forget'] as const)('stops where the ledger is told to %s', async (end) => {
  const { kept, chosen, keeping, opened } = setting()
  chosen.years = 1
  const pruned = keeping.prune()
  await setImmediate()
  kept[end]()
  await pruned
  expect(opened).toEqual(['open'])
  expect(midsIn(kept)).toEqual(end === 'close' ? undefined : ['7', '8'])
})

it('stops where its user thinks better of it', async () => {
  const { kept, chosen, keeping } = setting()
  chosen.years = 1
  const pruned = keeping.prune()
  chosen.years = null
  await pruned
  expect(kept.of('8')?.coinRows).toHaveLength(800)
})

it.skipIf(!canMakeSmall())('loses nothing where the disk is full, and says so', async () => {
  const folder = temporaryFolder()
  makeSmall(folder, 2_097_152)
  const chosen = { years: null as KeptYears }
  const kept = ledgerIn(folder, undefined, () => chosen.years)
  const whole = daysOfHistory('7', NOON_MS, 800)
  kept.merge(whole)
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize))
  chosen.years = 1
  await kept.keeping.prune()
  expect(kept.notices()).toEqual([{ kind: 'ledger-not-kept', because: 'full' }])
  expect(kept.of('7')).toEqual(whole)
  rmSync(join(folder, 'filler'))
  await kept.keeping.prune()
  expect(kept.of('7')?.coinRows).toHaveLength(366)
  kept.close()
})
