import type { AccountMenuWords } from './account-menu-words'

/** Rename, move, pause and remove an account. */
export const enAccountMenu: AccountMenuWords = {
  rename: 'Rename',
}
