import type { NotificationConstructorOptions } from 'electron'

import { constructible, emitterOf, strict } from './not-implemented.ts'
import type { RecordedNotification, StandInRecord } from './stand-in-record.ts'

/** Electron's `Notification`, shown in the record. */
export function makeNotification(record: StandInRecord) {
  const make = (options: NotificationConstructorOptions = {}) => {
    const events = emitterOf('Notification', [
      'show',
      'click',
      'close',
      'reply',
      'action',
      'failed',
    ])
    const { title = '', body = '', silent = false } = options
    const shown: RecordedNotification = {
      title,
      body,
      silent,
      shown: false,
      emit: (event) => {
        shown.shown = false
        events.emit(event, {})
      },
    }
    return strict(
      'Notification',
      Object.assign(events, {
        title,
        body,
        silent,
        show: () => {
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
  return constructible('Notification', make, { isSupported: () => true })
}
