import type { Locale } from './locales/locale'
import type { AttemptTrouble } from './sign-in-attempt'
import { signInTroubleText } from './sign-in-wording'
import { failureText } from './wording'

/** What to say where a scan brought no sign-in that could be kept: one or two short sentences. */
export const attemptTroubleText = (
  trouble: AttemptTrouble,
  locale: Locale,
  nowMs: number,
): string => {
  const words = locale.scan
  switch (trouble.kind) {
    case 'no-code':
      return words.noCode(failureText(trouble.failure, locale))
    case 'no-word':
      return words.noWord(failureText(trouble.failure, locale))
    case 'lost':
      return words.lost
    case 'nothing-came':
      return words.nothingCame
    case 'page-closed':
      return words.pageClosed
    case 'page-unreachable':
      return words.pageUnreachable
    case 'page-in-example':
      return words.pageInExample
    default:
      return signInTroubleText(trouble, locale, nowMs)
  }
}
