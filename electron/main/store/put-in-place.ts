import { renameSync } from 'node:fs'
import { companions } from './database-file'
import { kindOfFile, setAside, takeBack } from './set-aside'

/**
 * Puts a prepared file in place of a database that this process does not have open. What was there
 * gets a dated name, which is returned, or `null` where nothing was; all is as before where that
 * fails. Throws what the file system throws.
 */
export const putInPlace = (
  prepared: string,
  path: string,
  why: 'damaged' | 'replaced',
  nowMs: number,
): string | null => {
  const inTheWay = ['', ...companions].some((ending) => kindOfFile(path + ending) !== 'missing')
  const as = inTheWay ? setAside(path, why, nowMs, companions) : null
  try {
    renameSync(prepared, path)
  } catch (error) {
    if (as !== null) takeBack(path, as, companions)
    throw error
  }
  return as
}
