/** Where the app reads the time and waits; tests and `BILI_GLANCE_CLOCK` put others in its place. */
export interface Clock {
  readonly nowMs: () => number
}

/** The machine's clock, or one that starts at `startMs` and runs on from there. */
export const machineClock = (startMs: number | null): Clock => {
  const offsetMs = startMs === null ? 0 : startMs - Date.now()
  return { nowMs: () => Date.now() + offsetMs }
}

/** Resolves after `ms` milliseconds. */
export type Sleep = (ms: number) => Promise<void>
