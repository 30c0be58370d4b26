import { readFileSync, readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/place.mjs'
import { builtAsset, firstLoad, gzippedKibOf, importsOf, kibOf, loadedWith } from './first-load'

const read = (path: string): string => readFileSync(path, 'utf8')
const main = inRoot('out', 'main', 'index.js')

/** Words of the large libraries that no minifier changes. */
const LARGE = ['AxiosError', 'Electron Store: You need to call', 'vuejs.org/error-reference']

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
    const later = [...all.map((file) => join('chunks', file)), 'first-look.js']
      .map((file) => read(join(dirname(main), file)))
      .join('\n')
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

it.each(['en', 'zh-CN'])(
  'the built page in %s holds no inline script or style and nothing from elsewhere',
  (language) => {
    const html = read(inRoot('out', 'renderer', `${language}.html`))
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|https?:\/\//)
    expect(html).not.toMatch(/<script(?![^>]*\ssrc="\.\/)/)
  },
)

describe.each(['en', 'zh-CN'] as const)('what the window loads at first in %s', (language) => {
  const { scripts, styles } = firstLoad(language)

  it('keeps within its budget', () => {
    expect(kibOf(scripts)).toBeLessThanOrEqual(220)
    expect(gzippedKibOf(scripts)).toBeLessThanOrEqual(75)
    expect(gzippedKibOf(styles)).toBeLessThanOrEqual(12)
    // Without the page itself in it, the sums above would say nothing.
    expect(scripts.map(read).join('\n')).toContain('view:read')
  })

  it('is asked for all at once: the words, and the rest as one file', () => {
    const html = read(inRoot('out', 'renderer', `${language}.html`))
    const asked = [...html.matchAll(/\/([\w-]+)-[\w-]{8}\.js"/g)].map((found) => found[1])
    expect(scripts).toHaveLength(asked.length)
    expect(asked).toEqual(expect.arrayContaining([`page-${language.toLowerCase()}`, 'window']))
    expect(kibOf([builtAsset('window', '.js')])).toBeGreaterThan(kibOf(scripts) / 2)
  })

  it('holds no words of the other language, no chart and no reader of what Bilibili says', () => {
    expect(scripts).not.toContain(builtAsset(language === 'en' ? 'page-zh-cn' : 'page-en', '.js'))
    const chart = builtAsset('uPlot.esm', '.js')
    expect(scripts).not.toContain(chart)
    expect(gzippedKibOf([chart])).toBeLessThanOrEqual(30)
    const code = scripts.map(read).join('\n')
    expect(code).not.toContain('/x/web-interface/nav')
    // The library that checks what comes from outside: its users are pages that are opened later.
    expect(code).not.toContain('strict_object')
  })
})
