import { assembleCore } from '../../electron/main/assemble-core'
import { bilibiliClient } from '../../electron/main/client/bilibili-client'
import { callQueue } from '../../electron/main/client/call-queue'
import type { Core } from '../../electron/main/core'
import { keepWatch } from '../../electron/main/keep-watch'
import { sessionOnlyStore } from '../../electron/main/keychain/session-only-store'
import { memoryLedger } from '../../electron/main/ledger/memory-ledger'
import { databaseStores } from '../../electron/main/profile'
import { reminderDesk } from '../../electron/main/reminders/reminder-desk'
import { openMemoryDatabase } from '../../electron/main/store/database'
import { settingsInMemory } from '../../electron/main/store/settings-in-memory'
import { trustedClock } from '../../electron/main/trusted-clock'
import { weekTeller } from '../../electron/main/week/week-news'
import type { Glance } from '../../electron/shared/glance'
import type { Reminder } from '../../electron/shared/reminders/reminder'
import type { SimulatedBilibili } from './simulated-bilibili'
import type { VirtualMachine } from './virtual-machine'

/** What the desktop showed, and when that really was. */
export interface ShownReminder extends Reminder {
  readonly atMs: number
  /** Where the computer thought it was. */
  readonly zone: string
}

/** A week that the desktop told of, and when that really was. */
export interface ShownWeek {
  /** The text's title, which has the days of the week. */
  readonly title: string
  readonly atMs: number
  readonly zone: string
}

/** The app on a virtual computer: everything but Electron, HTTP and files is the real thing. */
export interface SimulatedApp {
  readonly core: Core
  readonly shown: readonly ShownReminder[]
  readonly weeks: readonly ShownWeek[]
  /** How many notifications of reminders there were: each shows all that is due. */
  readonly notifications: () => number
  /** The day that each account's progress was noted for, in order, each once. */
  readonly days: ReadonlyMap<string, readonly string[]>
}

/** Starts the app with these accounts in its keychain. */
export const simulatedApp = async (
  machine: VirtualMachine,
  bilibili: SimulatedBilibili,
  random: () => number,
): Promise<SimulatedApp> => {
  const { uptimeMs, sleep, every } = machine
  const clock = trustedClock({ machine: machine.clock, uptimeMs })
  const secrets = sessionOnlyStore()
  const { settings, change } = settingsInMemory()
  const stores = databaseStores(openMemoryDatabase(), {
    machineClock: clock,
    processId: process.pid,
  })
  for (const { mid, credential, nickname } of bilibili.accounts) {
    await secrets.write(mid, credential)
    stores.list.signIn({
      mid,
      name: nickname,
      credentialKind: 'cookie',
      sessionExpiresAtMs: null,
      sessionOnly: false,
    })
  }
  const client = bilibiliClient({
    exchange: bilibili.exchange,
    queue: callQueue({ clock, sleep, random, paceMs: null }),
    clock,
    userAgent: 'simulated',
    onDate: clock.dated,
    closeConnections: () => undefined,
  })
  const core = assembleCore({
    profile: {
      ...stores,
      ledger: memoryLedger(clock),
      settings,
      changeSettings: change,
      secrets,
      listLost: false,
      notices: () => [],
      announce: () => undefined,
      forgetFiles: () => ({ files: 0, left: [] }),
      bytes: () => 0,
      close: () => undefined,
    },
    client: { ...client, fetchPicture: null },
    clock,
    aheadMs: clock.aheadMs,
    systemLanguages: ['en'],
    sleep,
    random,
    giveWayMs: 500,
    every,
    openSignInPage: () => Promise.resolve({ kind: 'unreachable' }),
    log: () => undefined,
  })

  const shown: ShownReminder[] = []
  let notifications = 0
  const days = new Map<string, string[]>()
  const { look } = reminderDesk({
    ...core,
    nowMs: clock.nowMs,
    begun: () => true,
    notify: (reminders) => {
      notifications += 1
      shown.push(
        ...reminders.map((reminder) => ({
          ...reminder,
          atMs: machine.nowMs(),
          zone: process.env['TZ'] ?? 'UTC',
        })),
      )
      return true
    },
  })
  const weeks: ShownWeek[] = []
  const tellWeek = weekTeller({
    core,
    notifier: {
      show: ({ title }) => {
        weeks.push({ title, atMs: machine.nowMs(), zone: process.env['TZ'] ?? 'UTC' })
        return true
      },
    },
    open: () => undefined,
  })
  const noteDays = (): void => {
    for (const { mid, progress } of stores.list.all()) {
      const noted = days.get(mid) ?? []
      if (progress !== null && progress.day !== noted.at(-1))
        days.set(mid, [...noted, progress.day])
    }
  }
  const show = (): void => {
    const glance: Glance = core.glance()
    look(glance)
    tellWeek(glance)
    noteDays()
  }
  const watch = keepWatch({ ...machine, core, random, show })
  const begun = watch.begin()
  await machine.run(5 * 60_000)
  await begun
  core.weeks.begin()
  return { core, shown, weeks, notifications: () => notifications, days }
}
