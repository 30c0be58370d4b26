import { defaultSettings } from '../../electron/shared/settings'
// A process that works on a profile until it is killed or done:
// node --import scripts/typescript-imports.mjs crash-child.ts JOB FOLDER UPSTREAM MID
// It stops at every step until the pipe at descriptor 3 lets it go on.
import { setTimeout as pause } from 'node:timers/promises'
import { assembleCore } from '../../electron/main/assemble-core'
import { connectBilibili } from '../../electron/main/bilibili'
import { machineClock } from '../../electron/main/clock'
import type { Core } from '../../electron/main/core'
import { keychainStore } from '../../electron/main/keychain/keychain'
import { keychainService } from '../../electron/main/keychain/keychain-service'
import { fileLog } from '../../electron/main/log/log'
import { openProfile, type Profile } from '../../electron/main/profile'
import { withoutElectron } from '../electron/main/store/without-electron'
import { DEFAULT_FOLDER } from './crash-place'
import { steppedKeytar, steppedList, steppedReadings, tellParent } from './step-pipe'

const [job, folder, upstreamUrl, mid] = process.argv.slice(2)
if (folder === undefined || upstreamUrl === undefined || mid === undefined)
  throw new Error('JOB FOLDER UPSTREAM MID')

const clock = machineClock(null)

const openedProfile = (): Profile => {
  const opened = openProfile({
    folder,
    defaultFolder: DEFAULT_FOLDER,
    clock,
    machineClock: clock,
    processId: process.pid,
    settingsLoaded: () => undefined,
  })
  if (!opened.ok) throw new Error(opened.failure.kind)
  const service = keychainService(folder, DEFAULT_FOLDER)
  return {
    ...opened.value,
    list: steppedList(opened.value.list),
    readings: steppedReadings(opened.value.readings),
    secrets: keychainStore({ service, load: steppedKeytar }),
  }
}

const openedCore = (): Core => {
  const log = fileLog(folder, clock)
  const upstream = { upstreamUrl, paceMs: 0, clockStartMs: null }
  const random = (): number => 0.5
  const around = { clock, log, random }
  const resolveProxy = (): Promise<string> => Promise.resolve('DIRECT')
  return assembleCore({
    ...around,
    aheadMs: () => 0,
    profile: openedProfile(),
    client: connectBilibili({
      ...around,
      dated: () => undefined,
      sent: () => undefined,
      network: () => defaultSettings,
      certificateTrouble: () => undefined,
      upstream,
      resolveProxy,
      invented: null,
    }),
    systemLanguages: ['en'],
    // Looks at a code and at a session are some seconds apart, which prove nothing here.
    sleep: async (ms) => {
      await pause(Math.min(ms, 5))
    },
    giveWayMs: 0,
    every: () => () => undefined,
    openSignInPage: () => Promise.resolve({ kind: 'unreachable' }),
  })
}

const load = async (core: Core): Promise<void> => {
  const loaded = await core.load()
  if (!loaded.ok) throw new Error(`keychain ${loaded.failure.kind}`)
}

const scan = async (core: Core, expectedMid: string | null): Promise<string> => {
  const kept = await core.attempt.start({ way: 'scan', expectedMid, keeping: 'keychain' })
  if (kept !== null) await core.addDeviceIds(kept.mid)
  return JSON.stringify(core.attempt.current()?.progress)
}

/** What the app does at its start, in its order. */
const start = async (core: Core): Promise<string> => {
  await load(core)
  core.refresher.start()
  await core.refresher.tick()
  await core.renew()
  for (const account of core.accounts.all()) await core.addDeviceIds(account.mid)
  return 'started'
}

const jobs: Readonly<Record<string, (core: Core) => Promise<string>>> = {
  scan: async (core) => {
    await load(core)
    return scan(core, null)
  },
  'scan-again': async (core) => {
    await load(core)
    return scan(core, mid)
  },
  renew: async (core) => {
    await load(core)
    await core.renew()
    return 'looked at all'
  },
  start,
}

withoutElectron()
const core = openedCore()
const done = await jobs[job ?? '']?.(core)
await core.callsSettled()
tellParent({ done: done ?? 'no such job' })
core.close()
