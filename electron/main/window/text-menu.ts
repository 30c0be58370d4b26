import {
  BrowserWindow,
  Menu,
  type App,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
} from 'electron'
import type { MainLocale } from '../../shared/locales/locale'
import type { MenuPlace } from '../../shared/menu-place'
import type { MainWindow } from './window'

/** What Chromium knows of the place of a right click. */
export type TextPlace = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  readonly editFlags: Pick<
    ContextMenuParams['editFlags'],
    'canUndo' | 'canRedo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
  >
}

/** Of a field whose text is hidden nothing is taken out; Chromium says the same of passwords. */
const HIDDEN_FIELD: TextPlace = {
  isEditable: true,
  selectionText: '',
  editFlags: {
    canUndo: true,
    canRedo: true,
    canCut: false,
    canCopy: false,
    canPaste: true,
    canSelectAll: true,
  },
}

const copyItem = ({ editFlags }: TextPlace, { app }: MainLocale): MenuItemConstructorOptions => ({
  role: 'copy',
  label: app.copy,
  enabled: editFlags.canCopy,
})

const editMenu = (place: TextPlace, locale: MainLocale): MenuItemConstructorOptions[] => {
  const { editFlags } = place
  const words = locale.app
  return [
    { role: 'undo', label: words.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: words.redo, enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copyItem(place, locale),
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ]
}

/** The menu of a text field or of a text that was marked; `null` where there is nothing to do. */
export const textMenu = (
  place: TextPlace,
  locale: MainLocale,
): MenuItemConstructorOptions[] | null => {
  if (place.isEditable) return editMenu(place, locale)
  return place.selectionText.trim() === '' ? null : [copyItem(place, locale)]
}

/** Opens the menu of a field whose text is hidden; resolves once it is gone. */
export const hiddenFieldMenu = (
  window: Pick<MainWindow, 'popUp'>,
  locale: MainLocale,
  at: MenuPlace,
): Promise<void> =>
  new Promise((resolve) => {
    window.popUp(editMenu(HIDDEN_FIELD, locale), at, resolve)
  })

/**
 * Gives every page that will ever be made the menu of its texts, Bilibili's own included, where one
 * wants to paste as well; call it before the first window. A page that answers a right click itself
 * is not asked.
 */
export const giveTextMenus = (app: Pick<App, 'on'>, locale: () => MainLocale): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_asked, params) => {
      const template = textMenu(params, locale())
      const window = BrowserWindow.fromWebContents(contents)
      if (template === null || window === null) return
      const { x, y, menuSourceType: sourceType } = params
      // One that was opened by the keyboard begins at its first line.
      Menu.buildFromTemplate(template).popup({ window, x, y, sourceType })
    })
  })
}
