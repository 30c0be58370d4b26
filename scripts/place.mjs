import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the script was called from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** @param {readonly string[]} parts a path below the project's folder */
export const inRoot = (...parts) => join(ROOT, ...parts)

/** @param {readonly string[]} parts a path below the folder of what may be thrown away at any time */
export const inCache = (...parts) => inRoot('.cache', ...parts)
