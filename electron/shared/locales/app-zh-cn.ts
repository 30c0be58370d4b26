import type { AppWords } from './app-words'

/** What the app itself says: its menu, its dialogs. */
export const zhCnApp: AppWords = {
  edit: '编辑',
}
