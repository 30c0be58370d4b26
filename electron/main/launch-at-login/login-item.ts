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
  /** Of the entry, where it is not that of the default profile. */
  readonly name: string | null
}

type Settings = ReturnType<App['getLoginItemSettings']>

/** macOS tells by a status of its own. */
const onMac = ({ status }: Settings): LaunchState => {
  if (status === 'enabled') return { kind: 'on' }
  return { kind: status === 'requires-approval' ? 'off-by-system' : 'off' }
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('\n').toLowerCase() === other.join('\n').toLowerCase()

/**
 * Windows keeps an entry that its Task Manager has switched off. It tells of entries for this program
 * alone, so that one of a program that moved is none; those of other profiles have other arguments.
 */
const onWindows = (
  { launchItems }: Settings,
  program: string,
  args: readonly string[],
): LaunchState => {
  const ours = launchItems.filter((item) => same([item.path, ...item.args], [program, ...args]))
  if (ours.length === 0) return { kind: 'off' }
  return { kind: ours.some(({ enabled }) => enabled) ? 'on' : 'off-by-system' }
}

/** The login item of Windows and macOS, which Electron writes. */
export const loginItem = ({
  app,
  platform,
  program,
  args,
  name,
}: LoginItemParts): LaunchAtLogin => {
  const which = platform === 'win32' ? { path: program, args: [...args] } : {}
  const read = (): LaunchState => {
    const settings = app.getLoginItemSettings(which)
    return platform === 'darwin' ? onMac(settings) : onWindows(settings, program, args)
  }
  return {
    read,
    set: (on) => {
      app.setLoginItemSettings({
        ...which,
        openAtLogin: on,
        ...(platform === 'win32' ? { enabled: on, ...(name === null ? {} : { name }) } : {}),
      })
      return success(read())
    },
    // Windows tells of no entry of another program, and macOS follows its app by itself.
    repair: () => undefined,
  }
}
