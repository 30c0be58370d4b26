import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const MID = '1900000300000001'
const PASTED = 'SESSDATA=1900%2C1811000000%2Cabcde*b1; bili_jct=0123456789abcdef0123456789abcdef'
const MISSING = /^No keychain was found\. On Linux install and start gnome-keyring/m
const LOCKED = /^The keychain is locked\. Unlock it and try again\.$/m
const SILENT = /^Waiting for the keychain: it did not answer\./m

let setting: SpecSetting
let secrets: ReadonlyMap<string, string>
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: MID, nickname: '小栗子', done: { login: true } })
  expect((await setting.status()).account(MID).exp?.earned).toBe(5)
  secrets = await setting.profile.secrets()
  setting.passMs(45 * 60_000)
  setting.upstream.forgetRequests()
})
afterEach(async () => {
  // After a failure too: the next spec starts its own app.
  setting.profile.keyring!.thaw()
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

/** What both commands do while the keychain does not work. */
const bothCommands = async (env: Record<string, string> = {}) => {
  const startedAt = performance.now()
  const [status, json, added] = await Promise.all([
    setting.run(['--status'], { env }),
    setting.status({ env }),
    setting.addAccount(PASTED, { env }),
  ])
  return { status, json, added, tookMs: performance.now() - startedAt }
}
type Both = Awaited<ReturnType<typeof bothCommands>>

const expectRefused = ({ status, json, added }: Both, why: RegExp, keychain: string): void => {
  expect(status).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(why) as unknown })
  expect(status.stdout).toMatch(/^小栗子: 5\/65 exp · .* · as of 04:(00|45)\n$/)
  expect(json.json).toMatchObject({ keychain, accounts: [{ mid: MID, exp: { earned: 5 } }] })
  expect(json.exitCode).toBe(1)
  expect(added).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringMatching(why) as unknown,
  })
  expect(setting.asked()).toEqual([])
}

const works = async (): Promise<void> => {
  expect(await setting.profile.secrets()).toEqual(secrets)
  const { json, exitCode } = await setting.status()
  expect(exitCode).toBe(0)
  expect(json.keychain).toBe('ok')
  expect(json.accounts.map(({ mid, readings }) => [mid, readings.nav])).toEqual([[MID, 'fresh']])
}

describe('a machine without a keychain', () => {
  it('shows what is stored, tells the cure and keeps nothing', async () => {
    const noBus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' }
    expectRefused(await bothCommands(noBus), MISSING, 'missing')
  })

  it('refuses the first account of a new user before anything is asked', async () => {
    const bare = await specSetting({ keychain: false })
    const added = await bare.addAccount(PASTED)
    const status = await bare.run(['--status'])
    const asked = bare.asked()
    await bare.stop()
    expect(added).toMatchObject({ exitCode: 1, stdout: '' })
    expect(added.stderr).toMatch(MISSING)
    expect(status).toMatchObject({ exitCode: 1, stdout: '' })
    expect(status.stderr).toMatch(MISSING)
    expect(asked).toEqual([])
  })
})

it('a locked keychain is told from a missing one, and works again once it is open', async () => {
  await setting.profile.keyring!.lock()
  expectRefused(await bothCommands(), LOCKED, 'locked')
  await setting.profile.keyring!.unlock()
  await works()
})

describe('a keychain that never answers', () => {
  it('is given five seconds by the commands, and its late answer is used by the app', async () => {
    setting.passMs(45 * 60_000)
    setting.upstream.forgetRequests()
    setting.profile.keyring!.freeze()
    const app = await setting.launch(['--hidden'])
    const both = await bothCommands()
    expectRefused(both, SILENT, 'silent')
    expect(both.tookMs).toBeGreaterThan(4_900)
    expect(both.tookMs).toBeLessThan(12_000)

    setting.profile.keyring!.thaw()
    await expect.poll(setting.asked, { timeout: 10_000 }).not.toEqual([])
    expect(await app.stop()).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
    await works()
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'does not keep the app from ending on %s',
    async (name) => {
      setting.profile.keyring!.freeze()
      const app = await setting.launch(['--hidden'])
      const startedAt = performance.now()
      const { exitCode } = await app.stop(name)
      expect(performance.now() - startedAt).toBeLessThan(8_000)
      // It could only kill itself: nothing was lost, but the end was not a clean one.
      expect(exitCode).toBe(1)
      setting.profile.keyring!.thaw()
      await works()
    },
  )
})

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('the app ends cleanly on %s', async (name) => {
  const app = await setting.launch(['--hidden'])
  expect(await app.stop(name)).toEqual({ exitCode: 0, signal: null, stdout: '', stderr: '' })
})
