import type { MenuItemConstructorOptions } from 'electron'
import type { MainLocale } from '../shared/locales/locale'

/**
 * The application menu; `null` where windows have none. On macOS it carries the shortcuts too:
 * without an Edit menu Cmd+V does nothing. Electron's own labels are English only.
 */
export const appMenu = (
  platform: NodeJS.Platform,
  appName: string,
  { app: words }: MainLocale,
): MenuItemConstructorOptions[] | null => {
  if (platform !== 'darwin') return null
  return [
    {
      label: appName,
      submenu: [
        { role: 'about', label: words.about(appName) },
        { type: 'separator' },
        { role: 'hide', label: words.hide(appName) },
        { role: 'hideOthers', label: words.hideOthers },
        { role: 'unhide', label: words.showAll },
        { type: 'separator' },
        { role: 'quit', label: words.quitApp(appName) },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      role: 'window',
      label: words.windowMenu,
      submenu: [
        { role: 'minimize', label: words.minimize },
        { role: 'close', label: words.close },
      ],
    },
  ]
}
