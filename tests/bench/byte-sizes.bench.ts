// What a start loads, in bytes; the goals stand beside a page of Vue and Pinia alone (65 KiB).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { say, verdict } from './paired'

const out = path.resolve(import.meta.dirname, '../../out')
if (!existsSync(out)) throw new Error('there is no built app in out/')

const KIB = 1024
const kib = (bytes: number): number => Math.round((bytes / KIB) * 10) / 10
const line = (what: string, bytes: number, goalKib: number | null): void =>
  say(
    `  ${what.padEnd(34)}${kib(bytes).toFixed(1).padStart(8)} KiB` +
      (goalKib === null ? '' : `; ${verdict(kib(bytes), goalKib, ' KiB')}`),
  )

const files = (folder: string): readonly string[] =>
  readdirSync(path.join(out, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

const bytesOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + statSync(name).size, 0)
const gzippedOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(name)).length, 0)

/** What the page itself names, and what that imports at once: the rest comes when it is needed. */
const firstLoad = (): readonly string[] => {
  const root = path.join(out, 'renderer')
  const html = readFileSync(path.join(root, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.?\/([^"]+)"/g)].map((found) =>
    path.join(root, found[1]!),
  )
  const imported = named
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) =>
      [...readFileSync(name, 'utf8').matchAll(/from\s*"\.\/([^"]+\.js)"/g)].map((found) =>
        path.join(path.dirname(name), found[1]!),
      ),
    )
  return [...new Set([...named, ...imported])]
}

const main = files('main').filter((name) => name.endsWith('.js'))
const entry = path.join(out, 'main', 'index.js')
const preload = files('preload')
const page = firstLoad()
const scripts = page.filter((name) => name.endsWith('.js'))
const styles = page.filter((name) => name.endsWith('.css'))
const required = [...readFileSync(preload[0]!, 'utf8').matchAll(/require\(["']([^"']+)["']\)/g)]

say('\nBytes that a start loads')
line('main, entry', statSync(entry).size, 60)
line('main, all chunks', bytesOf(main), 700)
line('preload', bytesOf(preload), 6)
say(`  preload: ${preload.length} file, requires ${required.map((found) => found[1]).join(', ')}`)
line('window, scripts of the first load', bytesOf(scripts), 220)
line('window, the same gzipped', gzippedOf(scripts), 75)
line('window, styles gzipped', gzippedOf(styles), 12)
