/** Whether the machine is in use, as far as asking goes. */
export interface Wakefulness {
  /** Suspended: nothing is asked, and what was begun goes no further. */
  readonly asleep: () => boolean
  /** Whether the app may ask by itself: not while the network comes back after sleep. */
  readonly mayBegin: () => boolean
  readonly sleep: () => void
  /** The machine is back: whoever sits there may ask, the app itself waits. */
  readonly stir: () => void
  /** The app asks by itself again. */
  readonly wake: () => void
}

/** Awake until told otherwise. */
export const wakefulness = (): Wakefulness => {
  let state: 'asleep' | 'stirring' | 'awake' = 'awake'
  return {
    asleep: () => state === 'asleep',
    mayBegin: () => state === 'awake',
    sleep: () => {
      state = 'asleep'
    },
    stir: () => {
      state = 'stirring'
    },
    wake: () => {
      state = 'awake'
    },
  }
}
