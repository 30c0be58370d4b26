import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './place.mjs'
import { Trouble } from './say.mjs'

/** The oldest Node that can run set-up, and the oldest that can run the tools and the stand-in. */
const OLDEST_FOR_SET_UP = [20, 0]
const OLDEST_FOR_TOOLS = [22, 13]

/**
 * @param {string} version such as 24.21.0
 * @param {readonly number[]} oldest major and minor
 */
export function isAtLeast(version, [oldestMajor = 0, oldestMinor = 0]) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/** Refuses a Node that is too old for set-up itself. */
export function checkOwnNode(version = process.versions.node) {
  if (isAtLeast(version, OLDEST_FOR_SET_UP)) return
  throw new Trouble(`Node 20 or newer is needed; this is Node ${version}. See https://nodejs.org`)
}

/** The folder of the Node 24 that comes with the dependencies on Linux, or null elsewhere. */
export function bundledNodeFolder() {
  const folder = inRoot('node_modules', `node-linux-${process.arch}`)
  return process.platform === 'linux' && existsSync(`${folder}/bin/node`) ? folder : null
}

/** The Node that runs the tools and the stand-in: the one of the dependencies, else this one. */
export function toolNode() {
  const folder = bundledNodeFolder()
  if (folder !== null) return `${folder}/bin/node`
  if (isAtLeast(process.versions.node, OLDEST_FOR_TOOLS)) return process.execPath
  throw new Trouble(
    `Node 22.13 or newer is needed on this system; this is Node ${process.versions.node}.`,
  )
}

/**
 * The script behind a command of a dependency, to be run with `toolNode()`.
 * @param {string} name of the dependency
 * @param {string} [command] where the dependency has more than one
 */
export function toolScript(name, command = name) {
  const manifest = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8'))
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command]
  return inRoot('node_modules', name, path)
}
