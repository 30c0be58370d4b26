import type { AnnouncementWords } from './announcement-words'
import { count } from './count'

/** What the desktop tells of logins. */
export const enAnnouncement: AnnouncementWords = {
  ends: (name, days) => `${name}: the login ends in ${count(days, 'day', 'days')}`,
  past: (name) => `${name}: the login is past its date`,
  over: (name) => `${name} is signed out`,
  several: (logins) => `${count(logins, 'login needs', 'logins need')} you`,
  signInBy: (date) => `It is good until ${date}. Scan a code again before that; nothing is lost.`,
  overBecause: {
    expired: (date) => `It was good until ${date}. Sign in again; everything else is kept.`,
    early: (date) =>
      `It ended before ${date}: a sign-out, a new password or Bilibili’s risk control. Sign in again; everything else is kept.`,
  },
  overUntold: 'Bilibili has ended this login. Sign in again; everything else is kept.',
}
