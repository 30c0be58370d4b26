import type { AttemptProgress } from '../../shared/sign-in-attempt'
import { attemptTroubleText } from '../../shared/scan-wording'
import { signInTroubleText } from '../../shared/sign-in-wording'
import type { Core } from '../core'
import type { Console, ExitCode } from './console'
import { drawnCode } from './draw-code'
import { unwritable } from './unwritable'

/**
 * Draws a QR code in the terminal, waits until it was scanned and confirmed, keeps the account and
 * prints its mid. The code goes to standard error: standard output carries nothing but the mid.
 */
export const scanAccount = async (core: Core, io: Console): Promise<ExitCode> => {
  const locale = core.locale()
  const readOnly = unwritable(core)
  if (readOnly !== null) {
    io.tell(signInTroubleText(readOnly, locale, core.clock.nowMs()))
    return 1
  }
  let said: string | null = null
  const follow = (): void => {
    const progress = core.attempt.current()?.progress
    if (progress?.kind !== 'code') return
    // Every code is drawn once, and its scan is said once.
    const now = `${progress.endsAtMs.toString()} ${String(progress.scanned)}`
    if (now === said) return
    said = now
    io.tell(progress.scanned ? locale.scan.scanned : drawnCode(progress.rows))
    if (!progress.scanned) io.tell(locale.scan.waiting)
  }
  core.onChange(follow)
  await core.attempt.start({ way: 'scan', expectedMid: null, keeping: 'keychain' })
  return end(core.attempt.current()?.progress, core, io)
}

const end = (progress: AttemptProgress | undefined, core: Core, io: Console): ExitCode => {
  const locale = core.locale()
  if (progress?.kind === 'signed-in') {
    core.announce(progress.account.mid)
    io.answer(progress.account.mid)
    io.tell(locale.command.keptScanned)
    return 0
  }
  io.tell(
    progress?.kind === 'failed'
      ? attemptTroubleText(progress.trouble, locale, core.clock.nowMs())
      : locale.scan.expired,
  )
  return 1
}
