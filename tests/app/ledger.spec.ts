import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { threeAccounts } from './three-accounts'

interface Exported {
  readonly accounts: readonly {
    readonly mid: string
    readonly coinRows: readonly { readonly atMs: number }[]
    readonly days: readonly { readonly day: string }[]
    readonly coverage: { readonly coins: readonly { readonly fromMs: number }[] }
  }[]
}

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting({ clock: '2026-11-23T09:12:00.000Z' })
  await threeAccounts(setting)
  await setting.status()
})
afterAll(() => setting.stop())

const DAY_MS = 24 * 3_600_000

const exported = async (): Promise<Exported['accounts']> => {
  const { exitCode, stdout } = await setting.run(['--export=json'])
  expect(exitCode).toBe(0)
  return (JSON.parse(stdout) as Exported).accounts
}

it('keeps what a week of rounds has brought, each row once, and asks nobody to print it', async () => {
  const [first] = await exported()
  expect(first?.coinRows.length).toBeGreaterThan(0)
  expect(first?.days).toMatchObject([{ day: '2026-11-23' }])
  setting.passMs(3 * DAY_MS)
  await setting.status()
  setting.upstream.forgetRequests()
  const [later] = await exported()
  const rows = later!.coinRows.map((row) => JSON.stringify(row))
  expect(rows).toEqual(expect.arrayContaining(first!.coinRows.map((row) => JSON.stringify(row))))
  expect(later!.days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-26'])
  expect(later!.coverage.coins).toHaveLength(1)
  // What came in the two answers is what is kept: together they reach over one stretch of time.
  expect(Math.max(...later!.coinRows.map(({ atMs }) => atMs))).toBeGreaterThanOrEqual(
    Math.max(...first!.coinRows.map(({ atMs }) => atMs)),
  )
  expect(setting.upstream.requests()).toEqual([])
})

it('leaves a gap where nothing was asked for longer than Bilibili remembers', async () => {
  setting.passMs(20 * DAY_MS)
  await setting.status()
  const [account] = await exported()
  expect(account?.coverage.coins).toHaveLength(2)
})

it('prints a table of one account, and says what it tells', async () => {
  const [, second] = await exported()
  const { exitCode, stdout, stderr } = await setting.run([
    '--export=csv',
    `--account=${second!.mid}`,
  ])
  expect(exitCode).toBe(0)
  const lines = stdout.trimEnd().split('\r\n')
  expect(lines[0]).toBe('\uFEFFaccount,time,coins,reason')
  expect(lines.slice(1).every((line) => line.startsWith(`${second!.mid},20`))).toBe(true)
  expect(lines).toHaveLength(second!.coinRows.length + 1)
  expect(stderr).toContain('which videos coins were given to')
})

it('is saved from the settings into a file of the user’s choice', async () => {
  const app = await setting.launch()
  const page = await app.window()
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Save everything (JSON)…' }).click()
  const { dialogs } = await app.until((seen) => seen.dialogs.some(({ open }) => open))
  expect(dialogs.at(-1)).toMatchObject({
    kind: 'save',
    options: { defaultPath: expect.stringMatching(/^bili-glance-2026-12-\d\d\.json$/) as string },
  })
  const filePath = path.join(setting.profile.folder, 'mine.json')
  await app.act('answerDialog', { at: -1, value: { canceled: false, filePath } })
  await page.getByText('Saved as mine.json: 3 accounts.').waitFor()
  const saved = JSON.parse(await readFile(filePath, 'utf8')) as Exported
  expect(saved.accounts.map(({ mid }) => mid)).toEqual((await exported()).map(({ mid }) => mid))
  await app.stop()
})

it('of another computer is added from the settings, after it was told what that does', async () => {
  const other = await specSetting({ clock: '2026-12-05T09:12:00.000Z' })
  await threeAccounts(other)
  await other.status()
  const { stdout } = await other.run(['--export=json'])
  const file = path.join(setting.profile.folder, 'other.json')
  await writeFile(file, stdout)
  await other.stop()
  const before = await exported()
  const app = await setting.launch()
  const page = await app.window()
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Choose a file…' }).last().click()
  await app.until((seen) => seen.dialogs.some(({ open }) => open))
  await app.act('answerDialog', { at: -1, value: { canceled: false, filePaths: [file] } })
  await page.getByText('other.json would add:').waitFor()
  expect((await exported())[0]?.days).toEqual(before[0]?.days)
  await page.getByRole('button', { name: 'Add this' }).click()
  await page.getByText('Added to 3 accounts.').waitFor()
  await app.stop()
  const after = await exported()
  expect(after[0]?.days.map(({ day }) => day)).toContain('2026-12-05')
  expect(after[0]?.coinRows.length).toBeGreaterThan(before[0]!.coinRows.length)
})

it('lies in a file that only its user may read', async () => {
  const file = (await setting.profile.files()).find((name) => name.endsWith('ledger.db'))
  const { mode } = await stat(path.join(setting.profile.folder, file!))
  expect(mode & 0o077).toBe(0)
})
