import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Result } from '../../bilibili/failure'
import type { Clock } from '../clock'
import { storedNumber } from './stored-column'
import type { Database, Row, StoreTrouble } from './database'
import { processAlive } from './process-alive'

/** How reaching for the lease ended: ours, another's, or why its row cannot be written. */
export type LeaseTaken = 'taken' | 'held' | 'full' | 'read-only'

/** The right to ask Bilibili, which one process of a profile has at a time. */
export interface Lease {
  /** Takes it where it is free, expired or left by a dead process; `taken` while it is ours. */
  readonly take: () => LeaseTaken
  /** Extends it; false once it is no longer ours. */
  readonly renew: () => boolean
  readonly release: () => void
}

interface LeaseParts {
  readonly database: Database
  readonly pid: number
  /** The machine's own time: two processes compare it. */
  readonly clock: Clock
  /** How long it holds without being renewed, in ms. */
  readonly durationMs?: number
  /** Whether a process of this machine lives. */
  readonly alive?: (pid: number) => boolean
}

/** What must be left of a lease for it not to be written again. */
const YOUNG_PART = 11 / 12

/** Longer than the widest gap between two calls and the call behind it. */
const LEASE_MS = 3 * 60_000

/** What a row that was not written says: a database in use by another process is only held. */
const takenBy = (written: Result<boolean, StoreTrouble>): LeaseTaken => {
  if (written.ok) return written.value ? 'taken' : 'held'
  const { kind } = written.failure
  if (kind === 'busy') return 'held'
  return kind === 'full' ? 'full' : 'read-only'
}

/** The lease row of `glance.db`; on a database that cannot be written it is never ours. */
export const lease = ({
  database,
  pid,
  clock,
  durationMs = LEASE_MS,
  alive = processAlive,
}: LeaseParts): Lease => {
  // A pid comes back after a restart of the machine; this does not.
  const holder = randomUUID()
  const host = hostname()
  // Nobody takes it from a living process before this, so that it need not be read to be known.
  let oursUntilMs = 0

  const isFree = (row: Row, nowMs: number): boolean => {
    const expiresAtMs = storedNumber(row['expires_at_ms']) ?? 0
    // Further ahead than it can have been set: the machine's clock was set back meanwhile.
    if (expiresAtMs <= nowMs || expiresAtMs > nowMs + durationMs) return true
    return row['holder'] === holder || (row['host'] === host && !alive(Number(row['pid'])))
  }

  /** Whether it is ours and was written so lately that writing it again would gain next to nothing. */
  const isYoung = (nowMs: number): boolean => {
    const leftMs = oursUntilMs - nowMs
    return leftMs <= durationMs && leftMs > durationMs * YOUNG_PART
  }

  /** Notes whether writing it has made it ours from `nowMs` on. */
  const isOurs = (written: Result<boolean, StoreTrouble>, nowMs: number): boolean => {
    const ours = written.ok && written.value
    oursUntilMs = ours ? nowMs + durationMs : 0
    return ours
  }

  return {
    take: () => {
      const nowMs = clock.nowMs()
      const taken = database.write((run) => {
        const row = database.read('SELECT holder, host, pid, expires_at_ms FROM lease')[0]
        if (row !== undefined && !isFree(row, nowMs)) return false
        const put =
          'INSERT OR REPLACE INTO lease (only, holder, host, pid, expires_at_ms) VALUES (1, ?, ?, ?, ?)'
        return run(put, holder, host, pid, nowMs + durationMs) === 1
      })
      isOurs(taken, nowMs)
      return takenBy(taken)
    },
    renew: () => {
      const nowMs = clock.nowMs()
      if (isYoung(nowMs)) return true
      const extend = 'UPDATE lease SET expires_at_ms = ? WHERE holder = ?'
      const renewed = database.write((run) => run(extend, nowMs + durationMs, holder) === 1)
      return isOurs(renewed, nowMs)
    },
    release: () => {
      oursUntilMs = 0
      database.write((run) => run('DELETE FROM lease WHERE holder = ?', holder))
    },
  }
}
