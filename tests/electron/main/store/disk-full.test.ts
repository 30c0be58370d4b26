import { readFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test as anyTest } from 'vitest'
import { accountList } from '../../../../electron/main/store/account-list'
import { openDatabase } from '../../../../electron/main/store/database'
import { glanceMigrations } from '../../../../electron/main/store/migrations'
import { defaultSettings } from '../../../../electron/shared/settings'
import { settingsStore } from '../../../../electron/main/store/settings-store'
import { canMakeSmall, makeSmall } from './awkward-place'
import { nextStep } from './block-profile'
import { nowMs, opened, temporaryFolder } from './temp-profile'
import { withoutElectron } from './without-electron'

beforeAll(withoutElectron)

const diskBytes = 1_048_576

const test = anyTest.skipIf(!canMakeSmall())

const account = {
  mid: '1',
  name: 'one',
  credentialKind: 'cookie',
  sessionExpiresAtMs: null,
  sessionOnly: false,
} as const

/** A disk of 1 MB with an account and a setting on it. */
const smallDisk = async (): Promise<string> => {
  const folder = temporaryFolder()
  makeSmall(folder, diskBytes)
  const { database } = opened(folder)
  accountList(database).signIn(account)
  database.close()
  await settingsStore(folder, nowMs).change({ language: 'en' })
  return folder
}

/** Fills the disk until so many bytes are free (whole pages of 4 KB); returns the way to empty it. */
const fill = (folder: string, freeBytes: number): (() => void) => {
  const filler = join(folder, 'filler')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - freeBytes)))
  const empty = (): void => rmSync(filler, { force: true })
  onTestFinished(empty)
  return empty
}

const levels = [0, 4_096, 8_192, 16_384, 32_768, 65_536]

const midsIn = (folder: string): string[] => {
  const { database, notice } = opened(folder)
  const mids = accountList(database)
    .all()
    .map(({ mid }) => mid)
  database.close()
  expect(notice?.kind).not.toBe('set-aside')
  return mids
}

test.each(levels)(
  'with %i bytes free an account is kept or refused, and space heals it',
  async (free) => {
    const folder = await smallDisk()
    const { database } = opened(folder)
    const list = accountList(database)
    const empty = fill(folder, free)
    let kept = 1
    let trouble: unknown = null
    while (trouble === null && kept < 2_000) {
      const signedIn = list.signIn({
        ...account,
        mid: (kept + 1).toString(),
        name: 'x'.repeat(900),
      })
      if (signedIn.ok) kept += 1
      else trouble = signedIn.failure
    }
    expect(trouble).toEqual({ kind: 'full' })
    expect(list.all()).toHaveLength(kept)
    empty()
    expect(list.signIn({ ...account, mid: 'later' })).toMatchObject({ ok: true })
    database.close()
    expect(midsIn(folder)).toHaveLength(kept + 1)
  },
)

test.each(levels)('with %i bytes free a start shows what is stored', async (free) => {
  const folder = await smallDisk()
  const empty = fill(folder, free)
  expect(midsIn(folder)).toEqual(['1'])
  empty()
  expect(opened(folder).notice).toBeNull()
})

test.each(levels)('with %i bytes free a migration happens whole or not at all', async (free) => {
  const folder = await smallDisk()
  const empty = fill(folder, free)
  const migrations = [...glanceMigrations, nextStep]
  const first = openDatabase({ folder, nowMs, migrations })
  if (first.kind !== 'open') expect.unreachable(JSON.stringify(first))
  else {
    expect(accountList(first.database).all()).toHaveLength(1)
    first.database.close()
  }
  empty()
  const { database, notice } = opened(folder, migrations)
  expect(notice).toBeNull()
  expect(database.read('SELECT * FROM more')).toEqual([])
  expect(accountList(database).all()).toHaveLength(1)
})

test.each(levels)('with %i bytes free a damaged file is not lost', async (free) => {
  const folder = await smallDisk()
  writeFileSync(join(folder, 'glance.db'), 'broken')
  const empty = fill(folder, free)
  const { database } = opened(folder)
  database.close()
  empty()
  opened(folder).database.close()
  const aside = readdirSync(folder).filter((name) => name.startsWith('glance.db.damaged'))
  expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['broken'])
})

test.each(levels)('with %i bytes free a setting is kept whole or not at all', async (free) => {
  const folder = await smallDisk()
  const store = settingsStore(folder, nowMs)
  const empty = fill(folder, free)
  const changed = await store.change({ language: 'zh-CN' })
  const holds = changed.ok ? 'zh-CN' : 'en'
  if (!changed.ok) expect(changed.failure).toEqual({ kind: 'full' })
  expect(store.settings()).toEqual({ ...defaultSettings, language: holds })
  expect(settingsStore(folder, nowMs)).toMatchObject({ notice: null })
  expect(settingsStore(folder, nowMs).settings()).toEqual({ ...defaultSettings, language: holds })
  empty()
  expect(await store.change({ language: 'zh-CN' })).toMatchObject({ ok: true })
  expect(
    readdirSync(folder).filter((name) => name.includes('tmp') || name.includes('new')),
  ).toEqual([])
})

test('a first start on a full disk opens, keeps nothing and says so', () => {
  const folder = temporaryFolder()
  makeSmall(folder, diskBytes)
  fill(folder, 0)
  const { database, notice } = opened(folder)
  expect(notice).toEqual({ kind: 'read-only', because: { kind: 'full' }, damaged: false })
  expect(database.writable).toBe(false)
})
