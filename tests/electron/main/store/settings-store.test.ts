import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../../../electron/main/store/settings-file'
import { settingsStore } from '../../../../electron/main/store/settings-store'
import { defaultSettings, type Settings } from '../../../../electron/shared/settings'
import { makeReadOnly } from './awkward-place'
import { contentOf, long, nowMs, seededRandom, temporaryFolder } from './temp-profile'
import { withoutElectron } from './without-electron'

beforeAll(withoutElectron)

const setAsideName = 'settings.json.damaged-2026-11-23T091200Z'

const fileIn = (folder: string): string => join(folder, 'settings.json')

/** All settings of somebody who has chosen nothing but a language. */
const speaking = (language: Settings['language']): Settings => ({ ...defaultSettings, language })

/** A profile whose language was set, first to Chinese and then to English. */
const profile = async (): Promise<string> => {
  const folder = temporaryFolder()
  const store = settingsStore(folder, nowMs)
  await store.change({ language: 'zh-CN' })
  await store.change({ language: 'en' })
  return folder
}

test('a profile without settings has the defaults and gets no file for that', () => {
  const folder = temporaryFolder()
  const store = settingsStore(folder, nowMs)
  expect([store.settings(), store.notice]).toEqual([speaking('system'), null])
  expect(readdirSync(folder)).toEqual([])
})

test('a change holds at once, after a restart and for the first glance', async () => {
  const folder = temporaryFolder()
  const store = settingsStore(folder, nowMs)
  expect(await store.change({ language: 'en' })).toEqual({ ok: true, value: speaking('en') })
  expect(store.settings()).toEqual(speaking('en'))
  expect(settingsStore(folder, nowMs).settings()).toEqual(speaking('en'))
  expect(readSettings(folder)).toEqual(speaking('en'))
  expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600)
  expect(statSync(`${fileIn(folder)}.bak`).mode & 0o777).toBe(0o600)
})

test('what another process or a later version wrote beside it is kept by a change', async () => {
  const folder = await profile()
  const store = settingsStore(folder, nowMs)
  writeFileSync(fileIn(folder), '{"language":"en","accent":{"a.b":1},"version":1}')
  await store.change({ language: 'zh-CN' })
  expect(JSON.parse(readFileSync(fileIn(folder), 'utf8'))).toEqual({
    ...speaking('zh-CN'),
    accent: { 'a.b': 1 },
    version: 1,
  })
})

test('a byte order mark that an editor has put there does no harm', async () => {
  const folder = await profile()
  writeFileSync(fileIn(folder), '\uFEFF{"language":"zh-CN"}')
  const store = settingsStore(folder, nowMs)
  expect([store.settings(), store.notice]).toEqual([speaking('zh-CN'), null])
  expect(await store.change({ language: 'en' })).toMatchObject({ ok: true })
})

const damages: readonly (readonly [string, (path: string) => void])[] = [
  ['half a file', (path) => writeFileSync(path, '{"language":"zh-')],
  ['an empty file', (path) => writeFileSync(path, '')],
  ['NUL bytes', (path) => writeFileSync(path, Buffer.alloc(64))],
  ['a list', (path) => writeFileSync(path, '["en"]')],
  ['a number', (path) => writeFileSync(path, '7')],
  ['null', (path) => writeFileSync(path, 'null')],
  ['a megabyte', (path) => writeFileSync(path, `{"language":"${'x'.repeat(1_048_576)}"}`)],
]

test.each(damages)('%s is set aside and the last good settings restored', async (_, damage) => {
  const folder = await profile()
  damage(fileIn(folder))
  const damaged = readFileSync(fileIn(folder))
  expect(readSettings(folder)).toEqual(speaking('en'))
  const store = settingsStore(folder, nowMs)
  expect(store.settings()).toEqual(speaking('en'))
  expect(store.notice).toEqual({ kind: 'settings-restored', file: setAsideName })
  expect(readFileSync(join(folder, setAsideName)).equals(damaged)).toBe(true)
  expect(settingsStore(folder, nowMs).notice).toBeNull()
  expect(await store.change({ language: 'zh-CN' })).toMatchObject({ ok: true })
})

test.each([
  ['a directory', (path: string) => mkdirSync(path)],
  ['a dangling link', (path: string) => symlinkSync(`${path}-nowhere`, path)],
])('%s in its place is set aside and the defaults hold', (_, put) => {
  const folder = temporaryFolder()
  put(fileIn(folder))
  expect(readSettings(folder)).toEqual(speaking('system'))
  const store = settingsStore(folder, nowMs)
  expect(store.settings()).toEqual(speaking('system'))
  expect(store.notice).toEqual({ kind: 'settings-set-aside', file: setAsideName })
  expect(readdirSync(folder)).toEqual([setAsideName])
})

