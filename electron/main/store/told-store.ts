import type { Result } from '../../bilibili/failure'
import type { ToldKind, ToldLogin } from '../../shared/login-announcement'
import type { Database, StoreTrouble } from './database'
import { storedNumber, storedText } from './stored-column'

/** Of what the user was told already, so that it is told once. */
export interface ToldStore {
  readonly all: () => readonly ToldLogin[]
  readonly save: (told: readonly ToldLogin[], atMs: number) => Result<void, StoreTrouble>
  /** What was told of an account is worth telling again. */
  readonly forget: (mid: string, kind: ToldKind) => Result<void, StoreTrouble>
}

const KINDS: readonly ToldKind[] = ['login-ends', 'login-over']

/** What `glance.db` remembers of announcements. */
export const toldStore = (database: Database): ToldStore => ({
  all: () =>
    database.read('SELECT mid, kind, about_ms, rung FROM told').flatMap((row) => {
      const kind = KINDS.find((one) => one === row['kind'])
      // A later version may tell of other things.
      if (kind === undefined) return []
      const mid = storedText(row['mid'])
      const aboutMs = storedNumber(row['about_ms']) ?? 0
      return [{ mid, kind, aboutMs, rung: storedNumber(row['rung']) ?? 0 }]
    }),
  save: (told, atMs) =>
    database.write((run) => {
      for (const { mid, kind, aboutMs, rung } of told)
        run(
          'INSERT OR REPLACE INTO told (mid, kind, about_ms, rung, at_ms) VALUES (?, ?, ?, ?, ?)',
          mid,
          kind,
          aboutMs,
          rung,
          atMs,
        )
    }),
  forget: (mid, kind) =>
    database.write((run) => {
      run('DELETE FROM told WHERE mid = ? AND kind = ?', mid, kind)
    }),
})
