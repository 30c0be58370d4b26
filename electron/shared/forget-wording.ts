import { numberText } from './amount-wording'
import type { Forgotten, NotForgotten } from './forgotten'
import type { Answer } from './ipc'
import type { Locale } from './locales/locale'

/** Why hardly anything was forgotten. */
type ForgetRefused = Extract<Answer<'app:forget'>, { ok: false }>['failure']

/** One sentence that says why hardly anything was forgotten, and what can be done. */
export const forgetTroubleText = (trouble: ForgetRefused, { forget }: Locale): string => {
  const words = forget.trouble
  switch (trouble.kind) {
    case 'keychain': {
      const { kind } = trouble.trouble
      return words.keychain[kind === 'locked' || kind === 'silent' ? kind : 'refused']
    }
    case 'busy':
      return words.busy
    case 'cannot-store':
      return words[trouble.because]
    default:
      return words.unexpected
  }
}

const partText = (part: NotForgotten, { forget, listSeparator }: Locale): string => {
  switch (part.part) {
    case 'database':
      return forget.left.database[part.because]
    case 'files':
      return forget.left.files(part.names.join(listSeparator))
    case 'browser':
      return forget.left.browser
    case 'launch':
      return forget.left.launch
  }
}

/** What was not forgotten and what to do about it, one sentence each; none where all of it was. */
export const leftTexts = (forgotten: Forgotten, locale: Locale): readonly string[] => {
  const { keychainLeft, rowsLeft, notDone } = forgotten
  const { left } = locale.forget
  return [
    ...(keychainLeft === null ? [left.keychainUnknown] : []),
    ...(keychainLeft !== null && keychainLeft > 0 ? [left.keychain(keychainLeft)] : []),
    ...(rowsLeft > 0 ? [left.rows(rowsLeft)] : []),
    ...notDone.map((part) => partText(part, locale)),
  ]
}

/** What was forgotten and found to be gone, one sentence each. */
export const forgottenTexts = (forgotten: Forgotten, { forget }: Locale): readonly string[] => {
  const { accounts, keychainEntries, keychainLeft, rowsLeft, files, bytes, notDone } = forgotten
  const failed = (part: NotForgotten['part']): boolean => notDone.some((one) => one.part === part)
  return [
    forget.accounts(accounts),
    ...(keychainLeft === 0 ? [forget.keychain(keychainEntries)] : []),
    ...(rowsLeft === 0 && !failed('database') ? [forget.rows] : []),
    ...(files > 0 ? [forget.files(files)] : []),
    ...(bytes >= 1_000 ? [forget.smaller(numberText(Math.floor(bytes / 1_000)))] : []),
    ...(failed('browser') ? [] : [forget.browser]),
  ]
}
