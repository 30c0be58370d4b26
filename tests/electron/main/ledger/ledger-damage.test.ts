import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'
import { noticeText } from '../../../../electron/shared/notice'
import { makeReadOnly } from '../store/awkward-place'
import { contentOf, temporaryFolder } from '../store/temp-profile'
import { ledgerIn, look, secondsIn } from './ledger-setting'

const PAGE_BYTES = 4_096
const DAY_MS = 24 * 3_600_000

/** A ledger of many pages with a backup of all its gifts but the last. */
let model: string
let whole: Buffer
beforeAll(() => {
  model = mkdtempSync(join(tmpdir(), 'bili-glance-test-'))
  const first = ledgerIn(model)
  for (let second = 1; second <= 300; second += 1) first.merge(look(second))
  first.note(look(301))
  first.note(look(302))
  first.close()
  whole = readFileSync(join(model, 'ledger.db'))
})
afterAll(() => {
  rmSync(model, { recursive: true, force: true })
})

const backedUp = Array.from({ length: 301 }, (_, at) => at + 1)

/** Each with what it makes of the whole file and a place in it. */
const HARMS: Readonly<Record<string, (bytes: Buffer, at: number) => Buffer>> = {
  'cut off at': (bytes, at) => bytes.subarray(0, at),
  'NUL from': (bytes, at) => bytes.fill(0, at),
  'NUL in': (bytes, at) => bytes.fill(0, at, at + PAGE_BYTES),
}

describe.each(Object.entries(HARMS))('a history that is %s any page', (harm, change) => {
  it('is set aside, and the backup takes its place, with words', () => {
    expect(whole.length).toBeGreaterThan(6 * PAGE_BYTES)
    for (let at = 0; at < whole.length; at += PAGE_BYTES) {
      const folder = temporaryFolder()
      cpSync(model, folder, { recursive: true, preserveTimestamps: true })
      const harmed = Buffer.from(change(Buffer.from(whole), at))
      writeFileSync(join(folder, 'ledger.db'), harmed)
      const kept = ledgerIn(folder)
      kept.clock.move(DAY_MS)
      expect([harm, at, secondsIn(kept)]).toEqual([harm, at, backedUp])
      const [notice] = kept.notices()
      if (notice?.kind !== 'ledger-restored') throw new Error(JSON.stringify(notice))
      expect(noticeText(notice, en)).toContain('The backup of 2026-11-23 is in its place')
      expect(noticeText(notice, zhCn)).toContain('2026-11-23')
      expect(readFileSync(join(folder, notice.file!)).equals(harmed)).toBe(true)
      kept.note(look(1_000))
      expect(secondsIn(kept)).toEqual([...backedUp, 1_000])
      kept.close()
      // The next start finds nothing wrong any more.
      const next = ledgerIn(folder)
      expect([secondsIn(next)?.length, next.notices()]).toEqual([302, []])
      next.close()
    }
  })
})

it('is read in a folder that cannot be written, says so, and lets what is new wait', (context) => {
  const folder = temporaryFolder()
  cpSync(model, folder, { recursive: true, preserveTimestamps: true })
  context.skip(!makeReadOnly(folder), 'no read-only place can be made here')
  const before = contentOf(folder)
  const kept = ledgerIn(folder)
  kept.note(look(1_000))
  expect(secondsIn(kept)).toHaveLength(302)
  const [notice] = kept.notices()
  expect(notice).toEqual({ kind: 'ledger-not-kept', because: 'read-only' })
  expect(noticeText(notice!, en)).toContain('It goes on by itself')
  expect(contentOf(folder)).toEqual(before)
  kept.close()
})
