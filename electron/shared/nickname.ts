/** The longest name a user can give to an account, in UTF-16 units. */
export const LONGEST_NICKNAME = 40
