import type { TrayWords } from './tray-words'

/** Tooltip and menu of the tray. */
export const enTray: TrayWords = {
  quit: 'Quit',
}
