import type { SignInPageWords } from './sign-in-page-words'

/** The window with Bilibili's own page. */
export const zhCnSignInPage: SignInPageWords = {
  title: 'Bili Glance：登录 B 站',
}
