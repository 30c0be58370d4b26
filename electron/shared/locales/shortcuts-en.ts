import type { ShortcutsWords } from './shortcuts-words'

/** The keys of the window. */
export const enShortcuts: ShortcutsWords = {
  title: 'Keyboard shortcuts',
  what: {
    refresh: 'Refresh all accounts',
    tab: 'Open a tab by its place',
    add: 'Add an account',
    settings: 'Settings',
    search: 'Search on this page',
    mask: 'Hide or show names',
    undo: 'Undo the last change',
    sheet: 'This list',
  },
  tabs: 'Arrow keys move among the tabs, the days of the calendar, and, on a handle, the accounts. The menu key, Shift+F10 or a right click opens the menu of an account.',
  close: 'Close',
  open: 'Keyboard shortcuts',
}
