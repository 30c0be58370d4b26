import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { run, succeeded } from './child.mjs'
import { ROOT, inRoot } from './place.mjs'
import { Trouble, say } from './say.mjs'

const STAMP = inRoot('node_modules', '.bili-glance-lockfile')

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/** What the stamp must say for the dependencies to be those of this lockfile, on this system. */
function wantedStamp() {
  const hash = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
  return `${hash} ${process.platform}-${process.arch}\n`
}

/** Whether `node_modules` is what the lockfile says; one that `npm install` made counts too. */
export function dependenciesAreThere() {
  const wanted = wantedStamp()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true
  const listing = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(listing)) return false
  const matches = isOfLockfile(
    JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages,
    JSON.parse(readFileSync(listing, 'utf8')).packages,
  )
  if (matches) writeFileSync(STAMP, wanted)
  return matches
}

/**
 * Whether what npm says it installed is what the lockfile wants; optional packages may be missing.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function isOfLockfile(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    const there = installed[path]
    if (path === '') return true
    if (there === undefined) return entry.optional === true || entry.devOptional === true
    return there.version === entry.version && there.integrity === entry.integrity
  })
}

/** Installs what the lockfile says, without running any install script. */
export async function installDependencies() {
  say('installing the dependencies of package-lock.json; this can take a few minutes …')
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional']
  const end = await npm(['ci', ...flags, '--no-audit', '--no-fund'])
  if (!succeeded(end)) throw new Trouble('npm ci failed; what it says is above.')
  writeFileSync(STAMP, wantedStamp())
}

/**
 * Runs npm with the machine's own Node, not with one that it is about to replace.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function npm(args, env = process.env) {
  const path = (env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.startsWith(ROOT))
  // Windows: npm is a .cmd file, which only a shell can start.
  return run('npm', [...args, '--loglevel=error'], {
    env: { ...env, PATH: path.join(delimiter) },
    shell: process.platform === 'win32',
  })
}
