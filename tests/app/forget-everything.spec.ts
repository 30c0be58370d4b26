import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesBelow, formsOf, foundIn } from './credential-search'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { linesOf, openTab, rested, tabsOf } from './window-steps'

const PEOPLE = [
  {
    mid: '1900000990000001',
    nickname: '将被遗忘的栗子',
    SESSDATA: 'c4naryA1%2C1811000000%2Cc4naryTailA*b1',
  },
  {
    mid: '1900000990000002',
    nickname: '将被遗忘的渡轮',
    SESSDATA: 'c4naryB2%2C1811000000%2Cc4naryTailB*b1',
  },
  {
    mid: '1900000990000003',
    nickname: '将被遗忘的果园',
    SESSDATA: 'c4naryC3%2C1811000000%2Cc4naryTailC*b1',
  },
] as const
const OWN_NAME = 'c4nary own name'

const forms = formsOf({
  ...Object.fromEntries(
    PEOPLE.flatMap(({ mid, nickname, SESSDATA }, at) => [
      [`mid ${at.toString()}`, mid],
      [`nickname ${at.toString()}`, nickname],
      [`SESSDATA ${at.toString()}`, SESSDATA],
    ]),
  ),
  'own name': OWN_NAME,
})

let setting: SpecSetting
let app: LaunchedApp
let page: Page

const inProfile = (name: string): string => path.join(setting.profile.userData, name)
const click = (name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
const found = async (): Promise<readonly string[]> =>
  [...(await filesBelow(setting.profile.folder))].flatMap(([place, content]) =>
    foundIn(place, content, forms),
  )

/** A life that left its traces: a damaged database, damaged settings and a name. */
beforeAll(async () => {
  setting = await specSetting()
  for (const one of PEOPLE) await setting.signIn(one)
  await setting.status()
  const whole = await readFile(inProfile('glance.db'))
  await writeFile(inProfile('glance.db'), whole.fill(0, 0, 16))
  await writeFile(inProfile('settings.json'), '{"language"')
  await setting.status()
  app = await setting.launch()
  page = await app.window()
  await openTab(page, PEOPLE[0].nickname)
  await page.getByText('Manage account').click()
  await page.getByLabel('Name in this app').fill(OWN_NAME)
  await click('Rename')
  await page.getByText('The account is called').waitFor()
})
afterAll(() => setting.stop())

it('there is something to forget, also in files that were set aside', async () => {
  await rested(page)
  const places = new Set((await found()).map((one) => one.replace(/:.*/s, '')))
  const names = [...places].join('\n')
  expect(names).toMatch(/glance\.db\.damaged-/)
  expect(names).toMatch(/glance\.db(-wal)?$/m)
  const entries = await setting.profile.secrets()
  expect([...entries.keys()].sort()).toEqual([...PEOPLE.map(({ mid }) => mid), 'accounts'].sort())
})

it('is asked for in two steps, and shows what it did', async () => {
  setting.upstream.forgetRequests()
  await openTab(page, 'Settings')
  await click('Forget everything…')
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('button', { name: 'Forget everything now' }).isDisabled()).toBe(
    true,
  )
  await dialog.getByLabel('Yes, delete all of this').check()
  await click('Forget everything now')
  await dialog.getByText('Everything is forgotten').waitFor()
  const told = await linesOf(dialog)
  expect(told).toContain('3 accounts removed from the list.')
  expect(told).toContain(
    '3 keychain entries deleted. The keychain was read again: nothing is left.',
  )
  expect(told).toContain('The database was emptied and read again: nothing is left.')
  expect(told).toMatch(/\d+ other files deleted or emptied\. \| .* \d+ kB smaller now\./)
  expect(setting.asked()).toEqual([])
  await click('Close')
})

it('leaves no entry in the keychain', async () => {
  expect([...(await setting.profile.secrets())]).toEqual([])
})

it('leaves no mid, name or credential in any file of the user', async () => {
  expect(await found()).toEqual([])
})

it('has Chromium’s storage and cache emptied', async () => {
  const { calls } = await app.state()
  expect(calls.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['session.clearStorageData', 'session.clearCache']),
  )
})

it('leaves an app as at its first start, which takes an account again', async () => {
  await openTab(page, 'All accounts')
  await page.getByText('Your day on Bilibili, at a glance').waitFor()
  await setting.signIn({ mid: '1900000990000009', nickname: '新来的' })
  await expect.poll(async () => (await tabsOf(page)).join()).toContain('新来的')
  await rested(page)
})

it('nothing of it comes back with the next start', async () => {
  await app.stop()
  expect(await found()).toEqual([])
  const { json } = await setting.status()
  expect(json.accounts.map(({ mid }) => mid)).toEqual(['1900000990000009'])
})
