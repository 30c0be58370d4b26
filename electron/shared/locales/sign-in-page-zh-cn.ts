import type { SignInPageWords } from './sign-in-page-words'

/** The window with Bilibili's own page. */
export const zhCnSignInPage: SignInPageWords = {
  title: '哔哩一瞥：在哔哩哔哩登录',
}
