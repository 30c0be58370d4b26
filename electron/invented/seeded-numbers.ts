/** A stream of numbers in [0, 1) that is the same for the same seed, on every machine. */
export type SeededNumbers = () => number

/** Makes the stream of one seed: FNV-1a over the text, then mulberry32. */
export const seededNumbers = (seed: string): SeededNumbers => {
  let state = 0x811c9dc5
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** One of `choices`, each as likely as the others. */
export const chosen = (numbers: SeededNumbers, choices: string): string =>
  choices.charAt(Math.floor(numbers() * choices.length))
