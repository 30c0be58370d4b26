import { dayStartsAtMs } from '../../bilibili/day'
import type { Result } from '../../bilibili/failure'
import { EVERYONE } from '../../shared/session-glance'
import type { Database, StoreTrouble } from './database'

/** What can be done with the digest of a week: it was `told` on the desktop, or `seen` in the window. */
export type WeekMark = 'told' | 'seen'

/** Of which weeks the user was told, and which were looked at. */
export interface WeekStore {
  readonly has: (mark: WeekMark, monday: string) => boolean
  readonly note: (mark: WeekMark, monday: string, atMs: number) => Result<void, StoreTrouble>
}

/** Beside the kinds of reminders, which leave others alone. */
const KIND: Readonly<Record<WeekMark, string>> = { told: 'week-told', seen: 'week-seen' }

/** What `glance.db` remembers of weeks, among what else was told. */
export const weekStore = (database: Database): WeekStore => ({
  has: (mark, monday) =>
    database.read(
      'SELECT 1 FROM told WHERE mid = ? AND kind = ? AND about_ms = ?',
      EVERYONE,
      KIND[mark],
      dayStartsAtMs(monday),
    ).length > 0,
  note: (mark, monday, atMs) =>
    database.write((run) => {
      const [kind, aboutMs] = [KIND[mark], dayStartsAtMs(monday)]
      // Nobody asks of the weeks before.
      run('DELETE FROM told WHERE kind = ? AND about_ms <= ?', kind, aboutMs)
      run(
        'INSERT INTO told (mid, kind, about_ms, rung, at_ms) VALUES (?, ?, ?, 0, ?)',
        EVERYONE,
        kind,
        aboutMs,
        atMs,
      )
    }),
})
