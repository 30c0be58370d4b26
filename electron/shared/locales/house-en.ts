import type { HouseWords } from './house-words'

/** Moving to another computer. */
export const enHouse: HouseWords = {
  title: 'Moving to another computer',
}
