import { needsAttention } from '../../shared/glance'
import { noticeText } from '../../shared/notice'
import { statusJson } from '../../shared/status-json'
import { statusText } from '../../shared/status-text'
import type { Core } from '../core'
import type { Console, ExitCode } from './console'

/** Asks what is no longer fresh, prints the glance and says how it went. */
export const printStatus = async (
  format: 'text' | 'json',
  core: Core,
  io: Console,
): Promise<ExitCode> => {
  const locale = core.locale()
  const loaded = await core.load()
  const end = await core.refresher.refresh()
  // It may stand in a bar at the edge of a screen that others see.
  const glance = core.shownGlance()
  if (format === 'json') io.answer(JSON.stringify(statusJson(glance), null, 2))
  else if (glance.accounts.length > 0) io.answer(statusText(glance, locale))

  for (const notice of core.notices()) io.tell(noticeText(notice, locale))
  if (glance.accounts.length === 0) io.tell(locale.command.noAccounts)
  if (!loaded.ok) {
    io.tell(locale.keychain[loaded.failure.kind])
    return 1
  }
  if (end === 'held-elsewhere' && core.writable) io.tell(locale.command.otherInstanceAsks)
  return needsAttention(glance) ? 3 : 0
}
