import { databaseStores } from '../../electron/main/profile'
import { openDatabase } from '../../electron/main/store/database'
import { readingNames } from '../../electron/bilibili/index'
import {
  coinExp,
  nav,
  readAt,
  readingsWith,
  reward,
  vip,
} from '../electron/shared/snapshot-builder'

/** Stores so many accounts in the `glance.db` of a folder, as a round leaves them. */
export const storeManyAccounts = (folder: string, accounts: number): void => {
  const nowMs = Date.now()
  const opened = openDatabase({ folder, nowMs })
  if (opened.kind !== 'open') throw new Error(`no database: ${opened.kind}`)
  const machineClock = { nowMs: () => nowMs }
  const stores = databaseStores(opened.database, { machineClock, processId: process.pid })
  const stored = readingsWith({
    nav: readAt(nav(), nowMs),
    vip: readAt(vip(), nowMs),
    dailyReward: readAt(reward(), nowMs),
    coinExp: readAt(coinExp(30), nowMs),
  })
  for (let number = 0; number < accounts; number += 1) {
    const mid = String(1_900_000_000_000_000 + number)
    stores.list.signIn({
      mid,
      name: `小栗子 ${number}`,
      credentialKind: 'cookie',
      sessionExpiresAtMs: null,
      sessionOnly: false,
    })
    for (const name of readingNames) stores.readings.save(mid, name, stored[name])
  }
  opened.database.close()
}
