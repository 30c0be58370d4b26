import { isJsonObject } from './fields'

/** The user's real name and document number, as Bilibili calls them: kept of no answer. */
const NEVER_KEPT = ['realname', 'card']

/** The longest raw answer that is kept, in characters of JSON; a usual one has a thousand. */
const LONGEST_RAW = 32 * 1024

/** What nests deeper is nothing that anybody reads. */
const DEEPEST = 32

const without = (json: unknown, names: ReadonlySet<string>, depth: number): unknown => {
  if (typeof json !== 'object' || json === null) return json
  if (depth > DEEPEST) return null
  if (Array.isArray(json)) return json.map((item) => without(item, names, depth + 1))
  if (!isJsonObject(json)) return null
  const kept = Object.entries(json).filter(([name]) => !names.has(name.toLowerCase()))
  return Object.fromEntries(kept.map(([name, value]) => [name, without(value, names, depth + 1)]))
}

/** Whether it can stay as it is, which nearly every answer can. */
const holdsNone = (json: unknown, names: ReadonlySet<string>, depth: number): boolean => {
  if (typeof json !== 'object' || json === null) return true
  if (depth > DEEPEST) return false
  if (Array.isArray(json)) return json.every((item) => holdsNone(item, names, depth + 1))
  return (
    isJsonObject(json) &&
    Object.keys(json).every(
      (name) => !names.has(name.toLowerCase()) && holdsNone(json[name], names, depth + 1),
    )
  )
}

/**
 * A payload as it may be kept: without what no answer keeps and without `leftOut` (names in lower
 * case), at any depth. `null` for one of more than 32 Ki characters of JSON.
 */
export const keptRaw = (payload: unknown, leftOut: readonly string[]): unknown => {
  const names = new Set([...NEVER_KEPT, ...leftOut])
  const kept = holdsNone(payload, names, 0) ? payload : without(payload, names, 0)
  return JSON.stringify(kept).length > LONGEST_RAW ? null : kept
}
