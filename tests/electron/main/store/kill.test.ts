import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountList } from '../../../../electron/main/store/account-list'
import { readingStore } from '../../../../electron/main/store/reading-store'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { ledgerStore } from '../../../../electron/main/ledger/ledger-store'
import { settingsStore } from '../../../../electron/main/store/settings-store'
import { killBudgetMs, killedAt } from './kill-rounds'
import { nowMs, opened } from './temp-profile'

const killed = killedAt(join(import.meta.dirname, 'store-child.ts'))

const names = (folder: string): string[] => readdirSync(folder).sort()

test(
  'accounts that were promised before kill -9 are all there',
  { timeout: killBudgetMs },
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

test('the last reading promised before kill -9 is there', { timeout: killBudgetMs }, async () => {
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
  { timeout: killBudgetMs },
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
  { timeout: killBudgetMs },
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
  { timeout: killBudgetMs },
  async () => {
    await killed('settings', (folder, last) => {
      const store = settingsStore(folder, nowMs)
      expect(store.notice).toBeNull()
      expect(store.settings().language).toBeOneOf([last, last === 'en' ? 'zh-CN' : 'en'])
      expect(names(folder)).toEqual(['settings.json', 'settings.json.bak'])
    })
  },
)
