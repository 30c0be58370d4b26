import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const LOOK_AGAIN_MS = 200
/** How long a lock without an owner's number counts as just being made. */
const NEW_LOCK_MS = 5_000

/**
 * Does the work while holding a lock that other processes see: a folder, since making one is
 * atomic everywhere. A lock whose owner is gone is taken over.
 * @template T
 * @param {string} folder
 * @param {{ work: () => Promise<T>, onWait: () => void }} options `onWait` is called once, if at all
 * @returns {Promise<T>}
 */
export async function withLock(folder, { work, onWait }) {
  mkdirSync(dirname(folder), { recursive: true })
  let told = false
  while (!take(folder)) {
    if (!told) onWait()
    told = true
    await wait(LOOK_AGAIN_MS)
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    dropIfAbandoned(folder)
    return false
  }
  writeFileSync(`${folder}/owner`, String(process.pid))
  return true
}

/**
 * Moves a dead owner's lock away; of two that try, the second finds nothing to move.
 * @param {string} folder
 */
function dropIfAbandoned(folder) {
  const aside = `${folder}.dropped-${process.pid}`
  try {
    if (!isAbandoned(folder)) return
    renameSync(folder, aside)
    rmSync(aside, { recursive: true, force: true })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** @param {string} folder */
function isAbandoned(folder) {
  try {
    process.kill(Number(readFileSync(`${folder}/owner`, 'utf8')), 0)
    return false
  } catch (error) {
    // EPERM: the owner lives and is somebody else's process.
    if (codeOf(error) === 'ESRCH') return true
    if (codeOf(error) !== 'ENOENT') return false
    return Date.now() - statSync(folder).mtimeMs > NEW_LOCK_MS
  }
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined)
