import { readFileSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'signed-in-account'

/** Tells a running app of this profile that an account was signed in; nothing but its mid. */
export const announceArrival = (folder: string, mid: string): void => {
  writeFileSync(join(folder, FILE), mid, { mode: 0o600 })
}

/**
 * Listens for accounts that other processes sign in; `arrived` may come twice for one.
 * Returns the way to stop.
 */
export const watchArrivals = (folder: string, arrived: (mid: string) => void): (() => void) => {
  const watcher = watch(folder, (_event, file) => {
    if (file !== FILE) return
    const mid = readFileSync(join(folder, FILE), 'utf8')
    // A write is reported once before there is anything in the file.
    if (/^\d+$/.test(mid)) arrived(mid)
  })
  return () => {
    watcher.close()
  }
}
