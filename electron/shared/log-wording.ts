/** A piece of a log's reason: plain text, or a video that can be opened. */
export type ReasonPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'video'; readonly bvid: string }

/** Exactly what `linkSchema` takes; a longer word that begins like one is no video. */
const BVID = /(?<![0-9A-Za-z])(BV[0-9A-Za-z]{10})(?![0-9A-Za-z])/

/** A reason cut at the videos that it names. */
export const reasonParts = (reason: string): readonly ReasonPart[] =>
  reason
    .split(BVID)
    .map((piece, index): ReasonPart =>
      index % 2 === 1 ? { kind: 'video', bvid: piece } : { kind: 'text', text: piece },
    )
    .filter((part) => part.kind === 'video' || part.text !== '')

/** What came in and what went out, each as a sum from zero upwards. */
export const sumsOf = (changes: readonly number[]): { income: number; spending: number } => ({
  income: changes.reduce((sum, change) => sum + Math.max(0, change), 0),
  spending: changes.reduce((sum, change) => sum + Math.max(0, -change), 0),
})
