import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test as anyTest } from 'vitest'
import { houseRequests } from '../../../../electron/main/house/house-requests'
import { ledger } from '../../../../electron/main/ledger/ledger'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { databaseStores } from '../../../../electron/main/profile'
import { settingsStore } from '../../../../electron/main/store/settings-store'
import { houseJson } from '../../../../electron/shared/house/house-file'
import { defaultReminding } from '../../../../electron/shared/reminders/account-reminding'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { coreSetting } from '../core-setting'
import { standingClock } from '../refresh/asked-bilibili'
import { canMakeSmall, makeSmall } from '../store/awkward-place'
import { nowMs, opened, temporaryFolder } from '../store/temp-profile'
import { withoutElectron } from '../store/without-electron'
import { FIRST_S } from './house-setting'

beforeAll(withoutElectron)

const test = anyTest.skipIf(!canMakeSmall())

const ROWS = 3_000

const house = {
  settings: { theme: 'dark', language: 'zh-CN' } as const,
  accounts: ['7', '8'].map((mid) => ({
    mid,
    name: `name of ${mid}`,
    nickname: null,
    colour: null,
    paused: false,
    reminding: defaultReminding,
  })),
  ledgers: ['7', '8'].map((mid) => ({
    ...nothingOf(mid),
    coinRows: Array.from({ length: ROWS }, (_, at) => giftAt(FIRST_S + at)),
  })),
}

/** A profile in real files on a small disk, and a house to move in. */
const smallComputer = async () => {
  const folder = temporaryFolder()
  makeSmall(folder, 4 * 1_048_576)
  const { database } = opened(folder)
  const clock = standingClock()
  const { settings, change: changeSettings } = settingsStore(folder, nowMs)
  const kept = ledger({ place: ledgerInFolder(folder), clock })
  kept.note({ ...nothingOf('7'), coinRows: [giftAt(FIRST_S - 9)] })
  const stores = databaseStores(database, { machineClock: clock, processId: process.pid })
  const { core } = await coreSetting({
    accounts: 1,
    profile: { ...stores, ledger: kept, settings, changeSettings },
  })
  const file = join(temporaryFolder(), 'house.json')
  writeFileSync(file, houseJson(house, nowMs))
  const { answers: requests } = houseRequests({
    core,
    settingsChanged: () => undefined,
    chooseFile: () => Promise.resolve(file),
    chooseNewFile: () => Promise.resolve(join(folder, 'saved.json')),
  })
  return { folder, core, kept, requests }
}

const fill = (folder: string, freeBytes: number): (() => void) => {
  const filler = join(folder, 'filler')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - freeBytes)))
  return () => {
    rmSync(filler)
  }
}

const levels = [0, 8_192, 65_536, 262_144, 524_288]

test.each(levels)(
  'with %i bytes free settings and accounts stay as they were or move, and with room they move',
  async (free) => {
    const { folder, core, kept, requests } = await smallComputer()
    const before = { settings: core.settings(), accounts: core.accounts.all() }
    await requests['house:choose']()
    const empty = fill(folder, free)
    const moved = await requests['house:move']()
    if (!moved.ok) {
      expect(moved.failure).toMatchObject({ because: 'full' })
      expect({ settings: core.settings(), accounts: core.accounts.all() }).toEqual(before)
      const rows = ['7', '8'].map((mid) => kept.of(mid)?.coinRows.length)
      expect([1, ROWS + 1]).toContain(rows[0])
      expect([0, ROWS]).toContain(rows[1])
    }
    empty()
    if (!moved.ok) expect(await requests['house:move']()).toMatchObject({ ok: true })
    expect(core.settings()).toMatchObject({ theme: 'dark', language: 'zh-CN' })
    expect(core.accounts.all().map(({ mid }) => mid)).toEqual(['7', '8', before.accounts[0]?.mid])
    expect(kept.of('7')?.coinRows).toHaveLength(ROWS + 1)
    kept.close()
  },
  20_000,
)

test('a house is saved whole, or not at all and told so', async () => {
  const { folder, kept, requests } = await smallComputer()
  await requests['house:choose']()
  await requests['house:move']()
  const empty = fill(folder, 8_192)
  expect(await requests['house:save']()).toEqual({
    ok: false,
    failure: { kind: 'not-written', because: 'full' },
  })
  empty()
  expect(await requests['house:save']()).toMatchObject({ ok: true, value: { accounts: 3 } })
  kept.close()
})
