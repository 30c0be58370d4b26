import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { run, succeeded } from './child.mjs'
import { withLock } from './lock-folder.mjs'
import { toolNode, toolScript } from './node-version.mjs'
import { ROOT, inCache, inRoot } from './place.mjs'
import { Trouble, say } from './say.mjs'
import { hashOf } from './source-hash.mjs'

/** Everything the built app depends on. */
export const SOURCES = [
  'electron',
  'src',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]

const STAMP = inRoot('out', 'sources.sha256')

/** @param {string} hash */
const isBuilt = (hash) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash

/**
 * Builds the app into `out/` when its sources changed. The new build is made beside the old one and
 * takes its place when it is whole, so that nobody starts half of one.
 * @returns {Promise<boolean>} whether they had changed
 */
export async function build() {
  if (isBuilt(hashOf(ROOT, SOURCES))) return false
  await withLock(inCache('build.lock'), {
    work: buildAside,
    onWait: () => say('waiting for another start that is building …'),
  })
  return true
}

async function buildAside() {
  const hash = hashOf(ROOT, SOURCES)
  if (isBuilt(hash)) return
  say('building the app; this takes a few seconds …')
  const [fresh, old] = [inCache('build'), inCache('build-before')]
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  const args = [toolScript('electron-vite'), 'build', '--outDir', fresh]
  if (!succeeded(await run(toolNode(), [...args, '--logLevel', 'warn']))) {
    throw new Trouble('the build failed; what it says is above.')
  }
  writeFileSync(`${fresh}/sources.sha256`, hash)
  if (existsSync(inRoot('out'))) renameSync(inRoot('out'), old)
  renameSync(fresh, inRoot('out'))
  rmSync(old, { recursive: true, force: true })
}
