/** Runs `task` once in `ms` milliseconds; returns the way to call it off. */
export type After = (ms: number, task: () => void) => () => void

/** Runs `task` every `ms` milliseconds; returns the way to stop it. */
export type Every = (ms: number, task: () => void) => () => void

/** The machine's own. */
export const after: After = (ms, task) => {
  const timer = setTimeout(task, ms)
  return () => {
    clearTimeout(timer)
  }
}

/** The machine's own. */
export const every: Every = (ms, task) => {
  const timer = setInterval(task, ms)
  return () => {
    clearInterval(timer)
  }
}
