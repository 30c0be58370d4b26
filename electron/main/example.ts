import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { exampleAccounts } from '../invented/example-accounts'
import { inventedBilibili } from '../invented/invented-bilibili'
import { inventedHistory } from '../invented/invented-history'
import { credentialKind, sessionExpiresAtMs } from '../bilibili/credential'
import { success } from '../bilibili/failure'
import type { Exchange } from './client/exchange'
import type { Clock } from './clock'
import { sessionOnlyStore } from './keychain/session-only-store'
import { ledgerWithPast } from './ledger/ledger-with-past'
import { memoryLedger } from './ledger/memory-ledger'
import { databaseStores, type Profile } from './profile'
import { openMemoryDatabase } from './store/database'
import { settingsInMemory } from './store/settings-in-memory'

/** A folder of its own for what Chromium writes: the example leaves no trace in the user's profile. */
export const exampleFolder = (temporary: string): string =>
  mkdtempSync(join(temporary, 'bili-glance-example-'))

/** Chromium may still hold files in it; then the system's cleaning of temporary files gets them. */
const removeFolder = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/**
 * A profile in memory with three invented accounts and their last two years, and the invented
 * Bilibili that knows them.
 */
export const exampleProfile = async (
  clock: Clock,
  processId: number,
  folder: string,
): Promise<{ readonly profile: Profile; readonly exchange: Exchange }> => {
  const startedAtMs = clock.nowMs()
  const invented = exampleAccounts(startedAtMs)
  const bilibili = inventedBilibili(invented)
  const database = openMemoryDatabase()
  const secrets = sessionOnlyStore()
  const { settings, change, reset } = settingsInMemory()
  const stores = databaseStores(database, { machineClock: clock, processId })
  for (const { mid, nickname: name, credential } of invented) {
    await secrets.write(mid, credential)
    stores.list.signIn({
      mid,
      name,
      credentialKind: credentialKind(credential),
      sessionExpiresAtMs: sessionExpiresAtMs(credential),
      sessionOnly: false,
    })
  }
  return {
    exchange: (request) => Promise.resolve(success(bilibili.answer(request, clock.nowMs()))),
    profile: {
      ...stores,
      ledger: ledgerWithPast(
        memoryLedger(clock, () => settings().historyYears),
        () => invented.map((account) => inventedHistory(account, startedAtMs)),
      ),
      settings,
      changeSettings: change,
      secrets,
      listLost: false,
      notices: () => [],
      announce: () => undefined,
      forgetFiles: () => {
        reset()
        return { files: 0, left: [] }
      },
      bytes: () => 0,
      close: () => {
        database.close()
        removeFolder(folder)
      },
    },
  }
}
