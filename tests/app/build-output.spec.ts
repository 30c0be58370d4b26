import { readFileSync, readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/place.mjs'

const read = (path: string): string => readFileSync(path, 'utf8')
const main = inRoot('out', 'main', 'index.js')

/** What a built module imports before it runs, each one statement among others of a long line. */
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:^|;)(?:import|export)\s*(?:[\w$*{},\s]*from)?\s*"([^"]+)"/gm)].map(
    (match) => match[1] ?? '',
  )

/** Words of the large libraries that no minifier changes. */
const LARGE = ['AxiosError', 'Electron Store: You need to call']

/** The modules that are loaded with the first one. */
const loadedWith = (path: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const source of importsOf(path)) {
    if (source.startsWith('.')) loadedWith(join(dirname(path), source), seen)
  }
  return seen
}

describe('the built main process', () => {
  it('needs nothing from node_modules but keytar', () => {
    const files = readdirSync(dirname(main), { recursive: true, encoding: 'utf8' })
    const modules = files.filter((file) => file.endsWith('.js'))
    const outside = modules
      .flatMap((file) => importsOf(join(dirname(main), file)))
      .filter((source) => !source.startsWith('.') && !isBuiltin(source))
    expect([...new Set(outside)].filter((source) => source !== 'keytar')).toEqual(['electron'])
  })

  it('loads the large libraries only when they are used', () => {
    const atStart = [...loadedWith(main)].map(read).join('\n')
    expect(LARGE.filter((mark) => atStart.includes(mark))).toEqual([])
    const all = readdirSync(join(dirname(main), 'chunks'), { encoding: 'utf8' })
    const later = all.map((file) => read(join(dirname(main), 'chunks', file))).join('\n')
    // Without the words in what is loaded later, the check above would see nothing.
    expect(LARGE.filter((mark) => !later.includes(mark))).toEqual([])
    // Nor would it if imports between modules were not found; these chunks import the main one.
    const found = all.filter((file) => loadedWith(join(dirname(main), 'chunks', file)).has(main))
    expect(found.length).toBeGreaterThan(1)
  })
})

it('the built preload is one CommonJS file that needs only Electron', () => {
  const folder = inRoot('out', 'preload')
  expect(readdirSync(folder)).toEqual(['index.cjs'])
  const required = [...read(join(folder, 'index.cjs')).matchAll(/\brequire\("([^"]+)"\)/g)]
  expect(required.map((match) => match[1])).toEqual(['electron'])
})

it('the built page holds no inline script or style and nothing from elsewhere', () => {
  const html = read(inRoot('out', 'renderer', 'index.html'))
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|https?:\/\//)
  expect(html).not.toMatch(/<script(?![^>]*\ssrc="\.\/)/)
})
