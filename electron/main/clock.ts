/** Where the app reads the time; tests and `BILI_GLANCE_CLOCK` put another in its place. */
export interface Clock {
  readonly nowMs: () => number
}
