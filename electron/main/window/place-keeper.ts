import { isDeepStrictEqual } from 'node:util'
import type { WindowPlace } from '../../shared/settings'
import type { Profile } from '../profile'
import type { After } from '../timers'

/** How long a window must have rested before its place is written. */
const REST_MS = 5_000

/** Remembers the place of the window in the settings. */
export interface PlaceKeeper {
  readonly place: () => WindowPlace | null
  /** Takes note of a place; it is written once the window rests. */
  readonly note: (place: WindowPlace) => void
  /** Writes what was noted now. A place that cannot be written is forgotten: nobody misses it. */
  readonly keep: () => Promise<void>
}

/** The place of the window, as the settings have it. */
export const placeKeeper = (
  { settings, changeSettings }: Pick<Profile, 'settings' | 'changeSettings'>,
  after: After,
): PlaceKeeper => {
  let noted: WindowPlace | null = null
  let callOff = (): void => undefined

  const keep = async (): Promise<void> => {
    callOff()
    const windowPlace = noted
    noted = null
    if (windowPlace === null || isDeepStrictEqual(windowPlace, settings().windowPlace)) return
    await changeSettings({ windowPlace })
  }

  return {
    place: () => noted ?? settings().windowPlace,
    note: (place) => {
      callOff()
      noted = place
      callOff = after(REST_MS, () => void keep())
    },
    keep,
  }
}
