import { bilibiliDay } from '../bilibili/day'
import type { Block } from './account'
import type { Glance } from './glance'
import { blockedUntilMs, EVERYONE, LONGEST_BLOCK_MS } from './session-glance'

/** How often one thing was asked with one result. */
export interface SentCount {
  readonly method: string
  readonly host: string
  readonly path: string
  /** `ok`, or the kind of failure. */
  readonly outcome: string
  readonly calls: number
  readonly lastAtMs: number
}

/** All that was asked at one place. */
export interface SentRow extends Pick<
  SentCount,
  'method' | 'host' | 'path' | 'calls' | 'lastAtMs'
> {
  readonly results: readonly Pick<SentCount, 'outcome' | 'calls'>[]
}

/** When an account is looked at next, or why it is not. */
export interface NextLook {
  readonly mid: string
  readonly name: string
  /** Unix ms; `null` where nobody will look before its user does something. */
  readonly atMs: number | null
  readonly because: 'paused' | 'needs-login' | 'damaged' | 'banned' | 'blocked' | null
}

/** What the app has asked of Bilibili on one Bilibili day; no secrets, and no ids in any address. */
export interface SentReport {
  readonly day: string
  readonly asOfMs: number
  readonly calls: number
  /** The most asked first. */
  readonly rows: readonly SentRow[]
  /** The block that ends last, also one that is over. */
  readonly lastBlock: { readonly everyone: boolean; readonly untilMs: number } | null
  readonly next: readonly NextLook[]
}

interface ReportParts {
  readonly counts: readonly SentCount[]
  readonly blocks: readonly Block[]
  readonly glance: Pick<Glance, 'accounts'>
  /** When the account is due, Unix ms; `null` is at once. */
  readonly dueAtMs: (mid: string) => number | null
}

const placeOf = ({ method, host, path }: SentCount): string => `${method} ${host}${path}`

const rowsOf = (counts: readonly SentCount[]): readonly SentRow[] => {
  const places = Map.groupBy(counts, placeOf)
  const rows = [...places.values()].map((all): SentRow => {
    const [{ method, host, path } = { method: '', host: '', path: '' }] = all
    return {
      method,
      host,
      path,
      calls: all.reduce((sum, { calls }) => sum + calls, 0),
      lastAtMs: Math.max(...all.map(({ lastAtMs }) => lastAtMs)),
      results: all
        .map(({ outcome, calls }) => ({ outcome, calls }))
        .toSorted((one, other) => other.calls - one.calls),
    }
  })
  return rows.toSorted((one, other) => other.calls - one.calls)
}

const nextOf = ({ glance, blocks, dueAtMs }: ReportParts, nowMs: number): readonly NextLook[] =>
  glance.accounts.map(({ mid, name, paused, session }) => {
    const never = (because: NextLook['because']): NextLook => ({ mid, name, atMs: null, because })
    if (paused) return never('paused')
    if (session.state === 'needs-login' || session.state === 'damaged') return never(session.state)
    const dueMs = Math.max(dueAtMs(mid) ?? nowMs, nowMs)
    const untilMs = blockedUntilMs(blocks, mid, nowMs)
    if (session.state === 'banned')
      return { mid, name, atMs: Math.max(dueMs, untilMs ?? 0), because: 'banned' }
    // Whatever was planned: it is due once its block has ended.
    if (untilMs !== null) return { mid, name, atMs: untilMs, because: 'blocked' }
    return { mid, name, atMs: dueMs, because: null }
  })

/** The report at `nowMs`. */
export const sentReport = (parts: ReportParts, nowMs: number): SentReport => {
  const rows = rowsOf(parts.counts)
  const [last] = parts.blocks
    .filter(({ untilMs }) => untilMs <= nowMs + LONGEST_BLOCK_MS)
    .toSorted((one, other) => other.untilMs - one.untilMs)
  return {
    day: bilibiliDay(nowMs),
    asOfMs: nowMs,
    calls: rows.reduce((sum, { calls }) => sum + calls, 0),
    rows,
    lastBlock:
      last === undefined ? null : { everyone: last.scope === EVERYONE, untilMs: last.untilMs },
    next: nextOf(parts, nowMs),
  }
}
