import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, succeeded } from './child.mjs'
import { failedLately, forgetFailure, rememberFailure } from './remembered-failure.mjs'
import { say } from './say.mjs'

/**
 * A package and how to see that what it brings is there, without starting a program: a command on
 * the PATH, a file, or a shared library.
 * @typedef {{ name: string, commands?: readonly string[], file?: string, library?: string }} Need
 */

/** What keytar is built with. @type {readonly Need[]} */
export const BUILD_NEEDS = [
  { name: 'libsecret-1-dev', file: '/usr/include/libsecret-1/libsecret/secret.h' },
  { name: 'python3', commands: ['python3'] },
  { name: 'make', commands: ['make'] },
  { name: 'g++', commands: ['g++', 'c++'] },
  { name: 'pkg-config', commands: ['pkg-config'] },
]

/** What the stand-in and the whole-app specs need. @type {readonly Need[]} */
export const STAND_IN_NEEDS = [
  { name: 'chromium', commands: ['chromium', 'chromium-browser', 'google-chrome'] },
  { name: 'dbus', commands: ['dbus-run-session'] },
  { name: 'gnome-keyring', commands: ['gnome-keyring-daemon'] },
  { name: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
]

/** What the unit tests need besides. @type {readonly Need[]} */
export const TEST_NEEDS = [{ name: 'openssl', commands: ['openssl'] }]

/** Libraries that Electron's binary is linked with and a bare system lacks. @type {readonly Need[]} */
export const ELECTRON_NEEDS = [
  { name: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { name: 'libnss3', library: 'libnss3.so' },
  { name: 'libgbm1', library: 'libgbm.so.1' },
  { name: 'libasound2', library: 'libasound.so.2' },
]

/** @param {Need} need */
function isThere({ commands, file, library }) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const has = (/** @type {string} */ path) => existsSync(path)
  if (commands?.some((name) => folders.some((folder) => has(join(folder, name))))) return true
  if (file !== undefined && has(file)) return true
  return library !== undefined && libraryFolders().some((folder) => has(join(folder, library)))
}

function libraryFolders() {
  const perArchitecture = readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))
  return ['/usr/lib', '/usr/lib64', ...perArchitecture.map((name) => join('/usr/lib', name))]
}

/**
 * Names of the packages among the needs that are missing; on other systems than Linux none is.
 * @param {readonly Need[]} needs
 */
export const missingPackages = (needs) =>
  process.platform === 'linux'
    ? needs.filter((need) => !isThere(need)).map((need) => need.name)
    : []

/** @param {string} osRelease text of /etc/os-release */
export const isDebianLike = (osRelease) => /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease)

/**
 * How the missing packages come here: by this script, by the user, or from another system's own.
 * @param {readonly string[]} names
 * @param {{ debian: boolean, root: boolean }} system
 * @returns {{ kind: 'install' } | { kind: 'tell', sentence: string }}
 */
export function wayToInstall(names, { debian, root }) {
  const list = names.join(' ')
  if (debian && root) return { kind: 'install' }
  const sentence = debian
    ? `not there yet: ${list}. Install them with: sudo apt-get install ${list}`
    : `not there yet: what Debian calls ${list}. Install them with your system's package manager.`
  return { kind: 'tell', sentence }
}

/**
 * Installs the named packages where that is possible, and otherwise says how.
 * @param {readonly string[]} names
 */
export async function getPackages(names) {
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const system = { debian: isDebianLike(osRelease), root: process.getuid?.() === 0 }
  const way = wayToInstall(names, system)
  if (way.kind === 'tell') return say(way.sentence)
  const circumstances = names.join(' ')
  if (failedLately('packages', circumstances, Date.now())) {
    return say(`apt-get could not install ${circumstances} lately; try it yourself.`)
  }
  say(`installing Debian packages: ${circumstances}; this can take a few minutes …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=300']
  await run('apt-get', [...patient, 'update'], { env })
  const install = ['install', '-y', '--no-install-recommends', ...names]
  if (succeeded(await run('apt-get', [...patient, ...install], { env }))) {
    return forgetFailure('packages')
  }
  rememberFailure('packages', circumstances, Date.now())
  say(`apt-get could not install ${circumstances}; what it says is above. Going on without.`)
}
