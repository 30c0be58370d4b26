import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { APP_ID } from '../app-id'
import { keychainService } from '../keychain/keychain-service'
import { autostartFile } from './autostart-file'
import { noLaunchAtLogin, type LaunchAtLogin } from './launch-at-login'
import { loginItem } from './login-item'
import { REMEMBERED_PROGRAM, rememberedProgram } from './remembered-program'
import { startupEntry } from './startup-entry'

interface SystemParts {
  readonly app: Pick<
    App,
    'getAppPath' | 'getLoginItemSettings' | 'isPackaged' | 'setLoginItemSettings'
  >
  readonly platform: NodeJS.Platform
  readonly example: boolean
  readonly execPath: string
  /** Of the process: `APPIMAGE`, `APPDIR` and `XDG_CONFIG_HOME`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** The profile folder, and where it lies when no other was asked for. */
  readonly folder: string
  readonly defaultFolder: string
}

const HIDDEN = '--hidden'

/** Another profile than the default one is started as such, by an entry of its own. */
const profileOf = ({ folder, defaultFolder }: SystemParts) => {
  const service = keychainService(folder, defaultFolder)
  const isDefault = !service.includes(':')
  return {
    name: service.replace(':', '-'),
    isDefault,
    args: isDefault ? [HIDDEN] : [HIDDEN, `--user-data-dir=${folder}`],
  }
}

/** An AppImage is mounted somewhere else each time; what is not packaged is started by Electron. */
const programOf = ({ app, execPath, environment }: SystemParts): readonly string[] => {
  if (!app.isPackaged) return [execPath, app.getAppPath()]
  const { APPIMAGE, APPDIR } = environment
  // Both are handed on to whatever an AppImage starts: only what lies in its folder is itself.
  const isAppImage =
    APPIMAGE !== undefined && APPDIR !== undefined && execPath.startsWith(`${APPDIR}/`)
  return [isAppImage ? APPIMAGE : execPath]
}

/** Relative paths in this variable do not count, by its specification. */
const configFolder = ({ environment, home }: SystemParts): string => {
  const given = environment['XDG_CONFIG_HOME'] ?? ''
  return given.startsWith('/') ? given : join(home, '.config')
}

/** The entry that starts this copy of the app with this profile, hidden. */
export const systemLaunch = (parts: SystemParts): LaunchAtLogin => {
  const { app, platform, execPath: program } = parts
  if (parts.example) return noLaunchAtLogin('example')
  const { name, isDefault, args } = profileOf(parts)
  if (platform === 'linux')
    return autostartFile({
      file: join(configFolder(parts), 'autostart', `${name}.desktop`),
      command: [...programOf(parts), ...args],
    })
  // What macOS opens at login gets no arguments, and so no profile.
  const isOffered = platform === 'win32' || (platform === 'darwin' && isDefault)
  if (!app.isPackaged || !isOffered) return noLaunchAtLogin('not-installed')
  if (platform === 'darwin') return loginItem(app)
  return startupEntry({
    app,
    program,
    args,
    name: isDefault ? APP_ID : name,
    remembered: rememberedProgram(join(parts.folder, REMEMBERED_PROGRAM)),
    exists: existsSync,
  })
}
