import type { CardFrameWords, CardPageWords } from './card-frame-words'
import type { CardSafetyWords } from './card-safety-words'
import type {
  CardLevelWords,
  CardLogWords,
  CardProfileWords,
  CardVipWords,
} from './card-standing-words'
import type { CardTodayWords } from './card-today-words'
import type { Words } from './words'

/** The cards of one account. */
export interface CardWords {
  readonly title: Words<'today' | 'profile' | 'vip' | 'level' | 'safety' | 'coinLog' | 'expLog'>
  readonly page: CardPageWords
  readonly frame: CardFrameWords
  readonly today: CardTodayWords
  readonly profile: CardProfileWords
  readonly vip: CardVipWords
  readonly level: CardLevelWords
  readonly log: CardLogWords
  readonly safety: CardSafetyWords
}
