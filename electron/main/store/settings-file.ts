import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Notice } from '../../shared/notice'
import { parseSettings, type Settings } from '../../shared/settings'
import { kindOfFile, setAside } from './set-aside'
import { writeWhole } from './write-whole'
import { isJsonObject, parseStored } from './stored-column'
import { storeTrouble } from './store-trouble'

/** Version of the file's shape; a file of a later one is set aside. */
export const settingsVersion = 1

/** More than this is no file of ours: what is written stays below 4 KB. */
const largestBytes = 65_536

/** What the file holds, settings and version alike. */
export type SettingsContent = Readonly<Record<string, unknown>>

type Found =
  | { readonly kind: 'missing' | 'damaged' | 'newer' }
  | { readonly kind: 'sound'; readonly content: SettingsContent; readonly bytes: Buffer }

/** Where the settings of a profile folder lie. */
export const settingsPath = (folder: string): string => join(folder, 'settings.json')

const backupPath = (path: string): string => `${path}.bak`

/** JSON text as an object; a byte order mark does no harm, bytes that are no text do. */
export const parseContent = (bytes: Uint8Array): SettingsContent | null => {
  const text = new TextDecoder().decode(bytes)
  const content = parseStored(text)
  return isJsonObject(content) ? content : null
}

const readBytes = (path: string): Buffer | null => {
  try {
    return statSync(path).size > largestBytes ? null : readFileSync(path)
  } catch (error) {
    if (storeTrouble(error) === null) throw error
    return null
  }
}

const find = (path: string): Found => {
  const kind = kindOfFile(path)
  if (kind !== 'regular') return { kind: kind === 'missing' ? 'missing' : 'damaged' }
  const bytes = readBytes(path)
  const content = bytes === null ? null : parseContent(bytes)
  if (bytes === null || content === null) return { kind: 'damaged' }
  const { version } = content
  if (typeof version === 'number' && version > settingsVersion) return { kind: 'newer' }
  return { kind: 'sound', content, bytes }
}

/** The content that holds: the file's, else that of its last good copy, else none. */
export const contentThatHolds = (path: string): SettingsContent => {
  const found = find(path)
  const holds = found.kind === 'sound' ? found : find(backupPath(path))
  return holds.kind === 'sound' ? holds.content : {}
}

/** The settings of a profile folder as they lie there; reads one small file, changes nothing. */
export const readSettings = (folder: string): Settings =>
  parseSettings(contentThatHolds(settingsPath(folder)))

const write = (path: string, bytes: Uint8Array): void => {
  writeWhole(path, bytes, { mode: 0o600, unfinished: `${path}.new` })
}

/** Names that an interrupted write leaves behind: ours, and those of electron-store's `atomically`. */
const isLeftover = (name: string, of: string): boolean =>
  name === `${of}.new` || name === `${of}.bak.new` || name.startsWith(`${of}.tmp-`)

const removeLeftovers = (path: string): void => {
  const folder = dirname(path)
  for (const name of readdirSync(folder)) {
    if (isLeftover(name, basename(path))) rmSync(join(folder, name), { force: true })
  }
}

/** Keeps a sound file as the last good copy. Throws what the file system throws. */
export const backUp = (path: string): void => {
  const found = find(path)
  const copy = find(backupPath(path))
  if (found.kind !== 'sound') return
  if (copy.kind === 'sound' && copy.bytes.equals(found.bytes)) return
  if (kindOfFile(backupPath(path)) === 'other') return
  write(backupPath(path), found.bytes)
}

/**
 * Puts the file in order before it is worked with: one that cannot be read, or that a newer
 * version has made, is set aside and the last good copy put in its place. Returns what to tell
 * the user. Throws what the file system throws.
 */
export const repair = (path: string, nowMs: number): Notice | null => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  removeLeftovers(path)
  const found = find(path)
  if (found.kind === 'sound') backUp(path)
  if (found.kind !== 'damaged' && found.kind !== 'newer') return null
  const copy = find(backupPath(path))
  const file = setAside(path, found.kind, nowMs)
  if (copy.kind !== 'sound') return { kind: 'settings-set-aside', file }
  write(path, copy.bytes)
  return { kind: 'settings-restored', file }
}

/**
 * Takes back a write that did not arrive whole; moving the copy needs no room on the disk.
 * Throws what the file system throws.
 */
export const restore = (path: string): void => {
  if (find(path).kind === 'sound') return
  if (find(backupPath(path)).kind === 'sound') renameSync(backupPath(path), path)
  else rmSync(path, { force: true })
}
