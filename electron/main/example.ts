import { exampleAccounts } from '../invented/example-accounts'
import { inventedBilibili } from '../invented/invented-bilibili'
import { defaultSettings } from '../shared/settings'
import { success } from '../bilibili/failure'
import type { Exchange } from './client/exchange'
import type { Clock } from './clock'
import { sessionOnlyStore } from './keychain/session-only-store'
import { databaseStores, type Profile } from './profile'
import { openMemoryDatabase } from './store/database'

/** A profile in memory with three invented accounts, and the invented Bilibili that knows them. */
export const exampleProfile = async (
  clock: Clock,
  processId: number,
): Promise<{ readonly profile: Profile; readonly exchange: Exchange }> => {
  const invented = exampleAccounts(clock.nowMs())
  const bilibili = inventedBilibili(invented)
  const database = openMemoryDatabase()
  const secrets = sessionOnlyStore()
  for (const { mid, credential } of invented) await secrets.write(mid, credential)
  return {
    exchange: (request) => Promise.resolve(success(bilibili.answer(request, clock.nowMs()))),
    profile: {
      ...databaseStores(database, { machineClock: clock, processId }),
      settings: () => defaultSettings,
      secrets,
      listLost: false,
      notices: () => [],
      announce: () => undefined,
      close: () => {
        database.close()
      },
    },
  }
}
