import { enCardFrame, enCardPage } from './card-frame-en'
import { enCardSafety } from './card-safety-en'
import { enCardLevel, enCardLog, enCardProfile, enCardVip } from './card-standing-en'
import { enCardToday } from './card-today-en'
import type { CardWords } from './card-words'

/** The cards of one account. */
export const enCard: CardWords = {
  title: {
    today: 'Today',
    profile: 'Profile',
    vip: 'VIP',
    level: 'Level and coins',
    safety: 'Safety and real name',
    coinLog: 'Coin log',
    expLog: 'Exp log',
  },
  page: enCardPage,
  frame: enCardFrame,
  today: enCardToday,
  profile: enCardProfile,
  vip: enCardVip,
  level: enCardLevel,
  log: enCardLog,
  safety: enCardSafety,
}
