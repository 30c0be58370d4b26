import { execFile } from 'node:child_process'
import type { Every } from '../timers'

const LOOK_MS = 5 * 60_000
const ANSWER_MS = 3_000

/** It comes with every desktop; where it does not, nothing is dear. */
const PROGRAM = 'dbus-send'

/** A property of the system's bus as `dbus-send` prints it; `null` where nobody answers. */
export type ReadProperty = (
  destination: string,
  path: string,
  owner: string,
  name: string,
) => Promise<string | null>

/** Asks the system's bus by a program that is on every desktop. */
export const readSystemProperty: ReadProperty = (destination, path, owner, name) =>
  new Promise((resolve) => {
    const args = [
      '--system',
      '--print-reply=literal',
      `--dest=${destination}`,
      path,
      'org.freedesktop.DBus.Properties.Get',
      `string:${owner}`,
      `string:${name}`,
    ]
    execFile(PROGRAM, args, { timeout: ANSWER_MS }, (error, stdout) => {
      resolve(error === null ? stdout : null)
    })
  })

/** 1 is metered, 3 is guessed to be. */
const isMetered = async (read: ReadProperty): Promise<boolean> => {
  const manager = 'org.freedesktop.NetworkManager'
  const answer = await read(manager, '/org/freedesktop/NetworkManager', manager, 'Metered')
  return /\buint32 [13]\b/.test(answer ?? '')
}

const POWER_PROFILES = [
  ['org.freedesktop.UPower.PowerProfiles', '/org/freedesktop/UPower/PowerProfiles'],
  ['net.hadess.PowerProfiles', '/net/hadess/PowerProfiles'],
] as const

const savesPower = async (read: ReadProperty): Promise<boolean> => {
  for (const [name, path] of POWER_PROFILES) {
    const answer = await read(name, path, name, 'ActiveProfile')
    if (answer !== null) return answer.includes('power-saver')
  }
  return false
}

interface ThriftPorts {
  readonly platform: NodeJS.Platform
  readonly every: Every
  readonly read: ReadProperty
  /** Electron's, for systems that tell no more. */
  readonly onBattery: () => boolean
  /** Calls back when the power source is another. */
  readonly powerChanged: (told: () => void) => void
}

/**
 * Whether energy or volume are dear: a battery saver or a metered network where the system tells,
 * which is Linux; elsewhere running on battery.
 */
export const watchThrift = (ports: ThriftPorts): (() => boolean) => {
  const { platform, every, read, onBattery, powerChanged } = ports
  if (platform !== 'linux') return onBattery
  let thrifty = false
  let looking = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    const [metered, saving] = await Promise.all([isMetered(read), savesPower(read)])
    thrifty = metered || saving
    looking = false
  }
  const lookNow = (): void => void look()
  lookNow()
  every(LOOK_MS, lookNow)
  powerChanged(lookNow)
  return () => thrifty
}
