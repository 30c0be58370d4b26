import type { Result } from '../../bilibili/failure'
import {
  REMINDER_KINDS,
  type Hush,
  type ReminderKind,
  type ReminderMemory,
  type Told,
} from '../../shared/reminders/reminder'
import type { Database, StoreTrouble } from './database'
import { storedNumber, storedText } from './stored-column'

/** Of what the user was told already, so that it is told once, and what is not to be told for a while. */
export interface ReminderStore {
  readonly memory: () => ReminderMemory
  readonly tell: (told: readonly Told[], atMs: number) => Result<void, StoreTrouble>
  /** What was told of an account is worth telling again. */
  readonly forget: (mid: string, kind: ReminderKind) => Result<void, StoreTrouble>
  /** As if this had not been told. */
  readonly untell: (told: Told) => Result<void, StoreTrouble>
  /** Puts the hush in place of the one of the same scope. */
  readonly hush: (hush: Hush) => Result<void, StoreTrouble>
  readonly unhush: (scope: string) => Result<void, StoreTrouble>
}

/** Nobody asks of a day that is so long ago. */
const DAYS_KEPT_MS = 7 * 24 * 3_600_000

/** What `glance.db` remembers of reminders. */
export const reminderStore = (database: Database): ReminderStore => ({
  memory: () => ({
    told: database.read('SELECT mid, kind, about_ms, rung FROM told').flatMap((row) => {
      const kind = REMINDER_KINDS.find((one) => one === row['kind'])
      // A later version may tell of other things.
      if (kind === undefined) return []
      const aboutMs = storedNumber(row['about_ms']) ?? 0
      const rung = storedNumber(row['rung']) ?? 0
      return [{ mid: storedText(row['mid']), kind, aboutMs, rung }]
    }),
    hushes: database.read('SELECT scope, until_ms FROM hush').map((row) => ({
      scope: storedText(row['scope']),
      untilMs: storedNumber(row['until_ms']) ?? 0,
    })),
  }),
  tell: (told, atMs) =>
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
      run("DELETE FROM told WHERE kind = 'day-open' AND about_ms < ?", atMs - DAYS_KEPT_MS)
    }),
  forget: (mid, kind) =>
    database.write((run) => {
      run('DELETE FROM told WHERE mid = ? AND kind = ?', mid, kind)
    }),
  untell: ({ mid, kind, aboutMs, rung }) =>
    database.write((run) => {
      run(
        'DELETE FROM told WHERE mid = ? AND kind = ? AND about_ms = ? AND rung = ?',
        mid,
        kind,
        aboutMs,
        rung,
      )
    }),
  hush: ({ scope, untilMs }) =>
    database.write((run) => {
      run('INSERT OR REPLACE INTO hush (scope, until_ms) VALUES (?, ?)', scope, untilMs)
    }),
  unhush: (scope) =>
    database.write((run) => {
      run('DELETE FROM hush WHERE scope = ?', scope)
    }),
})
