import { defaultSettings } from '../../electron/shared/settings'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connectBilibili } from '../../electron/main/bilibili'
import { machineClock } from '../../electron/main/clock'
import { assembleCore } from '../../electron/main/assemble-core'
import type { Core } from '../../electron/main/core'
import { sessionOnlyStore } from '../../electron/main/keychain/session-only-store'
import { fileLog } from '../../electron/main/log/log'
import { memoryLedger } from '../../electron/main/ledger/memory-ledger'
import { databaseStores } from '../../electron/main/profile'
import { openDatabase } from '../../electron/main/store/database'
import { settingsInMemory } from '../../electron/main/store/settings-in-memory'
import type { ServedBilibili } from './counted-upstream'
import { benchAccounts } from './refresh-calls'

/** The app's core on a fresh profile on disk. */
interface FreshApp {
  readonly core: Core
  /** Throws unless every reading of every account is fresh. */
  readonly expectAllFresh: () => void
  /** Closes it and takes the profile away. */
  readonly end: () => void
}

/**
 * Everything of the app that a refresh goes through as `--status` makes it: real client, real
 * database and log files. Only the keychain, which a refresh does not touch, is memory.
 */
export const freshApp = async (served: ServedBilibili): Promise<FreshApp> => {
  const folder = mkdtempSync(join(tmpdir(), 'bili-glance-bench-'))
  const clock = machineClock(null)
  const log = fileLog(folder, clock)
  const opened = openDatabase({ folder, nowMs: clock.nowMs() })
  if (opened.kind !== 'open') throw new Error(`no database: ${opened.kind}`)
  const secrets = sessionOnlyStore()
  for (const { mid, credential } of benchAccounts(served)) await secrets.write(mid, credential)
  const client = connectBilibili({
    upstream: { upstreamUrl: served.url, paceMs: 0, clockStartMs: null },
    dated: () => undefined,
    sent: () => undefined,
    network: () => defaultSettings,
    certificateTrouble: () => undefined,
    clock,
    log,
    random: Math.random,
    resolveProxy: () => Promise.resolve('DIRECT'),
    invented: null,
  })
  const { settings, change } = settingsInMemory()
  const core = assembleCore({
    aheadMs: () => 0,
    profile: {
      ...databaseStores(opened.database, { machineClock: clock, processId: process.pid }),
      ledger: memoryLedger(clock),
      settings,
      changeSettings: change,
      secrets,
      listLost: false,
      notices: () => [],
      announce: () => undefined,
      forgetFiles: () => ({ files: 0, left: [] }),
      bytes: () => 0,
      close: () => {
        opened.database.close()
      },
    },
    client,
    clock,
    systemLanguages: ['en'],
    log,
    sleep: async (ms) => {
      await pause(ms)
    },
    random: Math.random,
    giveWayMs: 0,
    every: () => () => undefined,
    openSignInPage: () => Promise.resolve({ kind: 'unreachable' }),
  })
  await core.load()
  return {
    core,
    expectAllFresh: () => {
      const { accounts } = core.glance()
      const states = accounts.flatMap((account) => Object.values(account.readings))
      if (states.length === 0 || states.some((state) => state !== 'fresh'))
        throw new Error('the refresh left something open')
    },
    end: () => {
      core.close()
      rmSync(folder, { recursive: true })
    },
  }
}
