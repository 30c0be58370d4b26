import { readFileSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'signed-in-account'

/**
 * Tells a running app of this profile that an account was signed in; nothing but its mid.
 * Where that cannot be written, the app meets the account at its next start.
 */
export const announceArrival = (folder: string, mid: string): void => {
  try {
    writeFileSync(join(folder, FILE), mid, { mode: 0o600 })
  } catch {
    // A full disk: the account itself is kept, so the sign-in did not fail.
  }
}

/** The mid that was announced last; `null` where there is none, or not yet. */
const announced = (folder: string): string | null => {
  try {
    const mid = readFileSync(join(folder, FILE), 'utf8')
    // A write is reported once before there is anything in the file.
    return /^\d+$/.test(mid) ? mid : null
  } catch {
    // Taken away again, also a change that is reported; nothing in the profile may end the app.
    return null
  }
}

/**
 * Listens for accounts that other processes sign in; `arrived` may come twice for one.
 * Returns the way to stop.
 */
export const watchArrivals = (folder: string, arrived: (mid: string) => void): (() => void) => {
  const watching = new AbortController()
  const stop = (): void => {
    watching.abort()
  }
  try {
    watch(folder, { signal: watching.signal }, (_event, file) => {
      const mid = file === FILE ? announced(folder) : null
      if (mid !== null) arrived(mid)
    }).on('error', stop)
  } catch {
    // Too many watched folders on this machine: then accounts arrive at the next start.
  }
  return stop
}
