import type { LaunchWords } from './launch-words'

export const enLaunch: LaunchWords = {
  title: 'Start at login',
  label: 'Start Bili Glance when I log in',
  state: {
    on: 'It starts hidden: the tray shows how things stand, and no window opens.',
    off: 'It starts only when you open it.',
    'off-by-system':
      'It was switched off in the system’s list of startup programs. Switch it on here to start it again.',
    elsewhere:
      'Another copy of Bili Glance starts at login. Switch this on to start this copy instead.',
  },
  unavailable: {
    example: 'The example is not started at login.',
    'not-installed': 'Only an installed Bili Glance can be started at login on this system.',
  },
  notStored: {
    full: 'The disk is full, so nothing was changed. Make room and try again.',
    'read-only': 'The startup folder cannot be written, so nothing was changed.',
    keychain: 'Nothing was changed.',
    unexpected: 'Something went wrong. Nothing was changed.',
  },
}
