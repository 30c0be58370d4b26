import type { Answer } from './ipc'
import type { Locale } from './locales/locale'
import { clockText, failureText } from './wording'

/** Why a session was not ended at Bilibili. */
type SignOutRefused = Extract<Answer<'account:sign-out'>, { ok: false }>['failure']

/** One sentence that says why a session was not ended, and what can be done. */
export const signOutTroubleText = (
  trouble: SignOutRefused,
  locale: Locale,
  nowMs: number,
): string => {
  const words = locale.signOut.trouble
  switch (trouble.kind) {
    case 'failed':
      return words.failed(failureText(trouble.failure, locale))
    case 'blocked-until':
      return words.blockedUntil(clockText(trouble.untilMs, nowMs))
    case 'cannot-store':
      return words[trouble.because]
    case 'foreign-sender':
    case 'bad-arguments':
      return words.unexpected
    default:
      return words[trouble.kind]
  }
}
