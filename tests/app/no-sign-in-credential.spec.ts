import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { filesBelow, formsOf, foundIn, processTree } from './credential-search'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { recordEvents, windowHolds } from './window-contents'
import { openTab } from './window-steps'

const SCANNED = '1900001200000001'
const PAGED = '1900001200000002'

let setting: SpecSetting
let app: LaunchedApp
let window: Page
/** Everything that signs in or leads to it, by a name of it; also what is over by now. */
const secrets: Record<string, string> = {}
const markups: string[] = []

const note = (mid: string, when: string): void => {
  for (const [at, session] of setting.upstream.sessionsOf(mid).entries())
    for (const name of ['SESSDATA', 'bili_jct', 'refresh_token'] as const)
      if (session[name] !== '') secrets[`${name} ${at} of ${mid} ${when}`] = session[name]
}
const foundInAll = (places: Iterable<readonly [string, string | Buffer]>): readonly string[] => {
  const forms = formsOf(secrets)
  return [...places].flatMap(([place, content]) => foundIn(place, content, forms))
}
const choose = async (way: string, begin: string): Promise<void> => {
  await openTab(window, 'Add an account')
  await window.getByRole('radio', { name: way }).check()
  await window.getByRole('button', { name: begin }).click()
}

/** A sign-in of each kind, a renewal, and a sign-out. */
beforeAll(async () => {
  setting = await specSetting()
  const { upstream } = setting
  upstream.addAccount({ mid: SCANNED, nickname: '小栗子' })
  upstream.addAccount({ mid: PAGED, nickname: '大板栗' })
  app = await setting.launch()
  window = await app.window()
  await recordEvents(window)
  // All that the log ever tells.
  await window.evaluate(`biliGlance.requests['settings:change']({ logLevel: 'detailed' })`)

  await choose('Scan a code', 'Show the code')
  await window.getByRole('img', { name: 'QR code' }).waitFor()
  for (const [at, key] of upstream.scan.keys().entries()) secrets[`code ${at}`] = key
  markups.push(await window.content())
  upstream.scan.confirm(SCANNED, { shape: 'ticket' })
  await window.getByText('小栗子 was added.').waitFor()
  note(SCANNED, 'at first')

  await choose('Bilibili’s page', 'Open Bilibili’s page')
  const page = await app.windowAt('https://passport.bilibili.com/')
  await page.getByLabel('mid').fill(PAGED)
  await page
    .getByRole('button')
    .click({ noWaitAfter: true })
    .catch(() => undefined)
  await window.getByText('大板栗 was added.').waitFor()
  note(PAGED, 'at first')

  setting.passMs(25 * 3_600_000)
  await app.stop()
  for (const mid of [SCANNED, PAGED]) upstream.renewal.makeDue(mid)
  app = await setting.launch()
  window = await app.window()
  await recordEvents(window)
  const confirmed = () =>
    upstream.requests().filter(({ path: asked }) => asked.endsWith('/confirm/refresh'))
  await vi.waitFor(() => expect(confirmed()).toHaveLength(2), { timeout: 20_000 })
  for (const mid of [SCANNED, PAGED]) note(mid, 'renewed')

  await openTab(window, '大板栗')
  await window.getByText('Manage account').click()
  await window.getByRole('button', { name: 'Sign out at Bilibili…' }).click()
  await window.locator('dialog[open] button.danger').click()
  await window.locator('dialog[open] [role=status]').waitFor()
  markups.push(await window.content())
}, 90_000)
afterAll(() => setting.stop())

it('the keychain holds what was signed in with, and Bilibili was sent it', async () => {
  const entries = await setting.profile.secrets()
  const names = foundInAll(entries).map((found) => found.replace(/,.*/, ''))
  for (const name of ['SESSDATA', 'bili_jct', 'refresh_token'])
    expect(names.some((found) => found.startsWith(`${SCANNED}: ${name}`))).toBe(true)
  expect(Object.keys(secrets).length).toBeGreaterThanOrEqual(13)
  const sent = setting.upstream.requests().map(({ headers }) => headers.cookie ?? '')
  expect(foundInAll(sent.map((cookie) => ['sent', cookie])).length).toBeGreaterThan(0)
})

it('no file, log, word, process, message or page holds any of it', async () => {
  const log = await readFile(path.join(setting.profile.userData, 'bili-glance.log'), 'utf8')
  for (const name of ['qr-poll', 'qr-ticket', 'correspond', 'sign-out']) expect(log).toContain(name)
  expect(foundInAll(await filesBelow(setting.profile.folder))).toEqual([])
  expect(foundInAll([['words', app.stdout() + app.stderr()]])).toEqual([])
  const [group] = setting.profile.groups
  expect(foundInAll(await processTree(group?.child.pid ?? 0))).toEqual([])
  expect(foundInAll(Object.entries(await windowHolds(window)))).toEqual([])
  expect(foundInAll(markups.map((markup) => ['markup', markup]))).toEqual([])
  expect(foundInAll([['desktop', JSON.stringify(await app.state())]])).toEqual([])
})
