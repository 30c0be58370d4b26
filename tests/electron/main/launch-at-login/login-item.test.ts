import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoginItemSettings } from 'electron'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loginItem } from '../../../../electron/main/launch-at-login/login-item'
import { systemLaunch } from '../../../../electron/main/launch-at-login/system-launch'
import { startupPrograms } from './fake-startup-programs'

const NONE: LoginItemSettings = {
  openAtLogin: false,
  wasOpenedAtLogin: false,
  status: 'not-registered',
  executableWillLaunchAtLogin: false,
  launchItems: [],
}

const subject = (found: Partial<LoginItemSettings>) => {
  const written: unknown[] = []
  const launch = loginItem({
    getLoginItemSettings: () => ({ ...NONE, ...found }),
    setLoginItemSettings: (settings) => written.push(settings),
  })
  return { launch, written }
}

describe('the login item of macOS', () => {
  it.each<[LoginItemSettings['status'], string]>([
    ['enabled', 'on'],
    ['requires-approval', 'off-by-system'],
    ['not-registered', 'off'],
    ['not-found', 'off'],
  ])('that is %s is %s', (status, kind) => {
    expect(subject({ status }).launch.read()).toEqual({ kind })
  })

  it('is written, and repaired by the system itself', () => {
    const { launch, written } = subject({})
    launch.set(true)
    launch.set(false)
    launch.repair()
    expect(written).toEqual([{ openAtLogin: true }, { openAtLogin: false }])
  })
})

describe('what can be started at login', () => {
  const parts = {
    app: {
      getAppPath: () => '/src/bili-glance',
      isPackaged: false,
      getLoginItemSettings: () => NONE,
      setLoginItemSettings: () => undefined,
    },
    platform: 'win32',
    example: false,
    execPath: '/electron',
    environment: {},
    home: '/nowhere',
    folder: '/profile',
    defaultFolder: '/profile',
  } as const

  it('is an installed app, not the example', () => {
    expect(systemLaunch(parts).read()).toEqual({ kind: 'unavailable', because: 'not-installed' })
    expect(systemLaunch({ ...parts, platform: 'linux' }).read()).toEqual({ kind: 'off' })
    const example = systemLaunch({ ...parts, example: true })
    expect(example.read()).toEqual({ kind: 'unavailable', because: 'example' })
    expect(example.set(true).ok).toBe(false)
  })

  it('is on Windows an entry under the app’s name, and one of its own for each other profile', () => {
    const app = { ...parts.app, ...startupPrograms(), isPackaged: true }
    const execPath = 'C:\\Bili Glance.exe'
    systemLaunch({
      ...parts,
      app,
      execPath,
      folder: '/nowhere/profile',
      defaultFolder: '/nowhere/profile',
    }).set(true)
    systemLaunch({ ...parts, app, execPath, folder: '/nowhere/other' }).set(true)
    expect(app.entries()).toEqual([
      expect.objectContaining({ name: 'app.biliglance', path: execPath, args: ['--hidden'] }),
      expect.objectContaining({
        name: expect.stringMatching(/^bili-glance-[0-9a-f]{16}$/) as string,
        args: ['--hidden', '--user-data-dir=/nowhere/other'],
      }),
    ])
  })

  it('is the AppImage itself, not one that this was started from, and the profile with it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bili-glance-launch-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    const app = { ...parts.app, isPackaged: true }
    const execOf = (given: object): string => {
      const launch = systemLaunch({
        ...parts,
        app,
        platform: 'linux',
        environment: { XDG_CONFIG_HOME: folder },
        ...given,
      })
      expect(launch.set(true)).toEqual({ ok: true, value: { kind: 'on' } })
      const [name = ''] = readdirSync(join(folder, 'autostart'))
      const text = readFileSync(join(folder, 'autostart', name), 'utf8')
      rmSync(join(folder, 'autostart'), { recursive: true })
      return `${name}: ${/^Exec=(.*)$/m.exec(text)?.[1] ?? ''}`
    }
    const image = {
      XDG_CONFIG_HOME: folder,
      APPIMAGE: '/home/me/Bili.AppImage',
      APPDIR: '/tmp/.mount_1',
    }
    expect(execOf({ execPath: '/opt/bili-glance' })).toBe(
      'bili-glance.desktop: /opt/bili-glance --hidden',
    )
    expect(execOf({ execPath: '/tmp/.mount_1/bili-glance', environment: image })).toBe(
      'bili-glance.desktop: /home/me/Bili.AppImage --hidden',
    )
    expect(execOf({ execPath: '/opt/bili-glance', environment: image })).toBe(
      'bili-glance.desktop: /opt/bili-glance --hidden',
    )
    expect(execOf({ execPath: '/opt/bili-glance', folder: '/other' })).toMatch(
      /^bili-glance-[0-9a-f]{16}\.desktop: \/opt\/bili-glance --hidden --user-data-dir=\/other$/,
    )
  })
})
