import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeReadOnly } from '../electron/main/store/awkward-place'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

// Not in the order of their numbers, so that a rebuilt list shows whose order it kept.
const MIDS = ['1900000400000003', '1900000400000001', '1900000400000002'] as const
const GOOD_SETTINGS = JSON.stringify({ language: 'zh-CN', version: 1 }, null, '\t')

let setting: SpecSetting
let secrets: ReadonlyMap<string, string>
beforeAll(async () => {
  setting = await specSetting()
  for (const mid of MIDS) await setting.signIn({ mid, nickname: `甲${mid.slice(-1)}` })
  secrets = await setting.profile.secrets()
  expect((await setting.status()).exitCode).toBe(0)
})
afterAll(() => setting.stop())
beforeEach(() => setting.upstream.forgetRequests())

const inProfile = (name: string): string => path.join(setting.profile.userData, name)

/** The name under which a file was set aside, as the user was told. */
const toldName = (stderr: string, of: string): string => {
  const name = new RegExp(`${of.replace('.', '\\.')}\\.damaged-[\\w-]+`).exec(stderr)?.[0]
  if (name === undefined) throw new Error(`no such name in: ${stderr}`)
  return name
}

const damages = [
  ['cut in half', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
  ['empty', () => Buffer.alloc(0)],
  ['filled with NUL', (whole: Buffer) => Buffer.alloc(whole.length)],
  ['something else', () => Buffer.from('<!DOCTYPE html><title>登录</title>\n'.repeat(300))],
] as const

describe('settings.json', () => {
  it.each(damages)('%s is set aside, and the last good one holds again', async (_how, damage) => {
    await writeFile(inProfile('settings.json'), GOOD_SETTINGS)
    expect((await setting.run(['--status'])).stderr).toBe('')
    const damaged = damage(Buffer.from(GOOD_SETTINGS))
    await writeFile(inProfile('settings.json'), damaged)

    const { exitCode, stdout, stderr } = await setting.run(['--status'])
    expect(stdout).toMatch(/^甲3: 今日经验 0\/65/)
    expect(exitCode).toBe(0)
    expect(await readFile(inProfile(toldName(stderr, 'settings.json')))).toEqual(damaged)
    expect(await readFile(inProfile('settings.json'), 'utf8')).toBe(GOOD_SETTINGS)
    expect((await setting.run(['--status'])).stderr).toBe('')
  })

  it('without a good copy gives way to the defaults, and is kept', async () => {
    const damaged = '{"language":"zh-CN",,}'
    await rm(inProfile('settings.json.bak'))
    await writeFile(inProfile('settings.json'), damaged)
    const { exitCode, stdout, stderr } = await setting.run(['--status'])
    expect(stdout).toMatch(/^甲3: 0\/65 exp/)
    expect(stderr).toMatch(/^The settings could not be read\. They were set aside as /)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(exitCode).toBe(0)
    expect(await readFile(inProfile(toldName(stderr, 'settings.json')), 'utf8')).toBe(damaged)
  })
})

describe('glance.db', () => {
  it.each(damages)(
    '%s is set aside, and the keychain gives the list back',
    async (_how, damage) => {
      const damaged = damage(await readFile(inProfile('glance.db')))
      await writeFile(inProfile('glance.db'), damaged)

      const { json, exitCode, stderr } = await setting.status()
      expect(json.accounts.map(({ mid }) => mid)).toEqual(MIDS)
      expect(json.accounts.map(({ name }) => name)).toEqual(['甲3', '甲1', '甲2'])
      for (const { readings, session } of json.accounts) {
        expect(new Set(Object.values(readings))).toEqual(new Set(['fresh']))
        expect(session.state).toBe('ok')
      }
      expect(stderr).toMatch(/^The stored readings could not be read\. They were set aside as /)
      expect(stderr).toContain('The account list was rebuilt from the keychain (3 accounts).')
      expect(exitCode).toBe(0)
      expect(await readFile(inProfile(toldName(stderr, 'glance.db')))).toEqual(damaged)
      expect(await setting.profile.secrets()).toEqual(secrets)
      expect((await setting.status()).stderr).toBe('')
    },
  )

  it('of a newer version is refused with words and stays as it is', async () => {
    const database = new DatabaseSync(inProfile('glance.db'))
    const known = database.prepare('PRAGMA user_version').get()?.['user_version']
    database.exec('PRAGMA user_version = 99')
    database.close()
    const before = await readFile(inProfile('glance.db'))
    const files = await setting.profile.files()

    const refusal = { exitCode: 1, signal: null, stdout: '' }
    const runs = [
      await setting.run(['--status']),
      await setting.addAccount('SESSDATA=1900%2C1811000000%2Cabcde*b1'),
      await setting.run(['--hidden'], { env: { BILI_GLANCE_STAND_IN: inProfile('socket') } }),
    ]
    for (const outcome of runs) {
      expect(outcome).toMatchObject(refusal)
      expect(outcome.stderr).toBe(
        `The stored data is from a newer version (99; this app knows ${String(known)}). ` +
          'Update the app; nothing was changed.\n',
      )
    }
    expect(await readFile(inProfile('glance.db'))).toEqual(before)
    expect(setting.asked()).toEqual([])
    expect(await setting.profile.secrets()).toEqual(secrets)
    const ours = (names: readonly string[]) => names.filter((name) => name.includes('glance.db'))
    expect(ours(await setting.profile.files())).toEqual(ours(files))

    const restored = new DatabaseSync(inProfile('glance.db'))
    restored.exec(`PRAGMA user_version = ${String(known)}`)
    restored.close()
    expect((await setting.status()).json.accounts).toHaveLength(3)
  })
})

describe('a profile folder that cannot be written', () => {
  it('is shown as it is stored, and takes no account', async (test) => {
    setting.passMs(45 * 60_000)
    const fresh = setting.upstream.addAccount({ mid: '1900000400000009' })
    const before = await readFile(inProfile('glance.db'))
    if (!makeReadOnly(setting.profile.userData)) {
      test.skip('this machine does not let us make a folder read-only')
    }
    await expect(writeFile(inProfile('new'), '')).rejects.toThrow(/EROFS|EACCES/)

    const status = await setting.run(['--status'])
    expect(status.stdout).toMatch(/^甲3: 0\/65 exp .* as of 04:00\n甲1: .*\n甲2: .*\n$/)
    expect(status.stderr).toBe('The profile folder cannot be written; showing what is stored.\n')
    expect(status.exitCode).toBe(0)

    const { SESSDATA = '', bili_jct = '' } = fresh.credential
    const added = await setting.addAccount(`SESSDATA=${SESSDATA}; bili_jct=${bili_jct}`)
    expect(added).toEqual({
      exitCode: 1,
      signal: null,
      stdout: '',
      stderr:
        'The profile folder cannot be written, so no account can be added. Nothing was stored.\n',
    })
    expect(setting.asked()).toEqual([])
    expect(await setting.profile.secrets()).toEqual(secrets)
    expect(await readFile(inProfile('glance.db'))).toEqual(before)
  })
})
