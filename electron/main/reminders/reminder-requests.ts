import { success } from '../../bilibili/failure'
import type { RequestHandlers, RequestName } from '../../shared/ipc'
import type { ReminderTest } from '../../shared/reminders/reminder-test'
import type { Core } from '../core'

/** What requests about reminders are answered from. */
export interface ReminderPorts {
  readonly core: Pick<Core, 'changed' | 'refusalRead' | 'reminderWishes'>
  readonly testReminder: () => Promise<ReminderTest>
}

type ReminderHandlers = Pick<RequestHandlers, Extract<RequestName, `reminder:${string}`>>

/** What the window wants of reminders. */
export const reminderRequests = ({ core, testReminder }: ReminderPorts): ReminderHandlers => {
  const { reminderWishes } = core
  /** What was done here is shown everywhere. */
  const shown = <T>(answer: T): T => {
    core.changed()
    return answer
  }
  return {
    'reminder:test': async () => success(await testReminder()),
    'reminder:pause': (pause) => shown(reminderWishes.pause(pause)),
    'reminder:snooze': (mid) => shown(reminderWishes.snooze([mid])),
    'reminder:not-today': (mid) => shown(reminderWishes.notToday([mid])),
    'reminder:again': (mid, what) => shown(reminderWishes.again(mid, what)),
    'reminder:refusal-read': () => {
      core.refusalRead()
      return shown(success(null))
    },
  }
}
