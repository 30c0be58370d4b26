import type { Glance } from '../../shared/glance'
import { minuteOfDay } from '../../shared/minute-of-day'
import { decideReminders } from '../../shared/reminders/decide-reminders'
import type {
  Hush,
  Reminder,
  ReminderMemory,
  ReminderSettings,
  Told,
} from '../../shared/reminders/reminder'
import type { ReminderStore } from '../store/reminder-store'

interface DeskPorts {
  readonly reminders: ReminderStore
  readonly settings: () => ReminderSettings
  readonly nowMs: () => number
  /** Whether it was looked in this run how things are: the clock that it began with may be wrong. */
  readonly begun: () => boolean
  /** Shows them on the desktop in one go; false where it shows nothing. */
  readonly notify: (reminders: readonly Reminder[]) => boolean
}

/** Reminds of what is due, each thing once. */
export interface ReminderDesk {
  /** Looks what of this glance was not told yet; while Bilibili is being asked the end is awaited. */
  readonly look: (glance: Pick<Glance, 'accounts' | 'asking'>) => void
}

const toldOf = ({ mid, kind, aboutMs, rung }: Reminder): Told => ({ mid, kind, aboutMs, rung })

/** A desk that has told nothing in this run. */
export const reminderDesk = (ports: DeskPorts): ReminderDesk => {
  const { reminders, settings, nowMs, begun, notify } = ports
  // What could not be stored, so that it is told once a run at least.
  const toldNow: Told[] = []
  const overNow: Hush[] = []

  const memory = (): ReminderMemory => {
    const { told, hushes } = reminders.memory()
    const isOver = ({ scope, untilMs }: Hush): boolean =>
      overNow.some((one) => one.scope === scope && one.untilMs === untilMs)
    return { told: [...told, ...toldNow], hushes: hushes.filter((hush) => !isOver(hush)) }
  }

  const forgetOver = (rearm: readonly Pick<Told, 'mid' | 'kind'>[]): void => {
    for (const { mid, kind } of rearm) {
      reminders.forget(mid, kind)
      const kept = toldNow.filter((one) => one.mid !== mid || one.kind !== kind)
      toldNow.splice(0, toldNow.length, ...kept)
    }
  }

  const endHushes = (scopes: readonly string[]): void => {
    for (const hush of reminders.memory().hushes) {
      if (scopes.includes(hush.scope) && !reminders.unhush(hush.scope).ok) overNow.push(hush)
    }
  }

  return {
    look: ({ accounts, asking }) => {
      // One notification for all of them, not one after each.
      if (asking !== null || !begun()) return
      const ms = nowMs()
      const { tell, rearm, over } = decideReminders(
        accounts,
        memory(),
        settings(),
        ms,
        minuteOfDay(ms),
      )
      forgetOver(rearm)
      if (tell.length > 0 && !notify(tell)) return
      endHushes(over)
      const told = tell.map(toldOf)
      if (told.length > 0 && !reminders.tell(told, ms).ok) toldNow.push(...told)
    },
  }
}
