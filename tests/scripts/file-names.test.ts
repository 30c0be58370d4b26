import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { inRoot } from '../../scripts/place.mjs'

const FOLDERS = ['electron', 'src', 'scripts', 'tests']
/** Names of which each room may have its own: its entrance, and its side of the contract. */
const ONE_A_ROOM = ['index.ts', 'index.test.ts', 'ipc.ts', 'ipc.test.ts']
const EMPTY_NAMES = /^(utils?|helpers?|common|misc|types|constants|manager)$/
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.spec|\.bench|\.d)?\.(ts|mjs)$/
const PASCAL = /^[A-Z][a-z0-9]+([A-Z][a-z0-9]+)*(\.vue|\.test\.ts)$/

const paths = FOLDERS.flatMap((folder) =>
  readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|vue)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
)

it('a file name occurs once', () => {
  const places = new Map<string, string[]>()
  for (const path of paths) {
    places.set(basename(path), [...(places.get(basename(path)) ?? []), path])
  }
  for (const name of ONE_A_ROOM) places.delete(name)
  expect([...places.values()].filter((same) => same.length > 1)).toEqual([])
})

it('a file is named after its subject, in kebab-case, components in PascalCase', () => {
  const names = paths.map((path) => basename(path))
  expect(names.filter((name) => !KEBAB.test(name) && !PASCAL.test(name))).toEqual([])
  expect(names.filter((name) => EMPTY_NAMES.test(name.replace(/\..*$/, '')))).toEqual([])
})
