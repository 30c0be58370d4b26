import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { inspect } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { COIN_EXP, COIN_LOG, REWARD, SECURITY, VIP } from '../upstream/endpoint-places'
import { filesBelow, formsOf, foundIn, processTree } from './credential-search'
import type { LaunchedApp } from './driver/app-launch'
import type { Outcome } from './driver/app-run'
import { heapOf, recordEvents, windowHolds } from './window-contents'
import { npmStart } from './driver/app-run'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const COOKIE_MID = '1900000800000001'
const KEY_MID = '1900000800000002'
const SECRETS = {
  SESSDATA: 'c4naryse%2C1811000000%2Cc4nar7tailOfTheSession*b1',
  bili_jct: 'c4naryc5rf0123456789abcdef012345',
  buvid3: 'C4NARYB3-5D6E-7F80-9A1B-2C3D4E5F6071infoc',
  buvid4: 'C4NARYB4-1A2B-3C4D-5E6F-708192A3B4C5-026112312-q9%2Bz%2FR7s8T6u5V4w3X2y1Z0%3D%3D',
  ckMd5: 'c4narymd5a1b2c3d',
  sid: 'c4nary5id',
  access_key: 'c4naryKey0f1e2d3c4b5a69788796a5b4',
}
const COOKIE =
  `SESSDATA=${SECRETS.SESSDATA}; bili_jct=${SECRETS.bili_jct}; DedeUserID=${COOKIE_MID}; ` +
  `DedeUserID__ckMd5=${SECRETS.ckMd5}; sid=${SECRETS.sid}; ` +
  `buvid3=${SECRETS.buvid3}; buvid4=${SECRETS.buvid4}`
const HOUR_MS = 3_600_000
const forms = formsOf(SECRETS)

let setting: SpecSetting
let app: LaunchedApp
let page: Page
const outcomes: Outcome[] = []

const inProfile = (name: string): string => path.join(setting.profile.userData, name)
const add = async (pasted: string): Promise<void> => {
  outcomes.push(await setting.addAccount(pasted))
}
const look = async (): Promise<void> => {
  const both = [setting.run(['--status']), setting.run(['--status=json'])]
  outcomes.push(...(await Promise.all(both)))
}
const play = (place: string, row: number, variant: string): void => {
  playAwkward(setting.upstream, awkward(row, variant), { url: place })
}

/** A life with trouble of many kinds, the window open at the end of it. */
beforeAll(async () => {
  setting = await specSetting({ command: npmStart })
  const { SESSDATA, bili_jct, access_key } = SECRETS
  setting.upstream.addAccount({ mid: COOKIE_MID, SESSDATA, bili_jct })
  setting.upstream.addAccount({ mid: KEY_MID, access_key })

  await add(COOKIE)
  await add(`access_key=${access_key}`)
  await add(COOKIE.slice(0, 30))
  await add(`${COOKIE}; SESSDATA=${SESSDATA.replace('b1', 'b2')}`)
  await add(COOKIE.replace(COOKIE_MID, KEY_MID))
  await add(`${COOKIE}\u0000`)
  await look()

  setting.passMs(HOUR_MS)
  play(REWARD, 21, 'portal')
  play(COIN_EXP, 22, 'half a JSON')
  play(VIP, 26, 'reset in the body')
  play(SECURITY, 25, '')
  play(COIN_LOG, 23, 'HTTP 502')
  await look()

  await setting.profile.keyring!.lock()
  await look()
  await add(COOKIE)
  await setting.profile.keyring!.unlock()
  await writeFile(inProfile('settings.json'), '{"language":"en","version":1}')
  await look()
  await writeFile(inProfile('settings.json'), '{"language"')
  await writeFile(
    inProfile('glance.db'),
    (await readFile(inProfile('glance.db'))).subarray(0, 9_000),
  )
  await look()

  setting.passMs(HOUR_MS)
  playAwkward(setting.upstream, awkward(1), { mid: KEY_MID })
  playAwkward(setting.upstream, awkward(16), { mid: COOKIE_MID, url: VIP })
  app = await setting.launch()
  page = await app.window()
  await page.getByRole('article').nth(1).waitFor()
  await recordEvents(page)
  await page.getByText('Signed out').waitFor()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('button', { name: 'Refresh' }).waitFor()
})
afterAll(() => setting.stop())

const foundInAll = (places: Iterable<readonly [string, string | Buffer]>): readonly string[] =>
  [...places].flatMap(([place, content]) => foundIn(place, content, forms))

