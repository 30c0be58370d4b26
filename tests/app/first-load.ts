import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Language } from '../../electron/shared/locales/locale'
import { inRoot } from '../../scripts/place.mjs'

/** Files of the built window as absolute paths, in the order in which they are met. */
export interface FirstLoad {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** What a built module imports before it runs, each one statement among others of a long line. */
export const importsOf = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /(?:^|;)(?:import|export)\s*(?:[\w$*{},\s]*from)?\s*"([^"]+)"/gm,
    ),
  ].map((match) => match[1] ?? '')

/** The modules that are loaded with the first one. */
export const loadedWith = (path: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const source of importsOf(path)) {
    if (source.startsWith('.')) loadedWith(join(dirname(path), source), seen)
  }
  return seen
}

/** The one file of `assets` that is named so by the build. */
export const builtAsset = (name: string, ending: string): string => {
  const folder = inRoot('out', 'renderer', 'assets')
  const found = readdirSync(folder).filter(
    (file) => file.replace(/-[\w-]{8}\./, '.') === name + ending,
  )
  const path = join(folder, found[0] ?? '')
  if (found.length !== 1 || !existsSync(path)) throw new Error(`${found.length} files for ${name}`)
  return path
}

/** All that the window loads before it can show accounts: what its page names, and what that imports. */
export const firstLoad = (language: Language): FirstLoad => {
  const root = inRoot('out', 'renderer')
  const html = readFileSync(join(root, `${language}.html`), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.?\/([^"]+)"/g)].map((found) =>
    join(root, found[1] ?? ''),
  )
  const begun = named.filter((file) => file.endsWith('.js'))
  return {
    scripts: [...new Set(begun.flatMap((file) => [...loadedWith(file)]))],
    styles: named.filter((file) => file.endsWith('.css')),
  }
}

/** How large files are, in KiB. */
export const kibOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + readFileSync(file).length, 0) / 1024

/** How large they are when each is gzipped, in KiB. */
export const gzippedKibOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1024
