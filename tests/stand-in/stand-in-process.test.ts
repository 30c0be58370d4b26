import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { launch } from '../app/driver/app-launch'
import type { LaunchedApp } from '../app/driver/app-launch'
import { profile } from '../app/driver/app-profile'
import type { Profile } from '../app/driver/app-profile'
import { run } from '../app/driver/app-run'
import type { Outcome } from '../app/driver/app-run'
import { fixtureCommand } from './fixture-command'

/** Empty for a process that has ended, a zombie included. */
async function commandLine(pid: number | string): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
}

/** Processes that were started for a profile. */
async function processesOf(user: Profile): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(pids.map(commandLine))
  return lines.filter((line) => line.includes(user.folder))
}

describe('the process of the stand-in', () => {
  let user: Profile
  const start = (...args: readonly string[]): Promise<LaunchedApp> =>
    launch(args, { profile: user, command: fixtureCommand })
  const runToEnd = (...args: readonly string[]): Promise<Outcome> =>
    run(args, { profile: user, command: fixtureCommand, timeoutMs: 15_000 })

  beforeEach(async () => {
    user = await profile({ keychain: false })
  })
  afterEach(async () => {
    await user.stop()
    await expect.poll(() => processesOf(user)).toEqual([])
  })

  it('is Electron to the app: imported, required, by name, version and folders', async () => {
    const { exitCode, stdout, stderr } = await runToEnd('--facts')
    expect({ exitCode, stderr }).toEqual({ exitCode: 4, stderr: '' })
    const userData = path.join(user.folder, 'home/.config/Fixture App')
    expect(JSON.parse(stdout)).toEqual({
      required: true,
      name: 'Fixture App',
      version: '3.2.1',
      userData,
      logs: path.join(userData, 'logs'),
      packaged: false,
      electron: '45',
    })
    const elsewhere = await runToEnd('--facts', '--user-data-dir=/tmp/elsewhere')
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({ userData: '/tmp/elsewhere' })
  })

  it.each(['safeStorage', 'nothingOfThisName'])(
    'throws by name for what it does not have: %s',
    async (name) => {
      const { exitCode, stderr } = await runToEnd(`--unknown=${name}`)
      expect(exitCode).toBe(1)
      expect(stderr).toContain(`the stand-in for Electron does not implement electron.${name}`)
    },
  )

  it('lets one instance live in a profile and tells it of the second', async () => {
    const first = await start('--no-window')
    await expect.poll(first.stdout).toContain('"held"')
    const second = await runToEnd('--no-window', 'ARG')
    expect(second).toMatchObject({ exitCode: 0, stdout: '"taken"\n' })
    await expect.poll(first.stdout).toContain(
      JSON.stringify({
        last: 'ARG',
        workingDirectory: process.cwd(),
        additionalData: { from: 'ARG' },
      }),
    )
    const other = await start('--no-window', `--user-data-dir=${user.folder}/other`)
    await expect.poll(other.stdout).toContain('"held"')
  })

  // The one without the lock may be gone before the driver has met it: then both start once more.
  it('gives the lock to exactly one of two that start at once', { retry: 4 }, async () => {
    const both = await Promise.all([start('--no-window'), start('--no-window')])
    await expect
      .poll(() => both.map((app) => app.stdout().split('\n')[0]).sort())
      .toEqual(['"held"', '"taken"'])
  })

  it('takes the lock of an instance that was killed', async () => {
    const first = await start('--no-window')
    await expect.poll(first.stdout).toContain('"held"')
    expect(await first.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' })
    const second = await start('--no-window')
    await expect.poll(second.stdout).toContain('"held"')
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends well on %s and takes Chromium along',
    async (name) => {
      const app = await start()
      await app.window()
      expect(await app.stop(name)).toMatchObject({ exitCode: 0, signal: null, stderr: '' })
      expect(app.stdout()).toContain('"closed"')
      expect(await processesOf(user)).toEqual([])
    },
  )

  it('shows a window again that the user closed and the app kept', async () => {
    const app = await start('--keep')
    await (await app.window()).close()
    await expect.poll(app.stdout).toContain('"kept"')
    expect((await app.state()).windows).toMatchObject([{ visible: false, targetId: null }])
    await runToEnd('--keep')
    expect(await (await app.window()).textContent('h1')).toBe('Fixture')
  })

  it('is killed by the driver when it does not end in time', async () => {
    const options = { profile: user, command: fixtureCommand, timeoutMs: 500 }
    await expect(run(['--no-window'], options)).rejects.toThrow('did not end within 500 ms')
  })

  it('leaves no Chromium behind when it is killed', async () => {
    const app = await start()
    await app.window()
    process.kill((await app.state()).pid, 'SIGKILL')
    await app.outcome
    await expect.poll(() => processesOf(user)).toEqual([])
  })

  it('leaves nothing behind when the process that drives it is killed', async () => {
    const driver = `
      import { startGroup } from ${JSON.stringify(path.resolve('tests/app/driver/process-group.ts'))}
      const { child } = startGroup('sleep', ['1000'], { stdio: 'ignore' })
      process.stdout.write(String(child.pid), () => process.kill(process.pid, 'SIGKILL'))`
    const { stdout, signal } = spawnSync('node', ['--input-type=module', '-e', driver])
    expect(signal).toBe('SIGKILL')
    const pid = Number(stdout)
    expect(pid).toBeGreaterThan(1)
    await expect.poll(() => commandLine(pid)).toBe('')
  })
})
