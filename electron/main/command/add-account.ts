import { LONGEST_PASTE, parsePastedCredential } from '../../bilibili/pasted-credential'
import type { Locale } from '../../shared/locales/locale'
import { clockText, failureText, pasteText } from '../../shared/wording'
import type { Core } from '../core'
import type { SignInTrouble } from '../../shared/sign-in'
import type { Console, ExitCode } from './console'

const troubleText = (trouble: SignInTrouble, locale: Locale, nowMs: number): string => {
  const { command } = locale
  switch (trouble.kind) {
    case 'blocked-until':
      return command.blockedUntil(clockText(trouble.untilMs, nowMs, locale.language))
    case 'busy':
      return command.busy
    case 'not-verified':
      return command.notVerified(failureText(trouble.failure, locale))
    case 'no-mid':
      return command.noMid
    case 'mixed-accounts':
      return command.mixedAccounts
    case 'not-kept':
      return locale.keychain[trouble.trouble.kind]
  }
}

/** Reads one credential from standard input, verifies it at Bilibili, keeps it and prints its mid. */
export const addAccount = async (core: Core, io: Console): Promise<ExitCode> => {
  const { locale } = core
  const refuse = (sentence: string): ExitCode => {
    io.tell(sentence)
    return 1
  }
  if (io.inputIsTerminal) io.tell(locale.command.pasteHere)
  const parsed = parsePastedCredential(await io.readInput(4 * LONGEST_PASTE))
  if (!parsed.ok) return refuse(pasteText(parsed.failure, locale))
  if (!core.writable) return refuse(locale.profile.cannotAdd)
  const loaded = await core.load()
  if (!loaded.ok) return refuse(locale.keychain[loaded.failure.kind])
  const signedIn = await core.signIn(parsed.value)
  if (!signedIn.ok) return refuse(troubleText(signedIn.failure, locale, core.clock.nowMs()))
  io.answer(signedIn.value)
  io.tell(locale.command.kept)
  return 0
}
