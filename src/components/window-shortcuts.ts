import { onBeforeUnmount, onMounted } from 'vue'

/** What can be done by a key of the whole window. */
export const SHORTCUTS = ['refresh', 'tab', 'add', 'settings', 'search', 'mask', 'sheet'] as const

export type Shortcut = (typeof SHORTCUTS)[number]

/** What each of them does; `tab` is told which, counted from 0. */
export interface ShortcutWishes {
  readonly refresh: () => void
  readonly tab: (at: number) => void
  readonly add: () => void
  readonly settings: () => void
  readonly search: () => void
  readonly mask: () => void
  readonly sheet: () => void
}

/** With Ctrl, or ⌘ on macOS. */
const WITH_CONTROL: Readonly<Record<string, Exclude<Shortcut, 'tab' | 'sheet' | 'mask'>>> = {
  r: 'refresh',
  n: 'add',
  ',': 'settings',
  f: 'search',
}

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** The wish that a key says; `null` is none. `typing` is whether it goes into a field. */
export const wishOf = (
  pressed: Pressed,
  typing: boolean,
): Exclude<Shortcut, 'tab'> | number | null => {
  const { altKey, ctrlKey, metaKey, shiftKey } = pressed
  const key = pressed.key.toLowerCase()
  if (altKey) return null
  if (!ctrlKey && !metaKey) return key === '?' && !typing ? 'sheet' : null
  if (shiftKey) return key === 'h' ? 'mask' : null
  if (/^[1-9]$/.test(key)) return Number(key) - 1
  return WITH_CONTROL[key] ?? null
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select')

/** Listens as long as the component is there; a dialog that is open has the keys for itself. */
export const useShortcuts = (wishes: ShortcutWishes): void => {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
    const wish = wishOf(event, isField(event.target))
    if (wish === null) return
    event.preventDefault()
    if (typeof wish === 'number') wishes.tab(wish)
    else wishes[wish]()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
