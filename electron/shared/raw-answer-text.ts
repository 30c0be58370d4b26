import type { Reading } from './account'

type Kept = Pick<Reading<unknown>, 'message' | 'ttl' | 'raw' | 'asOfMs'>

/** Marks that turn the direction of what stands behind them; JSON leaves them as they are. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

const escaped = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * A kept answer as indented JSON, envelope first; `null` where none ever came.
 *
 * Only answers with code 0 are kept. `notKept` stands for a payload that was too large to keep.
 */
export const rawAnswerText = (reading: Kept, notKept: string): string | null => {
  const { message, ttl, raw, asOfMs } = reading
  if (asOfMs === null) return null
  return JSON.stringify({ code: 0, message, ttl, data: raw ?? notKept }, null, 2).replace(
    DIRECTION_MARKS,
    escaped,
  )
}
