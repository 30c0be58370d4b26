import type { GlobalShortcut as Registry } from 'electron'
import { failed, success, type Result } from '../bilibili/failure'
import type { NotStored, ShortcutTaken } from '../shared/ipc'
import { chosenSettings, type ChosenSettings } from '../shared/settings'
import type { Core } from './core'
import { settingNotStored } from './kept-or-not'
import { turnByTurn } from './turn-by-turn'

interface ShortcutPorts {
  readonly registry: Pick<Registry, 'register' | 'unregister'>
  readonly core: Pick<Core, 'settings' | 'changeSettings'>
  readonly pressed: () => void
}

/** The keys that reach the app from every program. */
export interface GlobalShortcut {
  /** Takes the keys that are set, gives back those that are not any more. */
  readonly follow: () => void
  /** Whether the system did not give the keys that are set. */
  readonly isTaken: () => boolean
  /** Sets other keys, or none; the ones before stay where those cannot be had or kept. */
  readonly set: (keys: string | null) => Promise<Result<ChosenSettings, NotStored | ShortcutTaken>>
  /** Gives back what is held, for good. */
  readonly release: () => void
}

/** Nothing is taken before `follow`. */
export const globalShortcut = ({ registry, core, pressed }: ShortcutPorts): GlobalShortcut => {
  const inTurn = turnByTurn()
  let held: string | null = null
  let changing = false
  let over = false

  const wanted = (): string | null => (over ? null : core.settings().globalShortcut)
  const take = (keys: string): boolean => registry.register(keys, pressed)
  const giveBack = (): void => {
    if (held !== null) registry.unregister(held)
    held = null
  }

  const follow = (): void => {
    const keys = wanted()
    if (changing || keys === held) return
    giveBack()
    if (keys !== null && take(keys)) held = keys
  }

  /** New keys are had before the old ones go, so that there is never a moment without. */
  const change = async (keys: string | null): ReturnType<GlobalShortcut['set']> => {
    const isNew = keys !== null && keys !== held
    if (isNew && !take(keys)) return failed({ kind: 'shortcut-taken' })
    const stored = await core.changeSettings({ globalShortcut: keys })
    if (!stored.ok) {
      if (isNew) registry.unregister(keys)
      return failed(settingNotStored(stored.failure))
    }
    if (keys !== held) giveBack()
    held = keys
    return success(chosenSettings(stored.value))
  }

  return {
    follow,
    isTaken: () => wanted() !== held,
    set: (keys) =>
      inTurn('keys', async () => {
        changing = true
        try {
          return await change(keys)
        } finally {
          changing = false
          // Whatever else has set them meanwhile.
          follow()
        }
      }),
    release: () => {
      over = true
      giveBack()
    },
  }
}
