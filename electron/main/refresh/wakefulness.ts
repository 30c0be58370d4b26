/** Whether the machine is in use, as far as asking goes. */
export interface Wakefulness {
  /** Suspended: nothing is asked, and what was begun goes no further. */
  readonly asleep: () => boolean
  /** Whether the app may ask by itself: not while the network comes back after sleep. */
  readonly mayBegin: () => boolean
  /** How often it slept: what was begun before a sleep does not go on after it. */
  readonly sleeps: () => number
  readonly sleep: () => void
  /** The machine is back: whoever sits there may ask, the app itself waits. */
  readonly stir: () => void
  /** The app asks by itself again. */
  readonly wake: () => void
}

/** Awake until told otherwise. */
export const wakefulness = (): Wakefulness => {
  let state: 'asleep' | 'stirring' | 'awake' = 'awake'
  let sleeps = 0
  return {
    asleep: () => state === 'asleep',
    mayBegin: () => state === 'awake',
    sleeps: () => sleeps,
    sleep: () => {
      state = 'asleep'
      sleeps += 1
    },
    stir: () => {
      state = 'stirring'
    },
    wake: () => {
      state = 'awake'
    },
  }
}
