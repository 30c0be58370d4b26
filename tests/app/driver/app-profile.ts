import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { privateHome, startPrivateKeyring } from './private-keyring'
import type { PrivateKeyring } from './private-keyring'
import type { ProcessGroup } from './process-group'

/** A user of the app: home folder and keychain of their own, kept across several starts of the app. */
export interface Profile {
  readonly folder: string
  /** Where the app keeps its profile unless told otherwise. */
  readonly userData: string
  /** The whole environment of programs started for this user. */
  readonly env: NodeJS.ProcessEnv
  /** Null where the machine has no keychain. */
  readonly keyring: PrivateKeyring | null
  /** Programs started for this user; what is left of them ends with the profile. */
  readonly groups: Set<ProcessGroup>
  /** The entries of a service in the keychain, by account; fails while it is locked or frozen. */
  readonly secrets: (service?: string) => Promise<ReadonlyMap<string, string>>
  /** Every file of the user, relative to `folder`. */
  readonly files: () => Promise<readonly string[]>
  /** Ends everything of this user and removes the folder. */
  readonly stop: () => Promise<void>
}

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../../..')
const keychainDeadlineMs = 10_000

/** Makes a fresh user; `keychain: false` is a machine without one, not even a session bus. */
export async function profile(options: { readonly keychain?: boolean } = {}): Promise<Profile> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bg-'))
  const keyring = options.keychain === false ? null : await startPrivateKeyring(folder)
  const own = keyring?.env ?? (await privateHome(folder))
  const env = { ...cleanEnvironment(process.env), ...own }
  const groups = new Set<ProcessGroup>()
  return {
    folder,
    userData: path.join(own['XDG_CONFIG_HOME'] ?? folder, 'Bili Glance'),
    env,
    keyring,
    groups,
    secrets: async (service = 'bili-glance') => {
      const script = `require('keytar').findCredentials(process.argv[1]).then((found) =>
        process.stdout.write(JSON.stringify(found.map((one) => [one.account, one.password]))))`
      const { stdout } = await run('node', ['-e', script, service], {
        cwd: root,
        env,
        timeout: keychainDeadlineMs,
        killSignal: 'SIGKILL',
      })
      // Written by the line above.
      return new Map(JSON.parse(stdout) as [string, string][])
    },
    files: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    },
    stop: async () => {
      for (const group of groups) await group.stop()
      await keyring?.stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    },
  }
}

// What belongs to this test run or to the person at the machine, not to the app.
const foreign =
  /^(npm_|VITEST|NODE_ENV$|NODE_OPTIONS$|ELECTRON_|BILI_GLANCE_|DBUS_|XDG_|GNOME_|DISPLAY$|WAYLAND_DISPLAY$|FORCE_COLOR$|TEST$|INIT_CWD$)/

function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)))
}
