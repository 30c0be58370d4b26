import type { EventEmitter } from 'node:events'

import type { ControlMethods, ReadWindow } from './control-protocol.ts'
import type { StandInBrowser } from './stand-in-browser.ts'
import type { DesktopState } from './stand-in-desktop.ts'
import type { LongTimers } from './long-timers.ts'
import { closePopup, readMenu } from './stand-in-menu.ts'
import type { Item, Menu } from './stand-in-menu.ts'
import type { makeGlobalShortcut } from './stand-in-shortcuts.ts'
import type { StandInRecord } from './stand-in-record.ts'
import type { BridgedWindow } from './stand-in-window.ts'

export interface ControlParts {
  readonly record: StandInRecord
  readonly browser: StandInBrowser
  readonly desktop: DesktopState
  readonly timers: LongTimers
  readonly shortcuts: Pick<ReturnType<typeof makeGlobalShortcut>, 'registered' | 'press'>
  readonly partitions: ControlMethods['partitions']
  readonly app: EventEmitter
  readonly power: EventEmitter
  /** After a change of the desktop's colours or screens. */
  readonly desktopChanged: (before: DesktopState) => void
}

/** What the desktop's user could see and do, for a driver. */
export function makeControlMethods(parts: ControlParts): ControlMethods {
  const { record, desktop } = parts
  const menuOf = (which: 'tray' | 'application' | 'popup'): Menu | null => {
    if (which === 'application') return record.applicationMenu
    return which === 'popup'
      ? (record.popup?.menu ?? null)
      : ([...record.trays].at(-1)?.menu ?? null)
  }
  const windowOf = (id: number): BridgedWindow => {
    const found = [...record.windows].find((window) => window.id === id)
    if (found === undefined) throw new Error(`there is no window ${id}`)
    return found
  }
  const at = <T>(list: readonly T[], index: number, what: string): T => {
    const found = list.at(index)
    if (found === undefined) throw new Error(`there is no ${what} ${index}`)
    return found
  }
  return {
    state: () => ({
      pid: process.pid,
      endpoint: parts.browser.endpoint(),
      windows: [...record.windows].map(readWindow),
      trays: [...record.trays].map(({ tooltip, title, image, template, drawn, menu }) => ({
        tooltip,
        title,
        images: image(),
        template: template(),
        drawn,
        menu: readMenu(menu),
      })),
      applicationMenu: readMenu(record.applicationMenu),
      popupMenu: readMenu(record.popup?.menu ?? null),
      popupPlace: record.popup && { window: record.popup.window, at: record.popup.at },
      notifications: record.notifications.map(({ title, body, actions, shown }) => ({
        title,
        body,
        actions,
        shown,
      })),
      aborted: record.aborted,
      opened: record.opened,
      dialogs: record.dialogs.map(({ kind, options, open }) => ({ kind, options, open })),
      console: record.console,
      loginItem: record.loginItem,
      calls: record.calls.map(({ name, args }) => ({ name, args: args.map(plain) })),
      clipboard: desktop.clipboard,
      globalShortcuts: parts.shortcuts.registered(),
    }),
    clickMenu: async ({ menu, item }) => {
      await clickable(menuOf(menu), item).click()
      if (menu === 'popup') closePopup(record)
      return null
    },
    dismissMenu: () => {
      if (record.popup === null) throw new Error('no menu is open')
      closePopup(record)
      return null
    },
    clickTray: (event) => {
      at([...record.trays], -1, 'tray').emit(event)
      return null
    },
    clickNotification: ({ at: index, event, action }) => {
      at(record.notifications, index, 'notification').emit(event, action)
      return null
    },
    answerDialog: ({ at: index, value }) => {
      const dialog = at(record.dialogs, index, 'dialog')
      if (dialog.answer === null) throw new Error('that dialog takes no answer')
      dialog.answer(value)
      return null
    },
    emitPower: (event) => {
      parts.power.emit(event, {})
      return null
    },
    emitApp: (event) => {
      parts.app.emit(event, {})
      return null
    },
    closeWindow: (id) => {
      windowOf(id).close()
      return null
    },
    placeWindow: ({ id, bounds, maximized }) => {
      const { members } = windowOf(id)
      members.setBounds(bounds)
      if (maximized) members.maximize()
      return null
    },
    crashPage: (id) => {
      windowOf(id).contents.contents.forcefullyCrashRenderer()
      return null
    },
    passTime: (ms) => {
      parts.timers.pass(ms)
      return null
    },
    liveOn: async (ms) => {
      await parts.timers.live(ms)
      return null
    },
    pressKeys: (accelerator) => {
      parts.shortcuts.press(accelerator)
      return null
    },
    turnTo: (id) => {
      const { members } = windowOf(id)
      members.blur()
      members.focus()
      return null
    },
    partitions: () => parts.partitions(null),
    tick: () => {
      parts.timers.tick()
      return null
    },
    setDesktop: (changes) => {
      const before = { ...desktop }
      Object.assign(desktop, changes)
      parts.desktopChanged(before)
      return null
    },
  }
}

function clickable(menu: Menu | null, labels: readonly string[]): Item {
  let items = menu?.items ?? []
  let found: Item | undefined
  for (const label of labels) {
    found = items.find((item) => item.label === label || item.id === label)
    if (found === undefined) throw new Error(`the menu has no '${label}'`)
    items = found.submenu?.items ?? []
  }
  if (found === undefined) throw new Error('no item was named')
  if (!found.enabled || !found.visible) throw new Error(`'${found.label}' cannot be clicked`)
  return found
}

// Functions and objects of Electron among the arguments are told by their kind.
function plain(value: unknown): unknown {
  if (typeof value === 'function') return 'a function'
  return value instanceof Object && !Array.isArray(value) && value.constructor !== Object
    ? 'an object'
    : value
}

function readWindow(window: BridgedWindow): ReadWindow {
  const { members } = window
  return {
    id: window.id,
    title: members.getTitle(),
    url: window.contents.contents.getURL(),
    visible: members.isVisible(),
    focused: members.isFocused(),
    minimized: members.isMinimized(),
    maximized: members.isMaximized(),
    contentProtected: members.isContentProtected(),
    bounds: members.getBounds(),
    options: window.options,
    targetId: window.contents.page.targetId(),
  }
}
