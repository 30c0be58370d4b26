import type { SignInPageWords } from './sign-in-page-words'

/** The window with Bilibili's own page. */
export const enSignInPage: SignInPageWords = {
  title: 'Bili Glance: sign in at Bilibili',
}
