import { count } from './count'
import type { ReminderWords } from './reminder-words'

const span = (hours: number, minutes: number): string => {
  if (hours === 0) return `${minutes} min`
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`
}

/** What the desktop reminds of. */
export const enReminder: ReminderWords = {
  dayOpen: (name, exp) =>
    exp === null ? `${name}: today is not all done` : `${name}: ${exp} exp still open`,
  dayEnds: (time, hours, minutes) => `the day ends at ${time} (in ${span(hours, minutes)})`,
  vipEnds: (name, kind, days) => `${name}: ${kind} ends in ${count(days, 'day', 'days')}`,
  vipUntil: (date) => `Its end date is ${date}.`,
  vipEnded: (name, kind) => `${name}: ${kind} has ended`,
  vipEndedOn: (date) => `It ended on ${date}.`,
  vipPast: (name, kind) => `${name}: ${kind} is past its end date`,
  vipPastSince: (date) => `It was due to end on ${date}; Bilibili still shows it as active.`,
  vipHalted: {
    frozen: (name, kind) => `${name}: ${kind} is frozen`,
    locked: (name, kind) => `${name}: ${kind} is locked`,
  },
  vipHaltedWhy: {
    frozen: 'Bilibili freezes it where the network address changes too often.',
    locked: 'Bilibili locks it where it sees the account at risk.',
  },
  loginEnds: (name, days) => `${name}: the login ends in ${count(days, 'day', 'days')}`,
  loginPast: (name) => `${name}: the login is past its date`,
  loginOver: (name) => `${name} is signed out`,
  signInBy: (date) => `It is good until ${date}. Scan a code again before that; nothing is lost.`,
  signInSince: (date) => `It was good until ${date}. Scan a code again; nothing is lost.`,
  overBecause: {
    expired: (date) => `It was good until ${date}. Sign in again; everything else is kept.`,
    early: (date) =>
      `It ended before ${date}: a sign-out, a new password or Bilibili’s risk control. Sign in again; everything else is kept.`,
  },
  overUntold: 'Bilibili has ended this login. Sign in again; everything else is kept.',
  severalDays: (accounts) => `${count(accounts, 'account has', 'accounts have')} exp open today`,
  severalLogins: (logins) => `${count(logins, 'login needs', 'logins need')} you`,
  severalMatters: (matters) => count(matters, 'reminder', 'reminders'),
  more: (matters) => `+${matters} more`,
}
