import type { AccountGlance, Glance } from './glance'
import type { Locale } from './locales/locale'

const masked = (account: AccountGlance, at: number, { masked: words }: Locale): AccountGlance => ({
  ...account,
  name: words.account(at + 1),
  bilibiliName: words.account(at + 1),
  maskedNumber: at + 1,
  avatarTag: null,
})

/** The glance with nobody's name or picture in it, the accounts numbered in their order. */
export const maskedGlance = (glance: Glance, locale: Locale): Glance => ({
  ...glance,
  accounts: glance.accounts.map((account, at) => masked(account, at, locale)),
})