describe('no credential lies', () => {
  it('idle: they were really kept, sent, and refused in many ways', async () => {
    const entries = await setting.profile.secrets()
    expect(foundInAll(entries).map((found) => found.replace(/,.*/, ''))).toEqual(
      expect.arrayContaining([
        `${COOKIE_MID}: SESSDATA`,
        `${COOKIE_MID}: bili_jct`,
        `${COOKIE_MID}: buvid3`,
        `${COOKIE_MID}: buvid4`,
        `${KEY_MID}: access_key`,
      ]),
    )
    const sent = setting.upstream.requests()
    expect(sent.some(({ headers }) => headers.cookie?.includes(SECRETS.SESSDATA))).toBe(true)
    expect(sent.some(({ query }) => query['access_key'] === SECRETS.access_key)).toBe(true)
    expect(new Set(outcomes.map(({ exitCode }) => exitCode))).toEqual(new Set([0, 1]))
  })

  it('in what the commands and the app said', () => {
    const words = outcomes.map(({ stdout, stderr }) => stdout + stderr).join('\n')
    expect(words).toContain('The keychain is locked.')
    expect(words).toContain('were set aside as')
    expect(
      foundInAll([
        ['words', words],
        ['the app', app.stdout() + app.stderr()],
      ]),
    ).toEqual([])
  })

  it('in any file of the user: stores, logs, what was set aside, Chromium’s own', async () => {
    const running = await filesBelow(setting.profile.folder)
    const names = [...running.keys()].join('\n')
    for (const name of [
      'glance.db',
      'glance.db-wal',
      'glance.db.damaged-',
      'settings.json.damaged-',
      'bili-glance.log',
      '_logs',
    ])
      expect(names).toContain(name)
    expect(foundInAll(running)).toEqual([])
  })

  it('on a command line or in an environment', async () => {
    const [group] = setting.profile.groups
    const shown = await processTree(group?.child.pid ?? 0)
    // npm, its start script, the app, and Chromium.
    expect(shown.size).toBeGreaterThan(6)
    expect(foundInAll(shown)).toEqual([])
  })

  it('in the window, its messages or its memory', async () => {
    const held = await windowHolds(page)
    expect(held.told).toContain('needs-login')
    expect(held.remembered.length).toBeGreaterThan(1_000_000)
    expect(foundInAll(Object.entries(held))).toEqual([])
  })

  it('in what the app tells the desktop', async () => {
    expect(foundIn('desktop', JSON.stringify(await app.state()), forms)).toEqual([])
  })
})

describe('the search', () => {
  it.each(Object.entries(SECRETS))('finds %s in whatever dress', (secret, value) => {
    const cookie = `Cookie: a=b; ${secret}=${value}; c=d`
    const dresses = [
      cookie,
      decodeURIComponent(cookie),
      encodeURIComponent(cookie),
      new URLSearchParams({ cookie }).toString(),
      JSON.stringify({ cookie: [cookie] }),
      inspect({ cookie: { cookie } }),
      ...['', 'x', 'xy'].map((before) => Buffer.from(before + cookie).toString('base64')),
      ...['', 'x', 'xy'].map((before) => Buffer.from(before + cookie).toString('base64url')),
      Buffer.from(cookie).toString('hex'),
      Buffer.from(cookie).toString('hex').toUpperCase(),
      Buffer.from(cookie, 'utf16le'),
      Buffer.from(`x${cookie}`, 'utf16le').swap16(),
      Array.from(cookie, (one) => `\\u00${one.charCodeAt(0).toString(16)}`).join(''),
    ]
    for (const dress of dresses)
      expect(foundIn('it', dress, forms).join('\n')).toContain(`it: ${secret}, `)
  })

  it('finds one in the database, in a process and in the window', async () => {
    const { SESSDATA, access_key } = SECRETS
    const database = new DatabaseSync(inProfile('glance.db'))
    database.prepare('UPDATE account SET nickname = ? WHERE mid = ?').run(SESSDATA, KEY_MID)
    const found = foundInAll(await filesBelow(setting.profile.userData))
    database.close()
    expect(found).toContain('glance.db-wal: SESSDATA, raw')

    const child = spawn('sleep', ['60'], { env: { ...process.env, PLANTED: access_key } })
    const shown = foundInAll(await processTree(child.pid ?? 0))
    child.kill()
    expect(shown).toEqual([`environ of ${child.pid ?? 0}: access_key, raw`])

    await page.evaluate(`void (globalThis.planted = { text: ${JSON.stringify(access_key)} + '!' })`)
    expect(foundIn('heap', await heapOf(page), forms)).toContain('heap: access_key, raw')
  })
})

it('an argument that holds a credential is refused without repeating it', async () => {
  for (const argument of [COOKIE, `--SESSDATA=${SECRETS.SESSDATA}`, `--add-account=${COOKIE}`]) {
    const { exitCode, stdout, stderr } = await setting.run([argument])
    expect(exitCode).toBe(2)
    expect(foundIn('words', stdout + stderr, forms)).toEqual([])
  }
})
