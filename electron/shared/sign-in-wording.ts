import { clipped, isolated } from './clipped-text'
import { oneLine } from './glance-wording'
import type { Locale } from './locales/locale'
import type { SignInTrouble } from './sign-in-answer'
import { clockText, failureText } from './wording'

/** As much of a nickname from outside as a sentence has room for, in UTF-16 units. */
const LONGEST_NAME = 40

const nameText = (name: string): string => isolated(clipped(oneLine(name), LONGEST_NAME))

/** One sentence that says why a credential was not taken. */
export const signInTroubleText = (
  trouble: SignInTrouble,
  locale: Locale,
  nowMs: number,
): string => {
  const { command, signInPanel } = locale
  switch (trouble.kind) {
    case 'blocked-until':
      return command.blockedUntil(clockText(trouble.untilMs, nowMs))
    case 'busy':
      return command.busy
    case 'cannot-store':
      return trouble.because === 'full' ? signInPanel.trouble.diskFull : locale.profile.cannotAdd
    case 'not-verified':
      return command.notVerified(failureText(trouble.failure, locale))
    case 'no-mid':
      return command.noMid
    case 'mixed-accounts':
      return command.mixedAccounts
    case 'other-account':
      return signInPanel.trouble.otherAccount(nameText(trouble.name), trouble.mid)
    case 'not-kept':
      return locale.keychain[trouble.trouble.kind]
  }
}
