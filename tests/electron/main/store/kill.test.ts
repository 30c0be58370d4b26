import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { accountList } from '../../../../electron/main/store/account-list'
import { readingStore } from '../../../../electron/main/store/reading-store'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { ledgerStore } from '../../../../electron/main/ledger/ledger-store'
import { settingsStore } from '../../../../electron/main/store/settings-store'
import { long, nowMs, opened, seededRandom, temporaryFolder } from './temp-profile'

const rounds = long ? 1000 : 6
/** One round takes some 200 ms on two cores. */
const budgetMs = rounds * 2_000

const start = (job: string, folder: string): ChildProcess => {
  const register = join(import.meta.dirname, '../../../../scripts/typescript-imports.mjs')
  const child = join(import.meta.dirname, 'store-child.ts')
  return spawn(process.execPath, ['--import', register, child, job, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Lets a child work, kills it some time after its first promise and returns the last one. */
const lastPromise = async (job: string, folder: string, afterMs: number): Promise<string> => {
  const child = start(job, folder)
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  await once(child.stdout!, 'data')
  await sleep(afterMs)
  child.kill('SIGKILL')
  await once(child, 'close')
  return said.trimEnd().split('\n').at(-1) ?? ''
}

const killed = async (
  job: string,
  check: (folder: string, last: string) => void,
): Promise<void> => {
  const random = seededRandom(20261123)
  for (let round = 0; round < rounds; round += 1) {
    const folder = temporaryFolder()
    check(folder, await lastPromise(job, folder, Math.floor(random() * 60)))
  }
}

const names = (folder: string): string[] => readdirSync(folder).sort()

test(
  'accounts that were promised before kill -9 are all there',
  { timeout: budgetMs },
  async () => {
    await killed('accounts', (folder, last) => {
      const { database, notice } = opened(folder)
      const mids = accountList(database)
        .all()
        .map(({ mid }) => Number(mid))
      expect(notice).toBeNull()
      expect(mids).toEqual(mids.map((_, index) => index + 1))
      // The last write may have been kept without its promise having been heard.
      expect(mids.length - Number(last)).toBeOneOf([0, 1])
      database.close()
      expect(names(folder)).toEqual(['glance.db', 'glance.db.lock'])
    })
  },
)

test('the last reading promised before kill -9 is there', { timeout: budgetMs }, async () => {
  await killed('readings', (folder, last) => {
    const { database, notice } = opened(folder)
    expect(notice).toBeNull()
    const exp = readingStore(database).all('1').coinExp.value?.exp ?? 0
    expect(exp - Number(last)).toBeOneOf([0, 1])
    database.close()
  })
})

test(
  'history promised before kill -9 is there, and no row of it twice',
  { timeout: budgetMs },
  async () => {
    await killed('ledger', (folder, last) => {
      const found = ledgerInFolder(folder).open(nowMs)
      if (found.kind !== 'open') throw new Error(found.kind)
      const { database, notice } = found
      expect(notice).toBeNull()
      const numbers = ledgerStore(database)
        .of('1')
        .coinRows.map(({ reason }) => Number(reason))
      const kept = numbers.length / 2
      expect(numbers).toEqual(Array.from(numbers, (_, at) => Math.floor(at / 2) + 1))
      expect(kept - Number(last)).toBeOneOf([0, 1])
      expect(database.read('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
      expect(database.read('SELECT sum(coin_out_rows) AS rows FROM day_total')).toEqual([
        { rows: numbers.length },
      ])
      database.close()
    })
  },
)

test(
  'a backup that kill -9 cut short is none, and the one before is there to go back to',
  { timeout: budgetMs },
  async () => {
    await killed('backup', (folder, last) => {
      writeFileSync(join(folder, 'ledger.db'), 'no database any more')
      const found = ledgerInFolder(folder).open(nowMs)
      if (found.kind !== 'open') throw new Error(found.kind)
      expect(found.notice?.kind).toBe('restored')
      const numbers = ledgerStore(found.database)
        .of('1')
        .coinRows.map(({ reason }) => Number(reason))
      expect(numbers).toEqual(Array.from(numbers, (_, at) => at + 1))
      // A look is promised with its backup; the one under way may have been backed up already.
      expect(numbers.length - Number(last)).toBeOneOf([0, 1])
      found.database.close()
    })
  },
)

test(
  'settings promised before kill -9 hold, whole and without leftovers',
  { timeout: budgetMs },
  async () => {
    await killed('settings', (folder, last) => {
      const store = settingsStore(folder, nowMs)
      expect(store.notice).toBeNull()
      expect(store.settings().language).toBeOneOf([last, last === 'en' ? 'zh-CN' : 'en'])
      expect(names(folder)).toEqual(['settings.json', 'settings.json.bak'])
    })
  },
)
