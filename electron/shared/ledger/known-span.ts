import type { Known } from './coin-page'
import { joinedSpans, type Span } from './coverage'

/** How much of a span others cover. */
export const knownOf = (covered: readonly Span[], { fromMs, untilMs }: Span): Known => {
  const known = joinedSpans(covered)
    .map((span) => Math.min(untilMs, span.untilMs) - Math.max(fromMs, span.fromMs))
    .filter((ms) => ms > 0)
    .reduce((sum, ms) => sum + ms, 0)
  if (known === 0) return 'none'
  return known === untilMs - fromMs ? 'all' : 'part'
}
