import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleAccounts } from '../../electron/invented/example-accounts'
import { inventedHistory } from '../../electron/invented/invented-history'
import { ledgerJson } from '../../electron/shared/ledger/ledger-file'
import { specSetting } from './spec-setting'
import type { SpecSetting, StatusJson } from './spec-setting'
import type { Outcome } from './driver/app-run'
import { openTab } from './window-steps'

describe('the example', () => {
  let setting: SpecSetting
  let outcome: Outcome

  beforeAll(async () => {
    setting = await specSetting({ clock: '2026-11-23T14:30:00.000Z' })
    outcome = await setting.run(['--example', '--status=json'])
  })
  afterAll(() => setting.stop())

  it('prints three invented accounts, everything known', () => {
    expect([outcome.exitCode, outcome.stderr]).toStrictEqual([0, ''])
    // What the app prints has this shape; another spec compares it.
    const { accounts, keychain, day } = JSON.parse(outcome.stdout) as StatusJson
    expect([keychain, day]).toStrictEqual(['ok', '2026-11-23'])
    expect(accounts.map(({ name }) => name)).toStrictEqual([
      '栗子酱不加糖',
      '末班渡轮',
      '深夜果园电台',
    ])
    for (const { session, exp, vip, level, readings } of accounts) {
      expect(session).toMatchObject({ state: 'ok', until: null })
      expect(exp).toMatchObject({ cap: 65, confidence: 'confirmed' })
      expect(exp?.earned).toBeTypeOf('number')
      expect([vip, level]).not.toContain(null)
      expect(new Set(Object.values(readings))).toStrictEqual(new Set(['fresh']))
    }
    expect(accounts[2]?.exp?.earned).toBe(65)
  })

  it('prints them as text in Chinese', async () => {
    const { stdout, exitCode } = await setting.run(['--example', '--status'], {
      env: { LANGUAGE: 'zh_CN' },
    })
    expect(exitCode).toBe(0)
    expect(stdout.split('\n')[2]).toMatch(/^深夜果园电台: 今日经验 65\/65 · 今日任务已全部完成 · /)
  })

  it('prints two years of history, as the window shows them', async () => {
    const { stdout, exitCode } = await setting.run(['--example', '--export=json'])
    expect(exitCode).toBe(0)
    const nowMs = setting.nowMs()
    const years = exampleAccounts(nowMs).map((account) => inventedHistory(account, nowMs))
    const expected = JSON.parse(ledgerJson(years, nowMs)) as { readonly accounts: unknown }
    expect(JSON.parse(stdout)).toMatchObject({ accounts: expected.accounts })
  })

  it('asks nobody, and leaves neither files nor keychain entries behind', async () => {
    expect(setting.upstream.connections()).toBe(0)
    expect(await setting.profile.secrets()).toStrictEqual(new Map())
    expect((await setting.profile.files()).filter((file) => file.includes('.config'))).toEqual([])
  })

  it('is begun and left in the window, and says on every page what it is', async () => {
    const empty = await setting.launch()
    await (await empty.window()).getByRole('button', { name: 'Look around first' }).click()
    expect((await empty.outcome).stderr).toMatch(/^starts again: .*--example$/m)

    const app = await setting.launch(['--example'])
    const page = await app.window()
    const bar = page.getByRole('complementary', { name: /^Example: these accounts are invented/ })
    for (const name of ['All accounts', 'History', '末班渡轮', 'Add an account', 'Settings']) {
      await openTab(page, name)
      expect(await bar.isVisible()).toBe(true)
    }
    await bar.getByRole('button', { name: 'Leave the example' }).click()
    const { stderr } = await app.outcome
    expect(stderr).toMatch(/^starts again: /m)
    expect(stderr).not.toContain('--example')
  })
})
