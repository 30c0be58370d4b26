import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock'

const LOG_CAP_BYTES = 256 * 1024

/** One event. Values are numbers, names and kinds; there is no place for a credential or a text from outside. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/** Writes what happened for whoever has to find out why; never what was said. */
export type Log = (event: string, fields?: LogFields) => void

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** A log in `folder/bili-glance.log`, one JSON object a line, kept to two files of 256 KiB. */
export const fileLog = (folder: string, clock: Clock): Log => {
  const file = join(folder, 'bili-glance.log')
  let usable = true
  return (event, fields = {}) => {
    if (!usable) return
    const line = JSON.stringify({ at: new Date(clock.nowMs()).toISOString(), event, ...fields })
    try {
      if (sizeOf(file) > LOG_CAP_BYTES) renameSync(file, `${file}.old`)
      appendFileSync(file, `${line}\n`, { mode: 0o600 })
    } catch {
      // A full or read-only disk must not stop the app; the log alone goes quiet.
      usable = false
    }
  }
}
