import type { SignInWords } from './sign-in-words'

/** The panel that takes a credential. */
export const enSignIn: SignInWords = {
  title: 'Add an account',
}
