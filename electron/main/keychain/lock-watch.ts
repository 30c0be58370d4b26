import { execFile } from 'node:child_process'
import type { KeychainState } from '../../shared/account'
import type { Every } from '../timers'

/** Often enough to be there soon, seldom enough to cost nothing. */
const LOOK_MS = 30_000
const ANSWER_MS = 3_000

const COLLECTION = '/org/freedesktop/secrets/aliases/default'
const INTERFACE = 'org.freedesktop.Secret.Collection'

/** Programs that read a property of the secret service; one of them is on every desktop. */
const READERS: readonly (readonly [program: string, ...args: string[]])[] = [
  [
    'dbus-send',
    '--session',
    '--print-reply=literal',
    '--dest=org.freedesktop.secrets',
    COLLECTION,
    'org.freedesktop.DBus.Properties.Get',
    `string:${INTERFACE}`,
    'string:Locked',
  ],
  ['busctl', '--user', 'get-property', 'org.freedesktop.secrets', COLLECTION, INTERFACE, 'Locked'],
]

const answerOf = ([program, ...args]: (typeof READERS)[number]): Promise<string | null> =>
  new Promise((resolve) => {
    execFile(program, args, { timeout: ANSWER_MS }, (error, stdout) => {
      resolve(error === null ? stdout : null)
    })
  })

/**
 * Whether the keychain of this Linux session is open; false also where nobody can tell.
 *
 * Unlike reading an entry, reading this property never asks the user for the password.
 */
export const isUnlocked = async (): Promise<boolean> => {
  for (const reader of READERS) {
    const answer = await answerOf(reader)
    if (answer !== null) return /\b(boolean|b) false\b/.test(answer)
  }
  return false
}

interface LockWatchPorts {
  readonly state: () => KeychainState
  readonly platform: NodeJS.Platform
  readonly every: Every
  readonly isUnlocked: () => Promise<boolean>
  readonly unlocked: () => void
}

/**
 * Calls back once a keychain that was found locked is open again, for an app that starts before its
 * user has opened it. Returns the way to stop. Elsewhere than on Linux the login opens it.
 */
export const watchLock = (ports: LockWatchPorts): (() => void) => {
  const { state, platform, every, unlocked } = ports
  if (platform !== 'linux') return () => undefined
  let looking = false
  const look = async (): Promise<void> => {
    if (looking || state() !== 'locked') return
    looking = true
    const open = await ports.isUnlocked()
    looking = false
    if (open && state() === 'locked') unlocked()
  }
  return every(LOOK_MS, () => void look())
}
