import { watch } from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import { inRoot } from './place.mjs'

/** Whoever saves several files at once gets one build of all of them. */
const REST_MS = 200

/**
 * Watches files and whole folders of the project.
 * @param {readonly string[]} paths below the project's folder
 * @returns {{ changed: () => Promise<void>, stop: () => void }} `changed` resolves at the next change
 *   that was not told yet, and a moment after it
 */
export function watchSources(paths) {
  let told = Promise.withResolvers()
  const watchers = paths.map((path) =>
    watch(inRoot(path), { recursive: true }, () => told.resolve(undefined)),
  )
  return {
    changed: async () => {
      await told.promise
      await rest(REST_MS)
      told = Promise.withResolvers()
    },
    stop: () => {
      for (const watcher of watchers) watcher.close()
    },
  }
}
