import type { AccountGlance } from '../../../electron/shared/glance'
import type { Locale } from '../../../electron/shared/locales/locale'
import { signInTroubleText } from '../../../electron/shared/sign-in-wording'
import { pasteText } from '../../../electron/shared/wording'
import { nameOf } from './account-name'
import type { CredentialTrouble } from './credential-form'

/** What the text itself shows; that there is none or too much of it has words of its own here. */
type TextTrouble = Exclude<Parameters<typeof pasteText>[0], { kind: 'empty' | 'too-long' }>

const TEXT_TROUBLES: Readonly<Record<TextTrouble['kind'], true>> = {
  'control-characters': true,
  'bad-characters': true,
  'no-session': true,
  'half-pasted': true,
  'half-json': true,
  'half-curl': true,
  'two-accounts': true,
}

const isTextTrouble = (trouble: CredentialTrouble): trouble is TextTrouble =>
  Object.hasOwn(TEXT_TROUBLES, trouble.kind)

/** One sentence that says why what was pasted was not taken. */
export const credentialTroubleText = (
  trouble: CredentialTrouble,
  expected: AccountGlance | null,
  locale: Locale,
  nowMs: number,
): string => {
  const words = locale.signInPanel
  if (isTextTrouble(trouble)) return pasteText(trouble, locale)
  switch (trouble.kind) {
    case 'empty':
    case 'too-long':
      return words.unfinished[trouble.kind]
    case 'foreign-sender':
    case 'bad-arguments':
    case 'unexpected':
      return words.unfinished.unexpected
    case 'other-account':
      return words.otherAccount(nameOf(trouble), expected === null ? '' : nameOf(expected))
    default:
      return signInTroubleText(trouble, locale, nowMs)
  }
}
