/** A span of time that a log was read for: from inclusive, until exclusive, Unix ms. */
export interface Span {
  readonly fromMs: number
  readonly untilMs: number
}

/** Spans in order, with those that touch or overlap made one and empty ones left out. */
export const joinedSpans = (spans: readonly Span[]): readonly Span[] => {
  const joined: Span[] = []
  for (const span of spans.toSorted((one, other) => one.fromMs - other.fromMs)) {
    if (span.untilMs <= span.fromMs) continue
    const last = joined.at(-1)
    if (last === undefined || span.fromMs > last.untilMs) joined.push(span)
    else if (span.untilMs > last.untilMs)
      joined[joined.length - 1] = { fromMs: last.fromMs, untilMs: span.untilMs }
  }
  return joined
}
