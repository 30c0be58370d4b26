import { describe, expect, it } from 'vitest'
import { printLedger } from '../../../../electron/main/command/print-ledger'
import { en } from '../../../../electron/shared/locales/en'
import { coreSetting } from '../core-setting'
import { recordedConsole } from './recorded-console'

const everything = {
  kind: 'export',
  format: 'json',
  mid: null,
  masked: null,
  example: false,
} as const

const printed = async (wish: Partial<Parameters<typeof printLedger>[0]> = {}, hidden = false) => {
  const setting = await coreSetting({ accounts: 2 })
  await setting.core.changeSettings({ masked: hidden })
  await setting.core.load()
  await setting.core.refresher.refresh()
  const askedBefore = setting.asked.length
  const io = recordedConsole()
  const exit = printLedger({ ...everything, ...wish }, setting.core, io)
  expect(setting.asked).toHaveLength(askedBefore)
  return { exit, answers: io.answers, told: io.told, mids: setting.mids }
}

describe('the export', () => {
  it('prints what the rounds have brought, and says that it tells what was watched', async () => {
    const { exit, answers, told, mids } = await printed()
    expect([exit, told]).toEqual([0, [en.ledger.holdsViewing]])
    const document = JSON.parse(answers[0]!) as { accounts: Record<string, unknown[]>[] }
    expect(document.accounts.map(({ mid }) => mid)).toEqual(mids.slice(0, 2))
    const [first] = document.accounts
    expect(first).toMatchObject({
      days: [{ day: '2026-11-23', login: true, confidence: 'confirmed' }],
      levels: [{ level: 5 }],
      vip: [{ status: 1 }],
      logins: [{ state: 'ok' }],
      coverage: { coins: [{}], exp: [{}] },
    })
    expect(first?.['coinRows']?.length).toBeGreaterThan(3)
    expect(first?.['expRows']?.length).toBeGreaterThan(3)
  })

  it('prints one account, or says that nothing is kept of it', async () => {
    const { mids } = await printed()
    const one = await printed({ format: 'csv', mid: mids[1]! })
    expect(one.exit).toBe(0)
    const accounts = one.answers[0]!.split('\r\n').map((line) => line.split(',')[0])
    expect([...new Set(accounts)]).toEqual(['\uFEFFaccount', mids[1]])
    const none = await printed({ mid: '12345' })
    expect([none.exit, none.answers, none.told]).toEqual([1, [], [en.ledger.noneOf('12345')]])
  })

  it('masked, names neither accounts nor videos', async () => {
    const { answers, told, mids } = await printed({ masked: true })
    expect(answers[0]).not.toContain(mids[0])
    expect(answers[0]).not.toMatch(/BV1/)
    expect(told).toEqual([])
  })

  it('is masked without a wish where the app hides names, and says so; with one it is not', async () => {
    const { answers, told, mids } = await printed({}, true)
    expect(answers[0]).not.toContain(mids[0])
    expect(told).toEqual([en.ledger.maskedAsNames])
    const whole = await printed({ masked: false }, true)
    expect(whole.answers[0]).toContain(mids[0])
    expect(whole.told).toEqual([en.ledger.holdsViewing])
  })
})
