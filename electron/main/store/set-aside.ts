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

/**
 * Gives an unreadable file a dated name beside its place and returns that name; never overwrites.
 *
 * `companions` are endings of files that belong to it (`-wal`); they move first, so that an
 * interrupted move leaves none behind to be taken for part of the next file. Throws what the
 * file system throws.
 */
export const setAside = (
  path: string,
  why: 'damaged' | 'newer',
  nowMs: number,
  companions: readonly string[] = [],
): string => {
  const name = datedName(path, why, nowMs, companions)
  for (const ending of [...companions, '']) {
    if (kindOfFile(path + ending) === 'missing') continue
    renameSync(path + ending, join(dirname(path), name + ending))
  }
  return name
}
