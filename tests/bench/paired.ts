/** What one try took, in whatever unit. */
export type Try = () => Promise<number>

/** Tries of a reference and of what is measured, in turn; disturbed rounds are left out. */
export interface Paired {
  readonly reference: number
  readonly measured: number
  /** Measured over reference, the median of the rounds that count. */
  readonly ratio: number
  /** Measured minus reference, the median of the rounds that count. */
  readonly difference: number
  readonly counted: number
  readonly thrownAway: number
}

interface Pairing {
  readonly reference: Try
  readonly measured: Try
  readonly rounds: number
  /** After how many disturbed rounds to be content with those that count. */
  readonly patience: number
}

/** Two tries of the reference within a round may differ by so much. */
const DISTURBED = 0.15

/** The middle one; of an even number the mean of the two in the middle. */
const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((left, right) => left - right)
  const last = sorted.length - 1
  return (sorted[Math.floor(last / 2)]! + sorted[Math.ceil(last / 2)]!) / 2
}

/** Reference, measured, reference: a round counts where the two references agree within 15 %. */
export const paired = async (pairing: Pairing): Promise<Paired> => {
  const rounds: { readonly reference: number; readonly measured: number }[] = []
  let thrownAway = 0
  await pairing.reference()
  await pairing.measured()
  while (rounds.length < pairing.rounds && thrownAway < pairing.patience) {
    const before = await pairing.reference()
    const measured = await pairing.measured()
    const after = await pairing.reference()
    if (Math.max(before, after) > Math.min(before, after) * (1 + DISTURBED)) thrownAway += 1
    else rounds.push({ reference: (before + after) / 2, measured })
  }
  if (rounds.length === 0) throw new Error('the machine was too busy to measure anything')
  return {
    reference: median(rounds.map(({ reference }) => reference)),
    measured: median(rounds.map(({ measured }) => measured)),
    ratio: median(rounds.map(({ measured, reference }) => measured / reference)),
    difference: median(rounds.map(({ measured, reference }) => measured - reference)),
    counted: rounds.length,
    thrownAway,
  }
}

/** Prints a line of a report. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** `met` or `MISSED`, with the goal. */
export const verdict = (value: number, goal: number, unit: string): string =>
  `goal <= ${goal}${unit}, ${value <= goal ? 'met' : 'MISSED'}`

/** How many rounds a comparison rests on. */
export const roundsText = ({ counted, thrownAway }: Paired): string =>
  `${counted} rounds counted, ${thrownAway} thrown away as disturbed`
