import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

/** What a second start tells the first. */
export interface LaunchNote {
  readonly argv: readonly string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

/** One instance per profile, across processes. */
export interface InstanceLock {
  /** True for the holder; otherwise the holder has been told. */
  readonly request: (note: LaunchNote) => boolean
  readonly held: () => boolean
  readonly release: () => void
}

const deliverer = fileURLToPath(new URL('./deliver-launch.mjs', import.meta.url))
const deliverWithinMs = 5000
// sun_path holds 108 bytes on Linux, its end mark included.
const longestSocketPath = 107

/**
 * The lock is one that the kernel takes back from a killed process (an exclusive SQLite transaction);
 * the socket beside it, which is only a way to tell the holder, is made anew by each holder.
 */
export function makeInstanceLock(
  userData: () => string,
  onLaunch: (note: LaunchNote) => void,
): InstanceLock {
  let held: { database: DatabaseSync; server: Server } | null = null

  const request = (note: LaunchNote): boolean => {
    if (held !== null) return true
    const folder = userData()
    const socket = socketPath(folder)
    const database = lockDatabase(folder)
    if (database === 'unusable') return false
    if (database === 'taken') {
      deliver(socket, note)
      return false
    }
    rmSync(socket, { force: true })
    const server = listen(socket, onLaunch)
    held = { database, server }
    return true
  }

  return {
    request,
    held: () => held !== null,
    release: () => {
      held?.server.close()
      held?.database.close()
      held = null
    },
  }
}

function socketPath(folder: string): string {
  const inProfile = path.join(folder, 'SingletonSocket')
  if (Buffer.byteLength(inProfile) <= longestSocketPath) return inProfile
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return path.join(tmpdir(), `stand-in-${digest}.socket`)
}

function lockDatabase(folder: string): DatabaseSync | 'taken' | 'unusable' {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    return unusable(error)
  }
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path.join(folder, 'SingletonLock'), { timeout: 0 })
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    const busy = 5
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return 'taken'
    return unusable(error)
  }
}

// As Electron does: a profile that cannot hold the lock counts as one that is in use.
function unusable(error: unknown): 'unusable' {
  process.stderr.write(`the profile cannot be locked: ${String(error)}\n`)
  return 'unusable'
}

function listen(socket: string, onLaunch: (note: LaunchNote) => void): Server {
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    const chunks: Buffer[] = []
    connection.on('data', (chunk: Buffer) => chunks.push(chunk))
    connection.on('error', () => connection.destroy())
    connection.on('end', () => {
      connection.end('taken')
      // Written by `deliver` of the same file.
      onLaunch(JSON.parse(Buffer.concat(chunks).toString('utf8')) as LaunchNote)
    })
  })
  server.unref()
  server.listen(socket)
  return server
}

// Electron answers at once, so the telling has to be waited for: another Node does it.
function deliver(socket: string, note: LaunchNote): void {
  spawnSync(process.execPath, [deliverer, socket], {
    input: JSON.stringify(note),
    timeout: deliverWithinMs,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
  })
}
