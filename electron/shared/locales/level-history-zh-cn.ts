import type { LevelHistoryWords } from './level-history-words'

/** The course of exp, and where it leads. */
export const zhCnLevelHistory: LevelHistoryWords = {
  title: '等级',
}
