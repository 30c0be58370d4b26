import type { MenuItemConstructorOptions, PopupOptions } from 'electron'

import { playRole } from './menu-roles.ts'
import { constructible, NotImplemented, strict } from './not-implemented.ts'
import type { DesktopState } from './stand-in-desktop.ts'
import { toImage } from './stand-in-image.ts'
import type { RecordedPopup, StandInRecord } from './stand-in-record.ts'

/** Electron's `MenuItem`. */
export interface Item {
  id: string
  label: string
  sublabel: string
  toolTip: string
  type: string
  role: string | undefined
  accelerator: string | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  icon: unknown
  submenu: Menu | undefined
  /** What a click does, the check mark of the item included. */
  click: () => Promise<void>
}

/** Electron's `Menu`. */
export interface Menu {
  readonly items: Item[]
  readonly append: (item: Item) => void
  readonly insert: (at: number, item: Item) => void
  readonly getMenuItemById: (id: string) => Item | null
  readonly popup: (options?: PopupOptions) => void
  readonly closePopup: () => void
}

type Template = readonly (MenuItemConstructorOptions | Item)[]

/** An item as a spec reads it. */
export interface ReadItem {
  readonly id: string
  readonly label: string
  readonly sublabel: string
  readonly type: string
  readonly role: string | null
  readonly accelerator: string | null
  readonly enabled: boolean
  readonly visible: boolean
  readonly checked: boolean
  /** PNG in base64. */
  readonly icon: string | null
  readonly items: readonly ReadItem[]
}

/** Electron's `Menu` and `MenuItem`. */
export function makeMenus(record: StandInRecord, desktop: DesktopState, quit: () => void) {
  /** A role does something to the page that has the focus; without one it does nothing. */
  const play = async (role: string): Promise<void> => {
    const focused = [...record.windows].find((window) => window.members.isFocused())
    const page = focused?.contents.page.current()
    if (page != null) await playRole(role, page, desktop)
  }
  const makeItem = (options: MenuItemConstructorOptions): Item => {
    const submenu = Array.isArray(options.submenu) ? build(options.submenu) : options.submenu
    const item: Item = strict('MenuItem', {
      ...plainItem,
      ...given(options),
      type: options.type ?? (submenu === undefined ? 'normal' : 'submenu'),
      // Made by `build`, whose menus are the only ones there are.
      submenu: submenu as Menu | undefined,
      click: async () => {
        if (item.type === 'checkbox') item.checked = !item.checked
        if (item.type === 'radio') item.checked = true
        // The app's own listener gets our objects in the place of Electron's.
        const clicked = item as unknown as Electron.MenuItem
        if (options.role === 'quit') quit()
        else if (options.role !== undefined) await play(options.role)
        else options.click?.(clicked, undefined, {})
      },
    })
    return item
  }
  const build = (template: Template): Menu => {
    const items = template.map((one) => (isItem(one) ? one : makeItem(one)))
    const menu: Menu = strict('Menu', {
      items,
      append: (item: Item) => void items.push(item),
      insert: (at: number, item: Item) => void items.splice(at, 0, item),
      getMenuItemById: (id: string) => findItem(items, (item) => item.id === id),
      popup: (options = {}) => {
        // Another menu closes the one that is open.
        closePopup(record)
        record.popup = { menu, ...placeOf(record, options) }
      },
      closePopup: () => {
        if (record.popup?.menu === menu) closePopup(record)
      },
    })
    return menu
  }
  const isItem = (one: MenuItemConstructorOptions | Item): one is Item => made.has(one)
  const made = new WeakSet<object>()
  const remember = (item: Item): Item => {
    made.add(item)
    return item
  }
  const statics = {
    buildFromTemplate: build,
    setApplicationMenu: (menu: Menu | null) => {
      record.applicationMenu = menu
    },
    getApplicationMenu: () => record.applicationMenu,
  }
  return {
    Menu: constructible('Menu', () => build([]), statics),
    MenuItem: constructible(
      'MenuItem',
      (options: MenuItemConstructorOptions) => remember(makeItem(options)),
      {},
    ),
  }
}

const understood = new Set(['window', 'x', 'y', 'callback', 'sourceType'])

function placeOf(record: StandInRecord, options: PopupOptions): Omit<RecordedPopup, 'menu'> {
  const strange = Object.keys(options).find((name) => !understood.has(name))
  if (strange !== undefined) throw new NotImplemented(`popup with ${strange}`)
  const { window, x, y, callback } = options
  const over = [...record.windows].find(({ instance }) => instance === window)
  if (window !== undefined && over === undefined) throw new Error('Object has been destroyed')
  return {
    window: over?.id ?? null,
    at: x === undefined || y === undefined ? null : { x, y },
    closed: () => callback?.(),
  }
}

/** Closes the menu that is open, as a click beside it does, and as one on an item does after it. */
export function closePopup(record: StandInRecord): void {
  const open = record.popup
  record.popup = null
  open?.closed()
}

const plainItem = {
  id: '',
  label: '',
  sublabel: '',
  toolTip: '',
  role: undefined,
  accelerator: undefined,
  enabled: true,
  visible: true,
  checked: false,
  icon: undefined,
}

// An option that is given as undefined counts as not given.
function given(options: MenuItemConstructorOptions): Partial<Item> {
  const entries = Object.entries(options)
  return Object.fromEntries(
    entries.filter(([name, value]) => name in plainItem && value !== undefined),
  )
}

/** The first item below these for which `fits` holds, submenus included. */
function findItem(items: readonly Item[], fits: (item: Item) => boolean): Item | null {
  for (const item of items) {
    if (fits(item)) return item
    const below = item.submenu === undefined ? null : findItem(item.submenu.items, fits)
    if (below !== null) return below
  }
  return null
}

/** A menu as plain data. */
export function readMenu(menu: Menu | null): readonly ReadItem[] {
  return (menu?.items ?? []).map((item) => ({
    id: item.id,
    label: item.label,
    sublabel: item.sublabel,
    type: item.type,
    role: item.role ?? null,
    accelerator: item.accelerator ?? null,
    enabled: item.enabled,
    visible: item.visible,
    checked: item.checked,
    icon: item.icon === undefined ? null : toImage(item.icon).toPNG().toString('base64'),
    items: readMenu(item.submenu ?? null),
  }))
}
