import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { memoryLedger } from '../../../../electron/main/ledger/memory-ledger'
import { ledgerSaving } from '../../../../electron/main/ledger/save-ledger'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { standingClock } from '../refresh/asked-bilibili'
import { nowMs, temporaryFolder } from '../store/temp-profile'

const history = () => {
  const ledger = memoryLedger(standingClock())
  ledger.note({ ...nothingOf('293793435'), coinRows: [giftAt(1_790_000_000)] })
  return ledger
}

const saved = (file: string | null, names: string[] = [], masked = false) =>
  ledgerSaving({
    ledger: history(),
    nowMs: () => nowMs,
    chooseFile: (name) => {
      names.push(name)
      return Promise.resolve(file)
    },
  }).save({ format: 'json', masked })

it('is written into the file that was chosen, for its user alone', async () => {
  const file = join(temporaryFolder(), 'mine.json')
  const names: string[] = []
  expect(await saved(file, names)).toEqual({ ok: true, value: { file: 'mine.json', accounts: 1 } })
  expect(names).toEqual(['bili-glance-2026-11-23.json'])
  expect(readFileSync(file, 'utf8')).toContain('"mid": "293793435"')
  expect(statSync(file).mode & 0o077).toBe(0)
  await saved(file, [], true)
  expect(readFileSync(file, 'utf8')).not.toContain('293793435')
})

it('is not written where no file was chosen', async () => {
  expect(await saved(null)).toEqual({ ok: true, value: null })
})

it('leaves what stands there where it cannot be written', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'mine.json')
  mkdirSync(join(file, 'inside'), { recursive: true })
  expect(await saved(file)).toEqual({
    ok: false,
    failure: { kind: 'not-written', because: 'other' },
  })
  expect(readdirSync(folder)).toEqual(['mine.json'])
  writeFileSync(join(folder, 'file'), '')
  expect((await saved(join(folder, 'file', 'mine.json'))).ok).toBe(false)
})

it('asks for no file where the history cannot be read', async () => {
  const chooseFile = (): Promise<string | null> => Promise.reject(new Error('not to be asked'))
  const { save } = ledgerSaving({ ledger: { all: () => null }, nowMs: () => nowMs, chooseFile })
  expect(await save({ format: 'csv', masked: false })).toEqual({
    ok: false,
    failure: { kind: 'cannot-read' },
  })
})
