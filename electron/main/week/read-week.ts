import { bilibiliDay } from '../../bilibili/day'
import { lastMonday, weekDigest, type WeekDigest } from '../../shared/ledger/week-digest'
import { weekText } from '../../shared/ledger/week-digest-text'
import type { Core } from '../core'
import { firstKeptDay, keptWeek } from './kept-week'

/** What a digest is read from. */
export interface WeekReader {
  readonly clock: Core['clock']
  readonly glance: Core['glance']
  readonly ledger: Pick<Core['ledger'], 'query'>
}

/**
 * The digest of the week of a Monday, `null` for the last one that is over; the answer is `null`
 * where the history cannot be read.
 */
export const readWeek = (
  { clock, glance, ledger }: WeekReader,
  monday: string | null,
): WeekDigest | null => {
  const today = bilibiliDay(clock.nowMs())
  const wanted = monday ?? lastMonday(today)
  return ledger.query((reader) =>
    weekDigest(
      wanted,
      glance().accounts.map((account) => ({
        account,
        ...keptWeek(reader, account.mid, wanted),
      })),
      { today, firstDay: firstKeptDay(reader) },
    ),
  )
}

/** The digest as text, with names as they are to be seen; `null` where it cannot be read. */
export const readWeekText = (
  core: WeekReader & Pick<Core, 'shownGlance' | 'locale'>,
  monday: string | null,
): string | null => {
  const digest = readWeek(core, monday)
  return digest === null ? null : weekText(digest, core.shownGlance().accounts, core.locale())
}
