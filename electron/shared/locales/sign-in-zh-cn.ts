import type { SignInWords } from './sign-in-words'

/** The panel that takes a credential. */
export const zhCnSignIn: SignInWords = {
  title: '添加账号',
}
