import type { CardTodayWords } from './card-today-words'
import { count } from './count'

/** The card of today. */
export const enCardToday: CardTodayWords = {
  task: {
    login: 'Visit Bilibili',
    watch: 'Watch a video',
    share: 'Share a video',
    coins: 'Give coins',
  },
  taskLink: {
    login: 'visit',
    watch: 'watch one',
    share: 'share one',
    coins: 'find a video',
  },
  taskExp: (exp) => `+${exp}`,
  coinExp: (exp, cap) => `${exp} of ${cap}`,
  coinsLeft: (coins, exp) => `${count(coins, 'more coin', 'more coins')} +${exp}`,
  confidence: {
    confirmed: 'confirmed by both sources',
    'may-lag': 'may lag by some minutes',
    'last-known': 'last known',
  },
  countdown: (hours, minutes) =>
    hours === 0 ? `${minutes} min left today` : `${hours} h ${minutes} min left today`,
  countdownOver: 'the day has ended, asking anew',
  startsOver: (time) => `tasks start over at ${time}, your time`,
  bilibiliDay: 'Day at Bilibili',
  coinsByReward: 'Exp from coins, by the daily tasks',
  coinsByToday: 'Exp from coins, by today’s own count',
  coinsShown: 'Exp from coins, as counted here',
  coinsDiffer:
    'The two counts differ: the daily tasks lag by minutes. The larger counts, and within a day it never goes down.',
  otherDay: 'What was read last is of another day, so nothing of today is known yet.',
  onceDone: (done, of) => `One-time rewards: ${done} of ${of}`,
  onceReward: {
    email: 'Bind an e-mail address',
    phone: 'Bind a phone number',
    safeQuestion: 'Set a safety question',
    realname: 'Verify the real name',
  },
  onceLink: 'do it',
  openTasks: 'Daily tasks at Bilibili',
}
