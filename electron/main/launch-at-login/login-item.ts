import type { App } from 'electron'
import { success } from '../../bilibili/failure'
import type { LaunchState } from '../../shared/launch-state'
import type { LaunchAtLogin } from './launch-at-login'

interface LoginItemParts {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>
  readonly platform: 'win32' | 'darwin'
  /** Absolute path of the program. */
  readonly program: string
  /** Its arguments; macOS takes none. */
  readonly args: readonly string[]
}

type Settings = ReturnType<App['getLoginItemSettings']>

/** macOS tells by a status of its own. */
const onMac = ({ status }: Settings): LaunchState => {
  if (status === 'enabled') return { kind: 'on' }
  return { kind: status === 'requires-approval' ? 'off-by-system' : 'off' }
}

const samePath = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Windows keeps an entry that its Task Manager has switched off. */
const onWindows = (settings: Settings, program: string): LaunchState => {
  const ours = settings.launchItems.filter(({ path }) => samePath(path, program))
  if (settings.openAtLogin || ours.length > 0) {
    const starts = settings.executableWillLaunchAtLogin || ours.some(({ enabled }) => enabled)
    return { kind: starts ? 'on' : 'off-by-system' }
  }
  return { kind: settings.launchItems.length > 0 ? 'elsewhere' : 'off' }
}

/** The login item of Windows and macOS, which Electron writes. */
export const loginItem = ({ app, platform, program, args }: LoginItemParts): LaunchAtLogin => {
  const which = platform === 'win32' ? { path: program, args: [...args] } : {}
  const read = (): LaunchState => {
    const settings = app.getLoginItemSettings(which)
    return platform === 'darwin' ? onMac(settings) : onWindows(settings, program)
  }
  const set = (on: boolean): void => {
    app.setLoginItemSettings({
      ...which,
      openAtLogin: on,
      ...(platform === 'win32' ? { enabled: on } : {}),
    })
  }
  return {
    read,
    set: (on) => {
      set(on)
      return success(read())
    },
    repair: () => {
      if (read().kind === 'elsewhere') set(true)
    },
  }
}
