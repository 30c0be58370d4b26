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

/**
 * Tells on the desktop of each week that is over, once, under the conditions of reminders; while
 * Bilibili is being asked the end is awaited.
 */
export const weekTeller = ({
  core,
  notifier,
  open,
}: NewsPorts): ((glance: Pick<Glance, 'asking'>) => void) => {
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

  return ({ asking }) => {
    if (asking !== null || core.reminderWishes.silent()) return
    const monday = core.weeks.untold()
    if (monday !== null) tell(monday)
  }
}