test('settings of a newer version are set aside under that word, their copy as well counts not', async () => {
  const folder = await profile()
  for (const path of [fileIn(folder), `${fileIn(folder)}.bak`]) {
    writeFileSync(path, '{"language":"en","version":2}')
  }
  const store = settingsStore(folder, nowMs)
  expect(store.settings()).toEqual(speaking('system'))
  expect(store.notice).toEqual({
    kind: 'settings-set-aside',
    file: 'settings.json.newer-2026-11-23T091200Z',
  })
})

test('a file that is damaged while the app runs does not stop a change and is not overwritten', async () => {
  const folder = await profile()
  const store = settingsStore(folder, nowMs)
  writeFileSync(fileIn(folder), '{broken')
  expect(await store.change({ language: 'zh-CN' })).toMatchObject({ ok: true })
  expect(readFileSync(join(folder, setAsideName), 'utf8')).toBe('{broken')
})

test('a file that is lost comes back from its copy', async () => {
  const folder = await profile()
  writeFileSync(`${fileIn(folder)}.tmp-1234567890abcdef`, 'left by a killed process')
  const lost = temporaryFolder()
  writeFileSync(join(lost, 'settings.json.bak'), readFileSync(fileIn(folder)))
  expect(settingsStore(lost, nowMs).settings()).toEqual(speaking('en'))
  settingsStore(folder, nowMs)
  expect(readdirSync(folder)).toEqual(['settings.json', 'settings.json.bak'])
})

test('settings edited by hand are the last good ones from then on', async () => {
  const folder = await profile()
  writeFileSync(fileIn(folder), '{"language":"zh-CN"}')
  settingsStore(folder, nowMs)
  writeFileSync(fileIn(folder), '')
  expect(settingsStore(folder, nowMs).settings()).toEqual(speaking('zh-CN'))
})

test('what would not fit into one page is refused and nothing changes', async () => {
  const folder = await profile()
  const crowded = JSON.stringify({ language: 'en', note: 'x'.repeat(4_060), version: 1 })
  writeFileSync(fileIn(folder), crowded)
  const store = settingsStore(folder, nowMs)
  expect(await store.change({ language: 'zh-CN' })).toEqual({
    ok: false,
    failure: { kind: 'too-large' },
  })
  expect(readFileSync(fileIn(folder), 'utf8')).toBe(crowded)
  expect(store.settings()).toEqual(speaking('en'))
})

test('in a read-only place the settings hold and a change says why it is none', async (context) => {
  const folder = await profile()
  context.skip(!makeReadOnly(folder), 'no read-only place can be made here')
  const before = contentOf(folder)
  const store = settingsStore(folder, nowMs)
  expect([store.settings(), store.notice]).toEqual([speaking('en'), null])
  expect(await store.change({ language: 'zh-CN' })).toEqual({
    ok: false,
    failure: { kind: 'read-only' },
  })
  expect(store.settings()).toEqual(speaking('en'))
  expect(contentOf(folder)).toEqual(before)
})

test('a damaged file in a read-only place stays there, its copy holds and it is said so', async (context) => {
  const folder = await profile()
  writeFileSync(fileIn(folder), '{')
  context.skip(!makeReadOnly(folder), 'no read-only place can be made here')
  const store = settingsStore(folder, nowMs)
  expect([store.settings(), store.notice]).toEqual([speaking('en'), { kind: 'read-only' }])
  expect(readFileSync(fileIn(folder), 'utf8')).toBe('{')
})

const samples = long ? 10_000 : 300

test(
  'whatever happens to the bytes, the settings open and nothing unread is lost',
  { timeout: 20_000 + samples * 20 },
  async () => {
    const whole = readFileSync(fileIn(await profile()))
    const random = seededRandom(20261123)
    const pick = (limit: number): number => Math.floor(random() * limit)
    let asides = 0
    for (let sample = 0; sample < samples; sample += 1) {
      const folder = join(temporaryFolder())
      const length = pick(2) === 0 ? whole.length : 1 + pick(whole.length)
      const bytes = Buffer.from(whole).subarray(0, length)
      for (let flips = pick(4); flips > 0; flips -= 1) bytes[pick(bytes.length)] = pick(256)
      writeFileSync(fileIn(folder), bytes)
      const store = settingsStore(folder, nowMs)
      expect(['system', 'zh-CN', 'en']).toContain(store.settings().language)
      const name =
        store.notice !== null && 'file' in store.notice ? store.notice.file! : 'settings.json'
      expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true)
      if (name !== 'settings.json') asides += 1
      expect(existsSync(`${fileIn(folder)}.new`)).toBe(false)
    }
    expect(asides).toBeGreaterThan(samples / 10)
    expect(asides).toBeLessThan(samples)
  },
)
