import type { MenuItemConstructorOptions } from 'electron'

import { constructible, strict } from './not-implemented.ts'
import { toImage } from './stand-in-image.ts'
import type { StandInRecord } from './stand-in-record.ts'

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
  click: () => void
}

/** Electron's `Menu`. */
export interface Menu {
  readonly items: Item[]
  readonly append: (item: Item) => void
  readonly insert: (at: number, item: Item) => void
  readonly getMenuItemById: (id: string) => Item | null
  readonly popup: () => void
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
export function makeMenus(record: StandInRecord, quit: () => void) {
  const makeItem = (options: MenuItemConstructorOptions): Item => {
    const submenu = Array.isArray(options.submenu) ? build(options.submenu) : options.submenu
    const item: Item = strict('MenuItem', {
      ...plainItem,
      ...given(options),
      type: options.type ?? (submenu === undefined ? 'normal' : 'submenu'),
      // Made by `build`, whose menus are the only ones there are.
      submenu: submenu as Menu | undefined,
      click: () => {
        if (item.type === 'checkbox') item.checked = !item.checked
        if (item.type === 'radio') item.checked = true
        // The app's own listener gets our objects in the place of Electron's.
        const clicked = item as unknown as Electron.MenuItem
        if (options.role === 'quit') quit()
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
      popup: () => {
        record.popupMenu = menu
      },
      closePopup: () => {
        record.popupMenu = null
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
