import { Notification } from 'electron'
import type { AnnouncementText } from '../../shared/login-announcement'

/** Shows texts on the desktop; a click calls back. False where the desktop shows none. */
export const desktopNotifier = (): ((text: AnnouncementText, clicked: () => void) => boolean) => {
  // One that nobody holds may be gone before it is clicked.
  const shown = new Set<Notification>()
  return (text, clicked) => {
    if (!Notification.isSupported()) return false
    const notification = new Notification({ ...text })
    const drop = (): void => {
      shown.delete(notification)
    }
    notification.on('click', () => {
      drop()
      clicked()
    })
    notification.on('close', drop)
    notification.on('failed', drop)
    shown.add(notification)
    notification.show()
    return true
  }
}
