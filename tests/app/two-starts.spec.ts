import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NAV } from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import { npmStart } from './driver/app-run'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const MID = '1900000500000001'
const MORE = ['1900000500000002', '1900000500000003'] as const

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting({ command: npmStart })
  await setting.signIn({ mid: MID, done: { login: true } })
  expect((await setting.status()).exitCode).toBe(0)
})
beforeEach(() => {
  setting.passMs(61 * 60_000)
  setting.upstream.clear()
  setting.upstream.forgetRequests()
})
afterEach(async () => {
  // After a failure too: the next spec starts its own app.
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

const timesAsked = (place: string): number =>
  setting.upstream.requests().filter(({ host, path }) => host + path === place).length

describe('two starts of the app at once', () => {
  it.each([1, 2])('leave one running, and its window is shown (%i)', async () => {
    const apps = await Promise.all([setting.launch(['--hidden']), setting.launch(['--hidden'])])
    const loser = await Promise.race(apps.map((app, at) => app.outcome.then(() => at)))
    const [lost, won] = loser === 0 ? apps : [apps[1], apps[0]]
    expect(await lost.outcome).toEqual({ exitCode: 0, signal: null, stdout: '', stderr: '' })

    const { windows } = await won.until(({ windows: all }) => all.some(({ visible }) => visible))
    expect(windows).toHaveLength(1)
    expect(timesAsked(NAV)).toBe(1)
    expect(await won.stop()).toMatchObject({ exitCode: 0, stdout: '' })
  })

  it('take the lock of an app that was killed', async () => {
    const killed = await setting.launch(['--hidden'])
    await expect.poll(() => timesAsked(NAV)).toBe(1)
    await killed.stop('SIGKILL')

    setting.passMs(61 * 60_000)
    const app = await setting.launch(['--hidden'])
    await expect.poll(() => timesAsked(NAV)).toBe(2)
    expect((await app.state()).windows).toEqual([])
    expect(await app.stop()).toEqual({ exitCode: 0, signal: null, stdout: '', stderr: '' })
  })
})

describe('commands at once', () => {
  it('ask Bilibili once, and all of them print', async () => {
    setting.upstream.play({ url: NAV }, { kind: 'late', delayMs: 3_000 })
    const outcomes = await Promise.all([setting.status(), setting.status(), setting.status()])
    for (const { json, exitCode } of outcomes) {
      expect(exitCode).toBe(0)
      expect(json.accounts.map(({ mid, exp }) => [mid, exp?.earned])).toEqual([[MID, 5]])
    }
    expect(outcomes.map(({ stderr }) => stderr).sort()).toEqual([
      '',
      'Another Bili Glance is asking Bilibili; showing what is stored.\n',
      'Another Bili Glance is asking Bilibili; showing what is stored.\n',
    ])
    const states = outcomes.map(({ account }) => account(MID).readings.nav)
    expect(states.sort()).toEqual(['fresh', 'stale', 'stale'])
    expect(timesAsked(NAV)).toBe(1)
  })

  it('add their accounts one after the other', async () => {
    setting.upstream.play({ url: NAV }, { kind: 'late', delayMs: 500 })
    const added = await Promise.all(
      MORE.map((mid) => setting.addAccount(cookieHeaderOf(setting.upstream.addAccount({ mid })))),
    )
    for (const [at, mid] of MORE.entries())
      expect(added[at]).toMatchObject({ exitCode: 0, stdout: `${mid}\n` })
    const { json, exitCode } = await setting.status()
    expect(exitCode).toBe(0)
    expect(json.accounts.map(({ mid }) => mid).sort()).toEqual([MID, ...MORE])
    const secrets = await setting.profile.secrets()
    expect(secrets.get('accounts')?.split(',').sort()).toEqual([MID, ...MORE])
    expect(MORE.every((mid) => secrets.get(mid)?.includes(mid))).toBe(true)
  })

  it('do not wait for one that was killed while it asked', async () => {
    setting.upstream.play({ url: NAV }, { kind: 'hang', at: 'start' })
    const killed = await setting.launch(['--hidden'])
    await expect.poll(() => timesAsked(NAV)).toBe(1)
    expect((await setting.status()).stderr).toContain('Another Bili Glance is asking Bilibili')
    await killed.stop('SIGKILL')

    setting.upstream.clear()
    const { account, stderr } = await setting.status()
    expect(account(MID).readings.nav).toBe('fresh')
    expect(stderr).toBe('')
  })
})
