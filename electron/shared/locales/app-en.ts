import type { AppWords } from './app-words'

/** What the app itself says: its menu, its dialogs. */
export const enApp: AppWords = {
  about: (app) => `About ${app}`,
  hide: (app) => `Hide ${app}`,
  hideOthers: 'Hide Others',
  showAll: 'Show All',
  quitApp: (app) => `Quit ${app}`,
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  windowMenu: 'Window',
  minimize: 'Minimize',
  close: 'Close',
  pageCrashes: 'The window of Bili Glance keeps crashing, so it was not opened again.',
  stillWatching: 'Your accounts are still being watched. What you had typed is kept.',
  openAgain: 'Open again',
  quit: 'Quit',
  pageHangs: 'The window of Bili Glance is not responding.',
  wait: 'Wait',
  loadAgain: 'Reload',
}
