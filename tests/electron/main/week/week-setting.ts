import { onTestFinished } from 'vitest'
import { ledger, type Ledger } from '../../../../electron/main/ledger/ledger'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { weekStore } from '../../../../electron/main/store/week-store'
import { weekDesk, type WeekDesk } from '../../../../electron/main/week/week-desk'
import { weekTeller } from '../../../../electron/main/week/week-news'
import { en } from '../../../../electron/shared/locales/en'
import type { ReminderText } from '../../../../electron/shared/reminders/reminder'
import { account } from '../../shared/login-glance'
import { fullDay, nothingOf } from '../../shared/ledger/ledger-builder'
import { glanceOf } from '../../shared/tray-glance'
import { standingClock } from '../refresh/asked-bilibili'
import { opened, temporaryFolder } from '../store/temp-profile'

/** What lasts while an app comes and goes: a profile folder, a clock, a desktop. */
interface WeekWorld {
  readonly folder: string
  readonly clock: ReturnType<typeof standingClock>
  /** What the desktop showed. */
  readonly shown: ReminderText[]
  /** What was opened by clicks. */
  readonly clicks: string[]
  weeklyDigest: boolean
  silent: boolean
  paused: boolean
  /** Whether the desktop shows anything. */
  takes: boolean
}

/** The digest of an app that runs. */
interface RunningWeek {
  readonly weeks: WeekDesk
  readonly look: (isAsking?: boolean) => void
  readonly begin: () => void
  /** Clicks the last notification. */
  readonly click: () => void
}

const ledgerOf = ({ folder, clock }: Pick<WeekWorld, 'folder' | 'clock'>): Ledger => {
  const kept = ledger({ place: ledgerInFolder(folder), clock })
  onTestFinished(kept.close)
  return kept
}

/** A profile at an instant, in which these days of account 1 are kept as full. */
export const weekWorld = (startsAt: string, days: readonly string[]): WeekWorld => {
  const folder = temporaryFolder()
  const clock = standingClock(Date.parse(startsAt))
  const seen = days.map((day) => fullDay(day, clock.nowMs()))
  ledgerOf({ folder, clock }).merge({ ...nothingOf('1'), days: seen })
  return {
    folder,
    clock,
    shown: [],
    clicks: [],
    weeklyDigest: true,
    silent: false,
    paused: false,
    takes: true,
  }
}

/** Starts the app of a world, whose first round has not ended yet. */
export const started = (world: WeekWorld): RunningWeek => {
  const { folder, clock, shown, clicks } = world
  const kept = ledgerOf(world)
  const { database } = opened(folder)
  const accounts = () => [account({ mid: '1', name: '社会易姐QwQ', paused: world.paused })]
  const glance = () => ({ ...glanceOf([]), accounts: accounts() })
  const weeks = weekDesk({
    weeks: weekStore(database),
    settings: () => world,
    clock,
    ledger: kept,
    accounts,
  })
  let click: () => void = () => undefined
  const tell = weekTeller({
    core: {
      clock,
      glance,
      shownGlance: glance,
      ledger: kept,
      locale: () => en,
      log: () => undefined,
      weeks,
      reminderWishes: { silent: () => world.silent },
    },
    notifier: {
      show: ({ title, body, clicked }) => {
        if (world.takes) shown.push({ title, body })
        click = clicked
        return world.takes
      },
    },
    open: () => {
      clicks.push('history')
    },
  })
  const look: RunningWeek['look'] = (isAsking = false) => {
    tell({ asking: isAsking ? { mid: '1', done: 0, of: 1 } : null })
  }
  return {
    weeks,
    look,
    begin: () => {
      weeks.begin()
      look()
    },
    click: () => {
      click()
    },
  }
}

/** The same, where the first round has ended. */
export const running = (world: WeekWorld): RunningWeek => {
  const app = started(world)
  app.begin()
  return app
}
