import type { DayProgress } from '../../shared/account'
import { isJsonObject, parseStored } from './stored-column'
import type { SqlValue } from './database'

const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)

/** A day's progress as a column. */
export const progressColumn = (progress: DayProgress | null): string | null =>
  progress === null ? null : JSON.stringify(progress)

/** The column back as a day's progress; what cannot be read of it is unknown. */
export const readProgress = (column: SqlValue | undefined): DayProgress | null => {
  const stored = parseStored(column)
  if (!isJsonObject(stored) || typeof stored['day'] !== 'string') return null
  const { day, login, watch, share, coinExp } = stored
  return {
    day,
    login: flag(login),
    watch: flag(watch),
    share: flag(share),
    coinExp: typeof coinExp === 'number' ? coinExp : null,
  }
}
