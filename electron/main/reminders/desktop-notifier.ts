import { Notification } from 'electron'
import type { ReminderText } from '../../shared/reminders/reminder'

/** A button of a notification, where the desktop shows any. */
export interface NotificationButton {
  readonly text: string
  readonly pressed: () => void
}

export interface DesktopNote extends ReminderText {
  readonly buttons: readonly NotificationButton[]
  readonly clicked: () => void
}

/** Shows texts on the desktop. */
export interface DesktopNotifier {
  /** False where the desktop shows none. */
  readonly show: (note: DesktopNote) => boolean
  /** Whether the desktop refused the last one it was given. */
  readonly refused: () => boolean
}

/** The desktop's own notifications; calls back when it begins to refuse them, and when it shows one again. */
export const desktopNotifier = (turned: (refused: boolean) => void): DesktopNotifier => {
  // One that nobody holds may be gone before it is clicked.
  const shown = new Set<Notification>()
  let refused = false
  const now = (is: boolean): void => {
    const before = refused
    refused = is
    if (is !== before) turned(is)
  }
  return {
    refused: () => refused,
    show: ({ title, body, buttons, clicked }) => {
      if (!Notification.isSupported()) return false
      const actions = buttons.map(({ text }) => ({ type: 'button' as const, text }))
      const notification = new Notification({ title, body, actions })
      const drop = (): void => {
        shown.delete(notification)
      }
      notification.on('click', () => {
        drop()
        clicked()
      })
      notification.on('action', ({ actionIndex }) => {
        drop()
        buttons[actionIndex]?.pressed()
      })
      notification.on('close', drop)
      notification.on('show', () => {
        now(false)
      })
      notification.on('failed', () => {
        drop()
        now(true)
      })
      shown.add(notification)
      notification.show()
      return true
    },
  }
}
