/** The steps of one process, each by its name and how often that name came before: `x: after 2`. */
export interface StepCounter {
  /** False once the process is to take no further step. */
  readonly reach: (name: string) => boolean
  readonly seen: () => readonly string[]
  readonly killed: () => boolean
}

/** Whether a process is to be killed at this step; `index` counts from 1. */
export type IsMeant = (step: string, index: number) => boolean

/** Counts steps and calls `kill` at the first one that is meant. */
export const stepCounter = (isMeant: IsMeant, kill: () => void): StepCounter => {
  const seen: string[] = []
  const times = new Map<string, number>()
  let killed = false
  return {
    reach: (name) => {
      if (killed) return false
      const time = (times.get(name) ?? 0) + 1
      times.set(name, time)
      const step = time === 1 ? name : `${name} ${String(time)}`
      seen.push(step)
      killed = isMeant(step, seen.length)
      if (killed) kill()
      return !killed
    },
    seen: () => seen,
    killed: () => killed,
  }
}
