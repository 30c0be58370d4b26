import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

import { startGroup } from './process-group'
import type { ProcessGroup } from './process-group'

/** A real gnome-keyring on a session bus of its own; nothing of it touches the user's keyring. */
export interface PrivateKeyring {
  /** What a process needs in its environment to use this keyring; add it to `process.env`. */
  readonly env: Record<string, string>
  /** Locks the default collection, as a locked screen does. */
  readonly lock: () => Promise<void>
  /** Opens it again with its password, without a prompt. */
  readonly unlock: () => Promise<void>
  /** From now on no call is answered, until `thaw`. */
  readonly freeze: () => void
  readonly thaw: () => void
  /** Ends the keyring but not the bus: a machine without a keychain service. */
  readonly remove: () => Promise<void>
  /** Ends keyring and bus. */
  readonly stop: () => Promise<void>
}

const run = promisify(execFile)
const password = 'the password of a keyring for tests'
const service = 'org.freedesktop.secrets'
const startDeadlineMs = 10_000
// sun_path holds 108 bytes on Linux, its end mark included.
const longestSocketPath = 107

/** Starts bus and keyring below `folder` (absolute, best short), unlocked and ready. */
export async function startPrivateKeyring(folder: string): Promise<PrivateKeyring> {
  const env = await privateHome(folder)
  const whole = { ...process.env, ...env }
  const bus = await startBus(folder, whole)
  const daemon = startGroup(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    { env: whole, stdio: ['pipe', 'ignore', 'ignore'] },
  )
  daemon.child.stdin?.end(password)
  const call = (...words: readonly string[]): Promise<string> => callBus(whole, words)
  try {
    await ready(daemon, call)
  } catch (error) {
    await daemon.stop()
    await bus.stop()
    throw error
  }
  return {
    env,
    lock: () => lockDefault(call),
    unlock: () => unlockByControl(whole),
    freeze: () => {
      daemon.signal('SIGSTOP')
    },
    thaw: () => {
      daemon.signal('SIGCONT')
    },
    remove: daemon.stop,
    stop: async () => {
      await daemon.stop()
      await bus.stop()
    },
  }
}

/** Lays out a home below `folder` and gives the environment that points into it; its bus is only a name so far. */
export async function privateHome(folder: string): Promise<Record<string, string>> {
  const home = path.join(folder, 'home')
  const runtime = path.join(folder, 'run')
  const data = path.join(home, '.local', 'share')
  await mkdir(data, { recursive: true })
  await mkdir(runtime, { recursive: true, mode: 0o700 })
  const socket = path.join(runtime, 'bus')
  const longest = path.join(runtime, 'keyring', 'control')
  if (Buffer.byteLength(longest) > longestSocketPath) {
    throw new Error(`the folder's name is too long for a socket in it: ${folder}`)
  }
  return {
    HOME: home,
    XDG_DATA_HOME: data,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_RUNTIME_DIR: runtime,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`,
  }
}

// No service folders: what the machine has installed is not started by a call, so a removed keyring stays removed.
async function startBus(folder: string, env: NodeJS.ProcessEnv): Promise<ProcessGroup> {
  const config = path.join(folder, 'bus.conf')
  await writeFile(
    config,
    `<busconfig><type>session</type><listen>${env['DBUS_SESSION_BUS_ADDRESS'] ?? ''}</listen>
<auth>EXTERNAL</auth><policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
`,
  )
  const bus = startGroup(
    'dbus-daemon',
    [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address'],
    { env, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const { stdout } = bus.child
  if (stdout === null) throw new Error('the bus has no output')
  await Promise.race([
    once(stdout, 'data'),
    bus.ended.then(({ code }) => {
      throw new Error(`dbus-daemon ended at once with code ${String(code)}`)
    }),
  ])
  return bus
}

type Call = (...words: readonly string[]) => Promise<string>

async function callBus(env: NodeJS.ProcessEnv, words: readonly string[]): Promise<string> {
  const answer = await run(
    'dbus-send',
    ['--session', '--print-reply=literal', '--reply-timeout=5000', ...words],
    { env },
  )
  return answer.stdout.trim()
}

async function readAlias(call: Call): Promise<string> {
  return call(
    `--dest=${service}`,
    '/org/freedesktop/secrets',
    'org.freedesktop.Secret.Service.ReadAlias',
    'string:default',
  )
}

/** Locks until it is locked: a call that nobody answered in time would go unnoticed. */
async function lockDefault(call: Call): Promise<void> {
  const deadline = performance.now() + startDeadlineMs
  while (performance.now() < deadline) {
    const collection = await readAlias(call)
    await call(
      `--dest=${service}`,
      '/org/freedesktop/secrets',
      'org.freedesktop.Secret.Service.Lock',
      `array:objpath:${collection}`,
    )
    const locked = await call(
      `--dest=${service}`,
      collection,
      'org.freedesktop.DBus.Properties.Get',
      'string:org.freedesktop.Secret.Collection',
      'string:Locked',
    )
    if (/\bboolean true\b/.test(locked)) return
    await pause(25)
  }
  throw new Error('the keyring could not be locked')
}

async function ready(daemon: ProcessGroup, call: Call): Promise<void> {
  const deadline = performance.now() + startDeadlineMs
  while (performance.now() < deadline) {
    const owned = await call(
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      `string:${service}`,
    )
    if (owned === 'boolean true' && (await readAlias(call)) !== '/') return
    if (daemon.child.exitCode !== null) throw new Error('gnome-keyring-daemon ended at once')
    await pause(25)
  }
  throw new Error('gnome-keyring-daemon did not come up')
}

// The protocol PAM uses at log-in: one byte for the credentials of the socket, then length, operation and password.
async function unlockByControl(env: NodeJS.ProcessEnv): Promise<void> {
  const secret = Buffer.from(password)
  const message = Buffer.alloc(13 + secret.length)
  message.writeUInt32BE(message.length - 1, 1)
  message.writeUInt32BE(1, 5)
  message.writeUInt32BE(secret.length, 9)
  secret.copy(message, 13)
  const socket = createConnection(path.join(env['XDG_RUNTIME_DIR'] ?? '', 'keyring', 'control'))
  socket.write(message)
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(socket, 'close')
  const answer = Buffer.concat(chunks)
  if (answer.length !== 8 || answer.readUInt32BE(4) !== 0) {
    throw new Error('the keyring refused its password')
  }
}
