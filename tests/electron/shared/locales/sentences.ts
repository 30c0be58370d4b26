import type { Locale } from '../../../../electron/shared/locales/locale'

/** What stands in for whatever a sentence is told: it belongs to no language. */
const TOLD = ['7', '8', '9', '10']

const isTold = (value: unknown): value is (...told: readonly unknown[]) => unknown =>
  typeof value === 'function'

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const leaves = (value: unknown, path: readonly string[]): (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path.join('.'), value]]
  if (isTold(value)) return [[path.join('.'), String(value(...TOLD))]]
  if (!isGroup(value)) throw new Error(`no words at ${path.join('.')}`)
  return Object.entries(value).flatMap(([key, inside]) => leaves(inside, [...path, key]))
}

/** Every sentence of a language by its place, told `7`, `8`, `9` and `10` where it is told something. */
export const sentences = (locale: Locale): ReadonlyMap<string, string> =>
  new Map(leaves(locale, []).filter(([path]) => path !== 'language'))
