import { onBeforeUnmount, onMounted } from 'vue'

/** What can be done by a key of the whole window. */
export const SHORTCUTS = [
  'refresh',
  'tab',
  'add',
  'settings',
  'search',
  'mask',
  'undo',
  'sheet',
] as const

export type Shortcut = (typeof SHORTCUTS)[number]

/** What each of them does; `tab` is told which, counted from 0. */
export interface ShortcutWishes {
  readonly refresh: () => void
  readonly tab: (at: number) => void
  readonly add: () => void
  readonly settings: () => void
  readonly search: () => void
  readonly mask: () => void
  readonly undo: () => void
  readonly sheet: () => void
}

/** With Ctrl, or ⌘ on macOS. */
const WITH_CONTROL: Readonly<Record<string, Exclude<Shortcut, 'tab' | 'sheet' | 'mask'>>> = {
  r: 'refresh',
  n: 'add',
  ',': 'settings',
  f: 'search',
  z: 'undo',
}

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

interface Circumstances {
  /** Whether the key goes into a field. */
  readonly typing: boolean
  /** There Ctrl belongs to the fields: Ctrl+F is a step to the right, Ctrl+N a line down. */
  readonly onMac: boolean
}

type Wish = Exclude<Shortcut, 'tab'> | number

const wishWithControl = (key: string, shiftKey: boolean): Wish | null => {
  if (shiftKey) return key === 'h' ? 'mask' : null
  if (/^[1-9]$/.test(key)) return Number(key) - 1
  return WITH_CONTROL[key] ?? null
}

/** The wish that a key says; `null` is none. */
export const wishOf = (pressed: Pressed, { typing, onMac }: Circumstances): Wish | null => {
  const { altKey, ctrlKey, metaKey, shiftKey } = pressed
  const [held, other] = onMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
  const key = pressed.key.toLowerCase()
  if (altKey || other) return null
  if (!held) return key === '?' && !typing ? 'sheet' : null
  const wish = wishWithControl(key, shiftKey)
  // A field takes back its own typing.
  return wish === 'undo' && typing ? null : wish
}

/** Whether what has the focus takes letters, and takes back its own. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox], [type=time]), textarea')

/**
 * Listens as long as the component is there. A dialog that is open has the keys for itself, but
 * for hiding names: whoever comes in does not wait until it is closed.
 */
export const useShortcuts = (wishes: ShortcutWishes, onMac: () => boolean): void => {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    const wish = wishOf(event, { typing: isField(event.target), onMac: onMac() })
    if (wish === null) return
    if (wish !== 'mask' && document.querySelector('dialog[open]') !== null) return
    event.preventDefault()
    if (typeof wish === 'number') wishes.tab(wish)
    else wishes[wish]()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
