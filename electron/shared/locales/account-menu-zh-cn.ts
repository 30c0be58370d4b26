import type { AccountMenuWords } from './account-menu-words'

/** Rename, move, pause and remove an account. */
export const zhCnAccountMenu: AccountMenuWords = {
  rename: '重命名',
}
