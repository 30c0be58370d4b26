import type { UndoWords } from './undo-words'

/** What was just done, and taking it back. */
export const enUndo: UndoWords = {
  region: 'Last change',
  undo: 'Undo',
  close: 'Dismiss',
  paused: (name) => `${name} is paused.`,
  resumed: (name) => `${name} is active again.`,
  renamed: (name) => `The account is called ${name} now.`,
  painted: (name) => `${name} has another colour.`,
  reminding: (name) => `Reminders of ${name} changed.`,
  snoozed: (name) => `No reminder of ${name}’s day for 30 minutes.`,
  notToday: (name) => `No more reminders of ${name}’s day today.`,
  discarded: (name) => `The signature you wrote for ${name} is discarded.`,
  hidden: 'Names are hidden now.',
  shown: 'Names are shown now.',
  setting: {
    language: 'Language changed.',
    reminders: 'Reminders changed.',
    reminderTimes: 'Times of the reminders changed.',
    proxy: 'Connection changed.',
  },
  undone: 'Undone.',
  failed: 'This could not be undone; everything stays as it is now. Try it where you changed it.',
}
