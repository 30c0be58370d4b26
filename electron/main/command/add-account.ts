import { LONGEST_PASTE, parsePastedCredential } from '../../bilibili/pasted-credential'
import type { SignInTrouble } from '../../shared/sign-in-answer'
import { signInTroubleText } from '../../shared/sign-in-wording'
import { pasteText } from '../../shared/wording'
import type { Core } from '../core'
import type { Console, ExitCode } from './console'
import { unwritable } from './unwritable'

/** Reads one credential from standard input, verifies it at Bilibili, keeps it and prints its mid. */
export const addAccount = async (core: Core, io: Console): Promise<ExitCode> => {
  const locale = core.locale()
  const refuse = (sentence: string): ExitCode => {
    io.tell(sentence)
    return 1
  }
  if (io.inputIsTerminal) io.tell(locale.command.pasteHere)
  const parsed = parsePastedCredential(await io.readInput(4 * LONGEST_PASTE))
  if (!parsed.ok) return refuse(pasteText(parsed.failure, locale))
  const tell = (trouble: SignInTrouble): ExitCode =>
    refuse(signInTroubleText(trouble, locale, core.clock.nowMs()))
  const readOnly = unwritable(core)
  if (readOnly !== null) return tell(readOnly)
  const loaded = await core.load()
  if (!loaded.ok) return refuse(locale.keychain[loaded.failure.kind])
  const signedIn = await core.signIn({
    credential: parsed.value,
    expectedMid: null,
    keeping: 'keychain',
  })
  if (!signedIn.ok) return tell(signedIn.failure)
  io.answer(signedIn.value.mid)
  io.tell(locale.command.kept)
  return 0
}
