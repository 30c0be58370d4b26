const ELLIPSIS = '…'

/** The longest beginning of at most `units` UTF-16 units that ends between two of the parts. */
const beginning = (parts: Iterable<string>, units: number): string => {
  let text = ''
  for (const part of parts) {
    if (text.length + part.length > units) break
    text += part
  }
  return text
}

const graphemes = function* (text: string): Generator<string> {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield segment
}

/**
 * A text of at most `units` UTF-16 units (one at least) that ends in `…` where something is left out.
 *
 * Never cut inside what a reader sees as one character, unless that alone is too long, and never
 * inside a surrogate pair; half a pair that was there already becomes U+FFFD.
 */
export const clipped = (text: string, units: number): string => {
  const whole = text.toWellFormed()
  if (whole.length <= units) return whole
  const room = units - ELLIPSIS.length
  // No more than can be needed: a text may be a megabyte.
  const head = whole.slice(0, 4 * units).toWellFormed()
  return `${(beginning(graphemes(head), room) || beginning(head, room)).trimEnd()}${ELLIPSIS}`
}

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** A text from outside that leaves the order of what stands beside it alone. */
export const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
