import { EventEmitter } from 'node:events'

/** Whether the system has notifications, which a test sets. */
export const desktop = { supported: true }

/** Every notification that was made, in order. */
export const made: Notification[] = []

/** A notification of Electron that is handled by hand. */
export class Notification extends EventEmitter {
  static readonly isSupported = (): boolean => desktop.supported
  shown = 0
  constructor(readonly options: unknown) {
    super()
    made.push(this)
  }
  readonly show = (): void => {
    this.shown += 1
  }
}
