import { readFileSync } from 'node:fs'
import { logPath } from '../log/log'

const MOST_LINES = 200

const linesOf = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    // Nothing was logged yet, or it cannot be read: a report without it is still one.
    return []
  }
}

/** The last lines of a profile's log, the newest last. */
export const logTail = (folder: string): readonly string[] => {
  const file = logPath(folder)
  return [...linesOf(`${file}.old`), ...linesOf(file)].slice(-MOST_LINES)
}
