import type { NotificationConstructorOptions } from 'electron'

import { constructible, emitterOf, strict } from './not-implemented.ts'
import type { DesktopState } from './stand-in-desktop.ts'
import type { RecordedNotification, StandInRecord } from './stand-in-record.ts'

/** Electron's `Notification`, shown in the record. */
export function makeNotification(
  record: StandInRecord,
  desktop: Pick<DesktopState, 'notifications'>,
) {
  const make = (options: NotificationConstructorOptions = {}) => {
    const events = emitterOf('Notification', [
      'show',
      'click',
      'close',
      'reply',
      'action',
      'failed',
    ])
    const { title = '', body = '', silent = false, actions = [] } = options
    const shown: RecordedNotification = {
      title,
      body,
      silent,
      actions: actions.map(({ text }) => text ?? ''),
      shown: false,
      emit: (event, actionIndex) => {
        shown.shown = false
        events.emit(event, { actionIndex })
      },
    }
    return strict(
      'Notification',
      Object.assign(events, {
        title,
        body,
        silent,
        show: () => {
          if (desktop.notifications === 'refused') {
            events.emit('failed', {}, 'refused by the desktop')
            return
          }
          shown.shown = true
          if (!record.notifications.includes(shown)) record.notifications.push(shown)
          events.emit('show', {})
        },
        close: () => {
          if (shown.shown) shown.emit('close')
        },
      }),
    )
  }
  return constructible('Notification', make, {
    isSupported: () => desktop.notifications !== 'unsupported',
  })
}
