// What a start loads, in bytes; the goals stand beside a page of Vue and Pinia alone (65 KiB).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { builtAsset, firstLoad, gzippedKibOf, kibOf, loadedWith } from '../app/first-load'
import { say, verdict } from './paired'

const out = path.resolve(import.meta.dirname, '../../out')
if (!existsSync(out)) throw new Error('there is no built app in out/')

const kibLine = (what: string, size: number, goal: number): void =>
  say(`  ${what.padEnd(34)}${size.toFixed(1).padStart(8)} KiB; ${verdict(size, goal, ' KiB')}`)

const files = (folder: string): readonly string[] =>
  readdirSync(path.join(out, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

const main = files('main').filter((name) => name.endsWith('.js'))
const entry = path.join(out, 'main', 'index.js')
const preload = files('preload')
const required = [...readFileSync(preload[0]!, 'utf8').matchAll(/require\(["']([^"']+)["']\)/g)]

say('\nBytes that a start loads')
kibLine('main, entry with its imports', kibOf([...loadedWith(entry)]), 60)
kibLine('main, all chunks', kibOf(main), 700)
kibLine('preload', kibOf(preload), 6)
say(`  preload: ${preload.length} file, requires ${required.map((found) => found[1]).join(', ')}`)
for (const language of ['en', 'zh-CN'] as const) {
  const { scripts } = firstLoad(language)
  kibLine(`window, first scripts, ${language}`, kibOf(scripts), 220)
  kibLine('window, the same gzipped', gzippedKibOf(scripts), 75)
}
kibLine('window, first styles gzipped', gzippedKibOf(firstLoad('en').styles), 12)
kibLine('window, chart library gzipped', gzippedKibOf([builtAsset('uPlot.esm', '.js')]), 30)
