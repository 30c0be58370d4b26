import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** How two pictures of one page differ. */
export type Difference =
  | { readonly kind: 'size'; readonly before: string; readonly now: string }
  /** `most` pixels of one square of 32 by 32 are others; `drawn` is a PNG that shows where. */
  | { readonly kind: 'pixels'; readonly most: number; readonly drawn: Buffer }

/** Pixels of a square that may differ: a rounded corner drawn by another Chromium, not a letter. */
const TOLERATED = 24
const SQUARE = 32

const sizeOf = ({ width, height }: PNG): string => `${width}×${height}`

/**
 * Compares two PNGs square by square, so that what is scattered by antialiasing is let through and a
 * moved letter is not; `null` where they look alike.
 */
export const differenceOf = (before: Buffer, now: Buffer): Difference | null => {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(now)]
  if (sizeOf(one) !== sizeOf(other))
    return { kind: 'size', before: sizeOf(one), now: sizeOf(other) }
  const { width, height } = one
  const options = { threshold: 0.06, windowSize: SQUARE }
  const most = pixelmatch(one.data, other.data, null, width, height, options)
  if (most <= TOLERATED) return null
  const drawn = new PNG({ width, height })
  pixelmatch(one.data, other.data, drawn.data, width, height, { threshold: 0.06 })
  return { kind: 'pixels', most, drawn: PNG.sync.write(drawn) }
}
