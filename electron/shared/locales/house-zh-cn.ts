import type { HouseWords } from './house-words'

/** Moving to another computer. */
export const zhCnHouse: HouseWords = {
  title: '迁移到另一台电脑',
}
