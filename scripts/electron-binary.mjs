import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { toolNode, toolScript } from './node-version.mjs'
import { inCache, inRoot } from './place.mjs'
import { failedLately, forgetFailure, rememberFailure } from './remembered-failure.mjs'
import { say } from './say.mjs'

/** A download that brings nothing for so long is given up. */
const STALLED_MS = 20_000
const LOOK_MS = 1_000

const folder = () => inRoot('node_modules', 'electron')

/** Path of Electron's binary, or null where it is not (completely) there. */
export function electronBinary() {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const pathFile = join(folder(), 'path.txt')
  const versionFile = join(folder(), 'dist', 'version')
  if (own === undefined && !(existsSync(pathFile) && existsSync(versionFile))) return null
  if (own === undefined && readFileSync(versionFile, 'utf8').replace(/^v/, '') !== version()) {
    return null
  }
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const binary = join(own ?? join(folder(), 'dist'), name)
  return existsSync(binary) ? binary : null
}

/** @returns {string} */
function version() {
  return JSON.parse(readFileSync(join(folder(), 'package.json'), 'utf8')).version
}

/** What a failed download depends on: with another mirror it is tried again at once. */
function circumstances() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy } = process.env
  const route = [ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy]
  return [version(), process.platform, process.arch, ...route.map((part) => part ?? '')].join(' ')
}

/** How to get the binary where its download site cannot be reached. */
export const MIRROR_SENTENCE =
  'Electron itself could not be downloaded. Set ELECTRON_MIRROR to the address of a mirror that you ' +
  'trust and start again; how mirrors work: https://www.electronjs.org/docs/latest/tutorial/installation#mirror'

/** Whether it makes sense to try the download now. */
export const shouldDownload = () =>
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] === undefined &&
  electronBinary() === null &&
  !failedLately('electron', circumstances(), Date.now())

/** Downloads Electron's binary with its own installer; a failure is said and remembered for a day. */
export async function downloadElectron() {
  say('downloading Electron (about 120 MB); given up when nothing comes for 20 seconds …')
  const place = inCache('electron-download')
  mkdirSync(place, { recursive: true })
  // The installer writes below the system's folder for temporary files: ours, to see it grow.
  const env = { ...process.env, TMPDIR: place, TEMP: place, TMP: place }
  /** @type {NodeJS.Timeout | undefined} */
  let watch
  await run(toolNode(), [toolScript('electron', 'install-electron')], {
    env,
    onStart: (child) => {
      watch = endWhenStalled(child, () => sizeOf(place) + sizeOf(join(folder(), 'dist')))
    },
  })
  clearInterval(watch)
  rmSync(place, { recursive: true, force: true })
  if (electronBinary() !== null) return forgetFailure('electron')
  rememberFailure('electron', circumstances(), Date.now())
  say(MIRROR_SENTENCE)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => number} progress grows as long as something comes
 */
function endWhenStalled(child, progress) {
  let last = -1
  let movedAtMs = performance.now()
  return setInterval(() => {
    const now = progress()
    if (now !== last) movedAtMs = performance.now()
    last = now
    if (performance.now() - movedAtMs > STALLED_MS) child.kill('SIGKILL')
  }, LOOK_MS)
}

/** @param {string} path total bytes of the files below it @returns {number} */
function sizeOf(path) {
  if (!existsSync(path)) return 0
  const sizes = readdirSync(path, { withFileTypes: true }).map((entry) => {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) return sizeOf(inner)
    return statSync(inner, { throwIfNoEntry: false })?.size ?? 0
  })
  return sizes.reduce((sum, size) => sum + size, 0)
}
