import type { Glance } from '../../shared/glance'
import { weekNews } from '../../shared/ledger/week-digest-text'
import type { Core } from '../core'
import type { DesktopNotifier } from '../reminders/desktop-notifier'
import { readWeek, type WeekReader } from './read-week'

interface NewsPorts {
  readonly core: WeekReader &
    Pick<Core, 'locale' | 'log' | 'shownGlance' | 'weeks'> & {
      readonly reminderWishes: Pick<Core['reminderWishes'], 'silent'>
    }
  readonly notifier: Pick<DesktopNotifier, 'show'>
  /** Shows the window with the history. */
  readonly open: () => void
}

/** The news on the desktop that a week is over. */
export interface WeekNews {
  /** From now on it may be told: the last hours of the week were asked for. */
  readonly begin: () => void
  /** Tells it where that is due; while Bilibili is being asked the end is awaited. */
  readonly look: (glance: Pick<Glance, 'asking'>) => void
}

/** Tells of each week once, under the conditions of reminders. */
export const tellWeek = ({ core, notifier, open }: NewsPorts): WeekNews => {
  let begun = false

  const tell = (monday: string): void => {
    const digest = readWeek(core, monday)
    if (digest === null) return
    core.log('week', { monday }, 'detail')
    const shown = notifier.show({
      ...weekNews(digest, core.shownGlance().accounts, core.locale()),
      buttons: [],
      clicked: open,
    })
    if (shown) core.weeks.told(monday)
  }

  const look: WeekNews['look'] = ({ asking }) => {
    if (!begun || asking !== null || core.reminderWishes.silent()) return
    const monday = core.weeks.untold()
    if (monday !== null) tell(monday)
  }

  return {
    begin: () => {
      begun = true
      look(core.glance())
    },
    look,
  }
}
