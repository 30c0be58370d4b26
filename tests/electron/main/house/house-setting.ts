import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { houseRequests, type HousePorts } from '../../../../electron/main/house/house-requests'
import { databaseStores } from '../../../../electron/main/profile'
import { settingsInMemory } from '../../../../electron/main/store/settings-in-memory'
import { openMemoryDatabase, type Database } from '../../../../electron/main/store/database'
import { ledger } from '../../../../electron/main/ledger/ledger'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import type { AccountLedger } from '../../../../electron/shared/ledger/account-ledger'
import { defaultReminding } from '../../../../electron/shared/reminders/account-reminding'
import { fullDay, giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { coreSetting } from '../core-setting'
import { standingClock } from '../refresh/asked-bilibili'
import { nowMs, temporaryFolder } from '../store/temp-profile'

/** Everything in the tables of both databases, as it lies there. */
const dump = ({ read }: Pick<Database, 'read'>): string =>
  JSON.stringify(
    read("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map(({ name }) => [
      name,
      read(`SELECT * FROM "${String(name)}"`),
    ]),
  )

/** A computer with so many of the three invented accounts, its history in a real file. */
export const computer = async (accounts = 0, given: Partial<HousePorts> = {}) => {
  const folder = temporaryFolder()
  const database = openMemoryDatabase()
  const clock = standingClock()
  const { settings, change: changeSettings } = settingsInMemory()
  const years = () => settings().historyYears
  const kept = ledger({ place: ledgerInFolder(folder), clock, years })
  const setting = await coreSetting({
    accounts,
    profile: {
      ...databaseStores(database, { machineClock: clock, processId: process.pid }),
      ledger: kept,
      settings,
      changeSettings,
    },
  })
  const file = join(folder, 'house.json')
  const applied: string[] = []
  const { answers: requests, letGo } = houseRequests({
    core: setting.core,
    settingsChanged: () => applied.push('settings'),
    chooseFile: () => Promise.resolve(file),
    chooseNewFile: () => Promise.resolve(file),
    ...given,
  })
  return {
    ...setting,
    folder,
    file,
    applied,
    requests,
    letGo,
    kept,
    /** What is stored: settings, accounts, history. */
    stored: (): string =>
      [
        JSON.stringify(setting.core.settings()),
        dump(database),
        kept.query((reader) => dump(reader)),
      ].join('\n'),
  }
}

/** When the first rows of the history were, Unix seconds. */
export const FIRST_S = Date.UTC(2026, 10, 1) / 1_000

const historyOf = (mid: string): AccountLedger => ({
  ...nothingOf(mid),
  coinRows: [giftAt(FIRST_S), giftAt(FIRST_S)],
  expRows: [{ atMs: FIRST_S * 1_000, delta: 5, reason: '登录奖励' }],
  days: [fullDay('2026-11-01', FIRST_S * 1_000)],
  levels: [{ atMs: nowMs, level: 5, exp: 9, coinTenths: 1 }],
})

/** A computer with two accounts in an order of the user's own, and one whose history alone is left. */
export const lived = async () => {
  const old = await computer(2)
  const [first = '', second = ''] = old.mids
  const { accounts } = old.core
  accounts.rename(second, '工作号')
  accounts.paint(second, 'teal')
  accounts.pause(first, true)
  accounts.remind(second, { ...defaultReminding, belowExp: 40 })
  accounts.reorder([second, first])
  await old.core.changeSettings({
    theme: 'dark',
    reminders: false,
    certificateFile: '/home/me/ca.pem',
  })
  await old.core.changeSettings({
    windowPlace: { x: 1, y: 2, width: 900, height: 700, maximized: false },
  })
  for (const mid of [first, second, '99']) old.kept.note(historyOf(mid))
  return { ...old, first, second }
}

/** The same, all of it saved into its file. */
export const saved = async () => {
  const old = await lived()
  const answer = await old.requests['house:save']()
  return { old, answer, ...old }
}

/** A fresh computer with the file of another one. */
export const fresh = async (accounts = 0) => {
  const { old, file, first, second } = await saved()
  const here = await computer(accounts)
  copyFileSync(file, here.file)
  return { ...here, old, first, second }
}
