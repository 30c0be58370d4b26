import * as v from 'valibot'

/** The keys that are held, in the order in which they are written, by Electron's names. */
const HELD = ['Control', 'Alt', 'Shift', 'Meta'] as const

type Held = (typeof HELD)[number]

const LETTER = /^[A-Z0-9]$/
const MOVING = /^(?:Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert)$/
const FUNCTION = /^F(?:[1-9]|1\d|2[0-4])$/

interface Keys {
  readonly held: readonly Held[]
  readonly key: string
}

const splitKeys = (accelerator: string): Keys | null => {
  const parts = accelerator.split('+')
  const held = HELD.filter((name) => parts.slice(0, -1).includes(name))
  const key = parts.at(-1) ?? ''
  return [...held, key].join('+') === accelerator ? { held, key } : null
}

/** Closes a window on Windows and on many a desktop of Linux. */
const CLOSES = 'Alt+F4'

/**
 * Whether the whole system can do without these keys: with a function key one has to be held, with any
 * other two. A single one would be missing in every other program: Ctrl+C copies, Alt+Left goes back.
 * So would some pairs: Option+Shift+A writes a letter, and Ctrl+Shift+Left marks a word.
 */
const isSpared = ({ held, key }: Keys): boolean => {
  const strong = held.filter((name) => name !== 'Shift')
  if (FUNCTION.test(key)) return strong.length > 0
  if (MOVING.test(key)) return strong.length > 1
  return LETTER.test(key) && held.length > 1 && strong.some((name) => name !== 'Alt')
}

/** Whether keys can be had from the whole system, as Electron writes them: `Control+Alt+B`. */
export const isGlobalKeys = (accelerator: string): boolean => {
  const keys = splitKeys(accelerator)
  return keys !== null && accelerator !== CLOSES && isSpared(keys)
}

/** Keys that show and hide the window from every program. */
export const globalKeysSchema = v.pipe(v.string(), v.maxLength(40), v.check(isGlobalKeys))
