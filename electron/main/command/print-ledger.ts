import { ledgerText } from '../../shared/ledger/ledger-text'
import { noticeText } from '../../shared/notice'
import type { Core } from '../core'
import type { Command } from './command-line'
import type { Console, ExitCode } from './console'

type Wish = Extract<Command, { kind: 'export' }>

/**
 * Prints what is kept for good, of all accounts or of one, and asks nobody. Without a wish it is
 * masked where names are hidden in the app, and that is said: such a file cannot be added again.
 */
export const printLedger = (
  { mid, format, masked: wanted }: Wish,
  core: Pick<Core, 'clock' | 'ledger' | 'locale' | 'notices' | 'settings'>,
  io: Pick<Console, 'answer' | 'tell'>,
): ExitCode => {
  const locale = core.locale()
  const masked = wanted ?? core.settings().masked
  const all = core.ledger.all()
  for (const notice of core.notices()) io.tell(noticeText(notice, locale))
  if (all === null) {
    io.tell(locale.ledger.cannotRead)
    return 1
  }
  const ledgers = all.filter((one) => mid === null || one.mid === mid)
  if (mid !== null && ledgers.length === 0) {
    io.tell(locale.ledger.noneOf(mid))
    return 1
  }
  io.answer(ledgerText(ledgers, { format, masked }, core.clock.nowMs()))
  if (!masked) io.tell(locale.ledger.holdsViewing)
  else if (wanted === null) io.tell(locale.ledger.maskedAsNames)
  return 0
}
