import { describe, expect, it } from 'vitest'
import { printStatus } from '../../../../electron/main/command/print-status'
import { en } from '../../../../electron/shared/locales/en'
import { coreSetting, refusingStore } from '../core-setting'
import { code, PATHS, type Instead } from '../refresh/asked-bilibili'
import { recordedConsole } from './recorded-console'

const printed = async (
  given: Parameters<typeof coreSetting>[0] = {},
  format: 'text' | 'json' = 'text',
  before: (setting: Awaited<ReturnType<typeof coreSetting>>) => void = () => undefined,
) => {
  const setting = await coreSetting(given)
  before(setting)
  const io = recordedConsole()
  const exit = await printStatus(format, setting.core, io)
  return { exit, answers: io.answers, told: io.told, ...setting }
}

describe('the status', () => {
  it('is asked first and then printed, one line an account', async () => {
    const { exit, answers, told, asked } = await printed({ accounts: 2 })
    expect(exit).toBe(0)
    expect(asked).toHaveLength(20)
    expect(answers).toHaveLength(1)
    expect(answers[0]?.split('\n')).toEqual([
      expect.stringMatching(/^栗子酱不加糖: .*40\/65 exp.* signed in/),
      expect.stringMatching(/^末班渡轮: .*0\/65 exp.* signed in/),
    ])
    expect(told).toEqual([])
  })

  it('names nobody where names are hidden, but keeps the number by which a program knows them', async () => {
    const setting = await coreSetting({ accounts: 1 })
    await setting.core.changeSettings({ masked: true })
    const io = recordedConsole()
    await printStatus('text', setting.core, io)
    await printStatus('json', setting.core, io)
    expect(io.answers[0]).toMatch(/^Account 1: .*40\/65 exp/)
    expect(JSON.parse(io.answers[1]!)).toMatchObject({
      accounts: [{ mid: setting.mids[0], name: 'Account 1' }],
    })
    expect(io.answers.join()).not.toContain('栗子酱不加糖')
  })

  it('is one JSON document and nothing beside it', async () => {
    const { exit, answers, told, mids } = await printed({ accounts: 1 }, 'json')
    expect([exit, told, answers.length]).toEqual([0, [], 1])
    expect(JSON.parse(answers[0]!)).toMatchObject({
      schema: 1,
      keychain: 'ok',
      accounts: [{ mid: mids[0], session: { state: 'ok' }, readings: { expLog: 'fresh' } }],
    })
  })

  it('says where there is no account; the JSON then has none', async () => {
    const text = await printed()
    expect([text.exit, text.answers, text.told]).toEqual([0, [], [en.command.noAccounts]])
    const json = await printed({}, 'json')
    expect([json.exit, json.told]).toEqual([0, [en.command.noAccounts]])
    expect(JSON.parse(json.answers[0]!)).toMatchObject({ schema: 1, accounts: [] })
  })

  const on412: Instead = () => ({ ...code(-412), status: 412 })
  it.each([
    ['needs-login', () => code(-101)],
    ['banned', () => code(-102)],
    ['damaged', () => code(-400)],
    ['blocked', on412],
  ] satisfies [string, Instead][])('ends with 3 where an account is %s', async (state, instead) => {
    const { exit, core } = await printed({ accounts: 1, instead })
    expect(core.glance().accounts[0]?.session.state).toBe(state)
    expect(exit).toBe(3)
  })

  it('ends with 0 where Bilibili could not be reached, or the account is paused', async () => {
    const offline = { kind: 'offline', cause: 'dns' } as const
    expect((await printed({ accounts: 1, instead: () => offline })).exit).toBe(0)
    const paused = await printed({ accounts: 1, instead: () => code(-101) }, 'text', (setting) => {
      const session = { state: 'needs-login', sinceMs: 0 } as const
      setting.profile.list.update(setting.mids[0]!, { paused: true, session })
    })
    expect(paused.exit).toBe(0)
  })

  it('prints what is stored and ends with 1 where the keychain cannot be used', async () => {
    const secrets = refusingStore({ kind: 'locked' })
    const list = (setting: Awaited<ReturnType<typeof coreSetting>>) =>
      setting.profile.list.signIn({
        mid: '7',
        name: 'seven',
        credentialKind: 'cookie',
        sessionExpiresAtMs: null,
        sessionOnly: false,
      })
    const { exit, answers, told, asked } = await printed({ profile: { secrets } }, 'text', list)
    expect(exit).toBe(1)
    expect(answers).toEqual([expect.stringMatching(/^seven: .*not asked yet/)])
    expect(told).toEqual([en.keychain.locked])
    expect(asked).toEqual([])
  })

  it('prints what is stored while another process asks, and says so', async () => {
    const lease = { take: () => 'held' as const, renew: () => false, release: () => undefined }
    const { exit, answers, told, asked } = await printed({ accounts: 1, profile: { lease } })
    expect([exit, asked]).toEqual([0, []])
    expect(answers[0]).toMatch(/not asked yet/)
    expect(told).toEqual([en.command.otherInstanceAsks])
  })

  it('says of a profile that cannot be written only that', async () => {
    const { told } = await printed({
      accounts: 1,
      profile: {
        writable: false,
        lease: { take: () => 'read-only' as const, renew: () => false, release: () => undefined },
        notices: () => [{ kind: 'read-only' }],
      },
    })
    expect(told).toEqual([en.profile.readOnly])
  })

  it('prints numbers that one endpoint cannot bring as unknown, beside the others', async () => {
    const { exit, answers } = await printed({
      accounts: 1,
      instead: ({ url }) => (url.endsWith(PATHS.dailyReward) ? code(-500) : null),
    })
    expect(exit).toBe(0)
    expect(answers[0]).toContain('today partly known')
  })
})
