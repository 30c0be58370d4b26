import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock'
import { redactedField } from './redact'

const LOG_CAP_BYTES = 256 * 1024

/** A disk that takes nothing is tried again after so long. */
const NEXT_TRY_MS = 5 * 60_000

/** One event. Values are numbers, names and kinds; there is no place for a credential or a text from outside. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/**
 * Writes what happened for whoever has to find out why; never what was said. A `detail` is written
 * only where the user wants a detailed log.
 */
export type Log = (event: string, fields?: LogFields, level?: 'detail') => void

/** How much is written. */
export type LogLevel = 'normal' | 'detailed'

/** Where the log of a profile lies; `.old` is the file before it. */
export const logPath = (folder: string): string => join(folder, 'bili-glance.log')

/** A file that lines are added to. */
interface OpenFile {
  readonly handle: number
  readonly bytes: number
}

const openAtEnd = (file: string): OpenFile => {
  const handle = openSync(file, 'a', 0o600)
  return { handle, bytes: fstatSync(handle).size }
}

/** The file anew, moved aside first unless another process of the profile just did that. */
const openAnew = (file: string): OpenFile => {
  const found = openAtEnd(file)
  if (found.bytes <= LOG_CAP_BYTES) return found
  closeSync(found.handle)
  renameSync(file, `${file}.old`)
  return openAtEnd(file)
}

/**
 * A log in `folder/bili-glance.log`, one JSON object a line, kept to two files of 256 KiB for each
 * process that writes it.
 */
export const fileLog = (
  folder: string,
  clock: Clock,
  level: () => LogLevel = () => 'normal',
): Log => {
  const file = logPath(folder)
  let quietUntilMs = 0
  let current: OpenFile | null = null

  const add = (line: string): void => {
    current ??= openAtEnd(file)
    if (current.bytes > LOG_CAP_BYTES) {
      const { handle } = current
      // Whatever fails next, nobody closes this number a second time: it may be another file's then.
      current = null
      closeSync(handle)
      current = openAnew(file)
    }
    current = { ...current, bytes: current.bytes + writeSync(current.handle, line) }
  }

  const redacted = (fields: LogFields): LogFields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, redactedField(name, value)]),
    )

  return (event, fields = {}, eventLevel) => {
    const nowMs = clock.nowMs()
    // A clock that was set back must not keep it quiet.
    const isQuiet = nowMs < quietUntilMs && quietUntilMs - nowMs <= NEXT_TRY_MS
    if (isQuiet || (eventLevel === 'detail' && level() !== 'detailed')) return
    const at = new Date(nowMs).toISOString()
    const line = JSON.stringify({ at, event, ...redacted(fields) })
    try {
      add(`${line}\n`)
    } catch {
      // A full or read-only disk must not stop the app; the log alone goes quiet for a while.
      quietUntilMs = nowMs + NEXT_TRY_MS
    }
  }
}
