import type { ReadItem } from './stand-in-menu.ts'
import type { DesktopState } from './stand-in-desktop.ts'
import type { AbortedRequest } from './stand-in-record.ts'

/** The environment variable with the path of the socket at which a driven app listens. */
export const controlVariable = 'BILI_GLANCE_STAND_IN'

/** The environment variable with keys that another program has from the start. */
export const takenKeysVariable = 'BILI_GLANCE_STAND_IN_TAKEN_KEYS'

/** A window as a spec reads it. */
export interface ReadWindow {
  readonly id: number
  readonly title: string
  readonly url: string
  readonly visible: boolean
  readonly focused: boolean
  readonly minimized: boolean
  readonly maximized: boolean
  /** Whether it is kept out of pictures of the screen. */
  readonly contentProtected: boolean
  readonly bounds: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  /** What the app gave to `new BrowserWindow`. */
  readonly options: unknown
  /** Chromium's name of the page; null while there is none. */
  readonly targetId: string | null
}

export interface ReadTray {
  readonly tooltip: string
  readonly title: string
  /** PNG in base64, one for each scale. */
  readonly images: readonly string[]
  /** Whether macOS would colour the picture itself. */
  readonly template: boolean
  /** How often the app gave it a picture, the first included. */
  readonly drawn: number
  readonly menu: readonly ReadItem[]
}

/** Everything the app did towards the desktop. */
export interface StandInState {
  readonly pid: number
  /** Where Chromium takes a second client; null before the first window. */
  readonly endpoint: string | null
  readonly windows: readonly ReadWindow[]
  readonly trays: readonly ReadTray[]
  readonly applicationMenu: readonly ReadItem[]
  readonly popupMenu: readonly ReadItem[]
  /** Where a menu is open; null where none is. */
  readonly popupPlace: {
    readonly window: number | null
    readonly at: { readonly x: number; readonly y: number } | null
  } | null
  readonly notifications: readonly {
    readonly title: string
    readonly body: string
    readonly actions: readonly string[]
    readonly shown: boolean
  }[]
  readonly aborted: readonly AbortedRequest[]
  readonly opened: readonly string[]
  readonly dialogs: readonly {
    readonly kind: string
    readonly options: unknown
    readonly open: boolean
  }[]
  readonly console: readonly string[]
  readonly loginItem: Readonly<Record<string, unknown>>
  readonly calls: readonly { readonly name: string; readonly args: readonly unknown[] }[]
  readonly clipboard: string
  /** Keys of the whole system that the app has. */
  readonly globalShortcuts: readonly string[]
}

/** What a driver can ask of a driven app, by name; one argument, one answer, both JSON. */
export interface ControlMethods {
  readonly state: (nothing: null) => StandInState
  /** Clicks the item at the end of the labels (or its id); throws where it is missing, hidden or disabled. */
  readonly clickMenu: (where: {
    readonly menu: 'tray' | 'application' | 'popup'
    readonly item: readonly string[]
  }) => Promise<null>
  /** A click beside the menu that is open. */
  readonly dismissMenu: (nothing: null) => null
  readonly clickTray: (event: string) => null
  readonly clickNotification: (what: {
    readonly at: number
    readonly event: 'click' | 'close' | 'action'
    /** Which button, for `action`. */
    readonly action?: number
  }) => null
  readonly answerDialog: (what: { readonly at: number; readonly value: unknown }) => null
  readonly emitPower: (event: string) => null
  /** Events of `app` that the desktop sends: `activate`, `open-url` … */
  readonly emitApp: (event: string) => null
  /** The user's click on the window's cross. */
  readonly closeWindow: (id: number) => null
  /** The user's hand on the edges of the window. */
  readonly placeWindow: (wanted: {
    readonly id: number
    readonly bounds: ReadWindow['bounds']
    readonly maximized: boolean
  }) => null
  /** Ends the process of the window's page. */
  readonly crashPage: (id: number) => null
  /** Lets time pass for timers of a minute and more. */
  readonly passTime: (ms: number) => null
  /** Lets time pass for the clock too, and with it all that is done each half minute. */
  readonly liveOn: (ms: number) => Promise<null>
  /** The user presses keys that the app has of the whole system, whatever window is in front. */
  readonly pressKeys: (accelerator: string) => null
  /** The user turns to another window, and back to this one. */
  readonly turnTo: (id: number) => null
  /** What each partition in memory that was ever made holds now; null is nothing at all. */
  readonly partitions: (nothing: null) => Promise<
    readonly {
      readonly name: string
      readonly held: { readonly cookies: number; readonly origins: number } | null
    }[]
  >
  /** Does what is done every half minute or less often now. */
  readonly tick: (nothing: null) => null
  readonly setDesktop: (changes: Partial<DesktopState>) => null
}

export interface ControlRequest {
  readonly id: number
  readonly method: keyof ControlMethods
  readonly argument: unknown
}

export type ControlReply =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string }
