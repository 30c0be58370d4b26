import { strict } from './not-implemented.ts'
import type { DesktopState } from './stand-in-desktop.ts'

const heldKeys = new Set(['Control', 'Alt', 'Shift', 'Meta', 'Command', 'Super', 'Option'])
const key =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert|Delete|Space|Tab)$/

/** Electron's `globalShortcut`, and the hand that presses the keys. */
export function makeGlobalShortcut(desktop: DesktopState, isReady: () => boolean) {
  const registered = new Map<string, () => void>()
  const checked = (accelerator: string): string => {
    if (!isReady()) throw new Error('globalShortcut cannot be used before the app is ready')
    const parts = accelerator.split('+')
    const isSound = parts.slice(0, -1).every((part) => heldKeys.has(part))
    if (!isSound || !key.test(parts.at(-1) ?? '')) {
      throw new TypeError(
        `Error processing argument at index 0, conversion failure from ${accelerator}`,
      )
    }
    return accelerator
  }
  const globalShortcut = strict('globalShortcut', {
    register: (accelerator: string, press: () => void): boolean => {
      const keys = checked(accelerator)
      if (registered.has(keys) || desktop.takenKeys.includes(keys)) return false
      registered.set(keys, press)
      return true
    },
    isRegistered: (accelerator: string): boolean => registered.has(checked(accelerator)),
    unregister: (accelerator: string) => void registered.delete(checked(accelerator)),
    unregisterAll: () => {
      registered.clear()
    },
  })
  return {
    globalShortcut,
    /** What the app holds, in the order it was asked for. */
    registered: (): readonly string[] => [...registered.keys()],
    press: (accelerator: string): void => {
      const found = registered.get(checked(accelerator))
      if (found === undefined) throw new Error(`the app does not hold ${accelerator}`)
      found()
    },
  }
}
