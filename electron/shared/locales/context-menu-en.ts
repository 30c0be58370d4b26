import type { ContextMenuWords } from './context-menu-words'

/** The menus of a right click. */
export const enContextMenu: ContextMenuWords = {
  open: 'Open',
  refresh: 'Refresh',
  pause: 'Pause',
  resume: 'Resume',
  copyName: 'Copy name',
  copyMid: 'Copy UID',
  copyToday: 'Copy today’s line',
  openSpace: 'Open profile page in browser',
  openLink: 'Open in browser',
  copyLink: 'Copy link',
}
