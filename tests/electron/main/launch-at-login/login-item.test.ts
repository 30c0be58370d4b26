import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoginItemSettings } from 'electron'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loginItem } from '../../../../electron/main/launch-at-login/login-item'
import { systemLaunch } from '../../../../electron/main/launch-at-login/system-launch'

const NONE: LoginItemSettings = {
  openAtLogin: false,
  wasOpenedAtLogin: false,
  status: 'not-registered',
  executableWillLaunchAtLogin: false,
  launchItems: [],
}

const item = (path: string, enabled: boolean): LoginItemSettings['launchItems'][number] => ({
  name: 'app.biliglance',
  path,
  args: ['--hidden'],
  scope: 'user',
  enabled,
})

const PROGRAM = 'C:\\Users\\我\\Bili Glance.exe'

const subject = (platform: 'win32' | 'darwin', found: Partial<LoginItemSettings>) => {
  const written: unknown[] = []
  const launch = loginItem({
    app: {
      getLoginItemSettings: () => ({ ...NONE, ...found }),
      setLoginItemSettings: (settings) => written.push(settings),
    },
    platform,
    program: PROGRAM,
    args: ['--hidden'],
    name: null,
  })
  return { launch, written }
}

describe('the login item', () => {
  it.each<[string, Partial<LoginItemSettings>, string]>([
    ['no entry', {}, 'off'],
    [
      'an entry',
      { openAtLogin: true, executableWillLaunchAtLogin: true, launchItems: [item(PROGRAM, true)] },
      'on',
    ],
    [
      'one the Task Manager has switched off',
      { openAtLogin: true, launchItems: [item(PROGRAM, false)] },
      'off-by-system',
    ],
    [
      'one of another profile',
      { launchItems: [{ ...item(PROGRAM, true), args: ['--hidden', '--user-data-dir=D:\\x'] }] },
      'off',
    ],
    [
      'one with the drive in another case',
      { launchItems: [item(PROGRAM.toLowerCase(), true)] },
      'on',
    ],
  ])('of Windows with %s is read', (_name, found, kind) => {
    expect(subject('win32', found).launch.read()).toEqual({ kind })
  })

  it.each<[LoginItemSettings['status'], string]>([
    ['enabled', 'on'],
    ['requires-approval', 'off-by-system'],
    ['not-registered', 'off'],
    ['not-found', 'off'],
  ])('of macOS that is %s is %s', (status, kind) => {
    expect(subject('darwin', { status }).launch.read()).toEqual({ kind })
  })

  it('is written with the way to start hidden, and switched on where the Task Manager had it off', () => {
    const windows = subject('win32', {})
    windows.launch.set(true)
    expect(windows.written).toEqual([
      { path: PROGRAM, args: ['--hidden'], openAtLogin: true, enabled: true },
    ])
    const mac = subject('darwin', {})
    mac.launch.set(false)
    expect(mac.written).toEqual([{ openAtLogin: false }])
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
