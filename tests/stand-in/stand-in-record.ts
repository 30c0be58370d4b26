import type { BridgedWindow } from './stand-in-window.ts'
import type { Menu } from './stand-in-menu.ts'

/** A request of a page that the app did not answer itself; it was aborted. */
export interface AbortedRequest {
  readonly url: string
  readonly method: string
  readonly resourceType: string
}

/** A dialog the app has asked for and, once answered, what was chosen. */
export interface RecordedDialog {
  readonly kind: string
  readonly options: unknown
  /** Null for a dialog that only tells. */
  readonly answer: ((value: unknown) => void) | null
  open: boolean
}

export interface RecordedNotification {
  readonly title: string
  readonly body: string
  readonly silent: boolean
  /** What stands on its buttons. */
  readonly actions: readonly string[]
  readonly emit: (event: 'click' | 'close' | 'action', actionIndex?: number) => void
  shown: boolean
}

export interface RecordedTray {
  tooltip: string
  title: string
  image: () => readonly string[]
  template: () => boolean
  /** How often it was given a picture. */
  drawn: number
  menu: Menu | null
  readonly emit: (event: string) => void
}

/** A menu that is open over a window, or below the tray. */
export interface RecordedPopup {
  readonly menu: Menu
  /** The window it was opened over; null for that which has the focus. */
  readonly window: number | null
  /** Where in the window; null is at the pointer. */
  readonly at: { readonly x: number; readonly y: number } | null
  /** Called when it is gone. */
  readonly closed: () => void
}

/** Everything the app did towards the desktop, for specs to read. */
export interface StandInRecord {
  readonly windows: Set<BridgedWindow>
  readonly trays: Set<RecordedTray>
  readonly notifications: RecordedNotification[]
  readonly aborted: AbortedRequest[]
  /** Addresses of `shell.openExternal` and paths of the other ways out. */
  readonly opened: string[]
  readonly dialogs: RecordedDialog[]
  applicationMenu: Menu | null
  popup: RecordedPopup | null
  loginItem: Record<string, unknown>
  /** What pages wrote to their consoles, level first. */
  readonly console: string[]
  /** Calls that have no effect here and that a spec may want to see, such as `app.enableSandbox`. */
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[]
}

/** A record with nothing in it. */
export function emptyRecord(): StandInRecord {
  return {
    windows: new Set(),
    trays: new Set(),
    notifications: [],
    aborted: [],
    opened: [],
    dialogs: [],
    applicationMenu: null,
    popup: null,
    loginItem: { openAtLogin: false },
    console: [],
    calls: [],
  }
}
