import { lstatSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What lies under a path, links not followed: only a regular file is one of ours. */
export const kindOfFile = (path: string): 'missing' | 'regular' | 'other' => {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 'missing'
  return found.isFile() ? 'regular' : 'other'
}

/** An instant as part of a file name on every system: `2026-11-23T091200Z`. */
const dateForFileName = (atMs: number): string =>
  new Date(atMs).toISOString().replaceAll(':', '').replace(/\.\d+/, '')

/**
 * A name beside `path` that no file has yet: `glance.db.damaged-2026-11-23T091200Z`.
 * `endings` are those of files that will follow it.
 */
export const datedName = (
  path: string,
  why: string,
  nowMs: number,
  endings: readonly string[] = [],
): string => {
  const wanted = `${basename(path)}.${why}-${dateForFileName(nowMs)}`
  const taken = (name: string): boolean =>
    ['', ...endings].some((ending) => kindOfFile(join(dirname(path), name + ending)) !== 'missing')
  let name = wanted
  for (let copy = 2; taken(name); copy += 1) name = `${wanted}-${copy.toString()}`
  return name
}

const move = (from: string, to: string, endings: readonly string[]): void => {
  for (const ending of endings) {
    if (kindOfFile(from + ending) !== 'missing') renameSync(from + ending, to + ending)
  }
}

/**
 * Gives a file a dated name beside its place and returns that name; never overwrites.
 *
 * `companions` are endings of files that belong to it (`-wal`); they move first, so that an
 * interrupted move leaves none behind to be taken for part of the next file. Where one does not
 * move, all are as before. Throws what the file system throws.
 */
export const setAside = (
  path: string,
  why: 'damaged' | 'newer' | 'replaced',
  nowMs: number,
  companions: readonly string[] = [],
): string => {
  const name = datedName(path, why, nowMs, companions)
  const aside = join(dirname(path), name)
  try {
    move(path, aside, [...companions, ''])
  } catch (error) {
    move(aside, path, ['', ...companions])
    throw error
  }
  return name
}

/** Undoes `setAside`. Throws what the file system throws. */
export const takeBack = (path: string, name: string, companions: readonly string[]): void => {
  move(join(dirname(path), name), path, ['', ...companions])
}
