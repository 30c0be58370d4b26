import type { TrayWords } from './tray-words'

/** Tooltip and menu of the tray. */
export const zhCnTray: TrayWords = {
  quit: '退出',
}
