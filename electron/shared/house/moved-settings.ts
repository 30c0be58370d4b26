import { parseSomeSettings, type ChosenSettings } from '../settings'

/** A file of certificates lies on this computer, and keys are free or taken on it. */
const OF_THIS_COMPUTER = ['certificateFile', 'globalShortcut'] as const

/** Settings that mean the same on every computer. */
export type MovedSettings = Partial<Omit<ChosenSettings, (typeof OF_THIS_COMPUTER)[number]>>

/**
 * The settings that move, out of those of this computer or out of a file: what cannot be read, is
 * out of range or is not known to this version is left out.
 */
export const movedSettings = (stored: unknown): MovedSettings => {
  const read = Object.entries(parseSomeSettings(stored))
  return Object.fromEntries(read.filter(([name]) => !OF_THIS_COMPUTER.some((one) => one === name)))
}

/** Those of some settings that are other ones than now. */
export const otherSettings = (some: MovedSettings, now: ChosenSettings): MovedSettings => {
  const known = new Map<string, unknown>(Object.entries(movedSettings(now)))
  // Read by the same schema, and so written in the same order.
  const others = Object.entries(some).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(known.get(name)),
  )
  return Object.fromEntries(others)
}
