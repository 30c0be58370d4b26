import { isGlobalKeys } from '../../../electron/shared/global-keys'
import type { Platform } from '../../../electron/shared/view'

/** A key as it is pressed. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'getModifierState'
>

/** What was pressed: nothing yet but keys that are held, keys that nobody can spare, or good ones. */
export type Recorded =
  | { readonly kind: 'held' | 'unsuitable'; readonly text: string }
  | { readonly kind: 'keys'; readonly keys: string }

const NAMES: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ...['Home', 'End', 'PageUp', 'PageDown', 'Insert'].map((name) => [name, name] as const),
])

const ON_MAC: ReadonlyMap<string, string> = new Map([
  ['Control', '⌃'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['Meta', '⌘'],
  ['Up', '↑'],
  ['Down', '↓'],
  ['Left', '←'],
  ['Right', '→'],
])

/** Keys as the system writes them: `⌃⌥B`, or `Ctrl+Alt+B`. */
export const keysText = (keys: string, platform: Platform): string => {
  const parts = keys.split('+')
  if (platform === 'macos') return parts.map((part) => ON_MAC.get(part) ?? part).join('')
  const elsewhere = new Map([
    ['Control', 'Ctrl'],
    ['Meta', platform === 'windows' ? 'Win' : 'Super'],
  ])
  return parts.map((part) => elsewhere.get(part) ?? part).join('+')
}

/** With Option, with Shift or in an input method a letter key says something else: its place counts then. */
const keyOf = ({ key, code }: PressedKey): string | null => {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase()
  if (/^F\d{1,2}$/.test(key)) return key
  return NAMES.get(key) ?? /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? null
}

/** On Windows AltGr says that Ctrl and Alt are held, and writes what `@` and `€` are written by. */
const isWriting = (pressed: PressedKey, platform: Platform): boolean =>
  platform !== 'macos' && pressed.getModifierState('AltGraph')

/** Those that only mean something together with another. */
const HELD_KEYS = ['Control', 'Alt', 'Shift', 'Meta', 'AltGraph']

/** What somebody says by pressing a key in the field for it. */
export const recordKeys = (pressed: PressedKey, platform: Platform): Recorded => {
  const is = {
    Control: pressed.ctrlKey,
    Alt: pressed.altKey,
    Shift: pressed.shiftKey,
    Meta: pressed.metaKey,
  }
  const held = Object.entries(is).flatMap(([name, down]) => (down ? [name] : []))
  if (HELD_KEYS.includes(pressed.key))
    return { kind: 'held', text: keysText([...held, '…'].join('+'), platform) }
  const key = isWriting(pressed, platform) ? null : keyOf(pressed)
  const keys = [...held, key ?? pressed.key].join('+')
  return key !== null && isGlobalKeys(keys)
    ? { kind: 'keys', keys }
    : { kind: 'unsuitable', text: keysText(keys, platform) }
}
