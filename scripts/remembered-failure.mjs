import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inCache } from './place.mjs'

/** How long something that failed over the network is not tried again under the same circumstances. */
const REMEMBERED_MS = 24 * 3_600_000

/** @param {string} subject */
const fileOf = (subject) => inCache(`failed-${subject}.json`)

/**
 * Whether this failed lately under the same circumstances (version, mirror, …).
 * @param {string} subject
 * @param {string} circumstances
 * @param {number} nowMs
 */
export function failedLately(subject, circumstances, nowMs) {
  try {
    const kept = JSON.parse(readFileSync(fileOf(subject), 'utf8'))
    const ageMs = nowMs - Number(kept.atMs)
    return kept.circumstances === circumstances && ageMs >= 0 && ageMs < REMEMBERED_MS
  } catch {
    // No such file, or not ours to read: nothing is remembered.
    return false
  }
}

/** @param {string} subject @param {string} circumstances @param {number} nowMs */
export function rememberFailure(subject, circumstances, nowMs) {
  mkdirSync(dirname(fileOf(subject)), { recursive: true })
  writeFileSync(fileOf(subject), JSON.stringify({ circumstances, atMs: nowMs }))
}

/** @param {string} subject */
export const forgetFailure = (subject) => rmSync(fileOf(subject), { force: true })
