import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One hash over the names and contents of the given files and of everything below the given
 * folders; missing ones count as missing.
 * @param {string} root
 * @param {readonly string[]} paths below the root
 */
export function hashOf(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesBelow(root, path)) {
      const content = unlessGone(() => readFileSync(join(root, file)))
      if (content === null) continue
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/**
 * Others may change the folders meanwhile.
 * @template Read
 * @param {() => Read} read
 * @returns {Read | null} `null` where what was listed is gone
 */
function unlessGone(read) {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesBelow(root, path) {
  const place = join(root, path)
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (!found.isDirectory()) return [path]
  const names = unlessGone(() => readdirSync(place)) ?? []
  return names.sort().flatMap((name) => filesBelow(root, `${path}/${name}`))
}
