import type { Behaviour } from './behaviour'

/** Which requests a behaviour is for; what is left out matches everything. */
export interface Match {
  /** `https://HOST/PATH`, `HOST/PATH`, or `HOST` alone. */
  readonly url?: string
  /** The account whose credential the request carries. */
  readonly mid?: string
  readonly method?: string
}

/** One request as far as matching goes. */
interface Matched {
  readonly host: string
  readonly path: string
  readonly method: string
  readonly mid: string | null
}

/** What is to be played, newest first; each entry until its plays are used up. */
export interface Playbook {
  /**
   * Plays the behaviours in turn for matching requests, `times` requests in all (default: for
   * ever, the last one repeating). Returns the way to stop.
   */
  readonly play: (
    match: Match,
    behaviour: Behaviour | readonly Behaviour[],
    times?: number,
  ) => () => void
  readonly clear: () => void
  /** The behaviour for one request, which uses up one play; `null` for a good answer. */
  readonly next: (request: Matched) => Behaviour | null
}

interface Entry {
  readonly match: Match
  readonly behaviours: readonly Behaviour[]
  readonly times: number
  played: number
}

const fits = ({ url, mid, method }: Match, request: Matched): boolean => {
  const place = url?.replace(/^https?:\/\//, '').replace(/\?.*$/, '')
  return (
    (place === undefined || place === request.host || place === request.host + request.path) &&
    (mid === undefined || mid === request.mid) &&
    (method === undefined || method === request.method)
  )
}

/** An empty playbook. */
export const playbook = (): Playbook => {
  let entries: readonly Entry[] = []
  return {
    play: (match, behaviour, times = Infinity) => {
      const behaviours: readonly Behaviour[] = 'kind' in behaviour ? [behaviour] : behaviour
      const entry: Entry = { match, behaviours, times, played: 0 }
      entries = [entry, ...entries]
      return () => {
        entries = entries.filter((other) => other !== entry)
      }
    },
    clear: () => {
      entries = []
    },
    next: (request) => {
      const entry = entries.find(
        ({ match, played, times }) => played < times && fits(match, request),
      )
      if (entry === undefined) return null
      const behaviour = entry.behaviours[Math.min(entry.played, entry.behaviours.length - 1)]
      entry.played += 1
      return behaviour ?? null
    },
  }
}
