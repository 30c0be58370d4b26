import type { GlobalShortcutWords } from './global-shortcut-words'

/** The keys that show and hide the window from every program. */
export const enGlobalShortcut: GlobalShortcutWords = {
  title: 'Global shortcut',
  label: 'Show or hide the window from any program',
  hint: 'Press the keys in this field. Delete removes them, Esc leaves them as they are.',
  none: 'None',
  remove: 'Remove',
  saved: (keys) => `${keys} shows and hides the window now.`,
  removed: 'The shortcut was removed.',
  unsuitable: (keys, example) =>
    `${keys} would no longer work in any other program. Hold down more keys, as in ${example}.`,
  taken: (keys) =>
    `${keys} is taken by another program or the system. Press others; nothing was changed.`,
  takenSince: (keys) =>
    `${keys} is taken by another program or the system, so pressing it does nothing here. End that program and start Bili Glance again, or press other keys.`,
  wayland:
    'With Wayland many desktops keep such keys to themselves. Then let the desktop’s own settings start Bili Glance by a shortcut: a second start shows the window.',
}
