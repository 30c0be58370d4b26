import { count } from './count'
import type { WindowWords } from './window-words'

/** The frame of the window. */
export const enWindow: WindowWords = {
  refresh: 'Refresh',
  refreshing: 'Asking Bilibili…',
  refreshFailed: 'The refresh did not finish.',
  readFailed: 'The accounts could not be shown.',
  tryAgain: 'Try again',
  accounts: (accounts) => count(accounts, 'account', 'accounts'),
  dayEnds: (time) => `tasks start over at ${time}`,
  emptyTitle: 'No account yet',
  emptySteps: [
    'Copy the Cookie header of bilibili.com out of a browser that is signed in there, and save it as cookie.txt.',
    'In the folder of Bili Glance, run:',
    'The credential is now in the system’s keychain: delete cookie.txt, but do not sign out in that browser.',
  ],
  exp: 'exp',
  task: { login: 'Visit', watch: 'Watch', share: 'Share', coins: 'Coins' },
  taskState: { done: 'done', open: 'open', unknown: 'not known' },
  vip: 'VIP',
  level: 'Level',
  levelNumber: (level) => `Lv ${level}`,
  levelExp: (exp, nextExp) => (nextExp === null ? `${exp} exp` : `${exp} of ${nextExp} exp`),
  notRead: 'not known yet',
}
