import { ledgerText } from '../../shared/ledger/ledger-text'
import { noticeText } from '../../shared/notice'
import type { Core } from '../core'
import type { Command } from './command-line'
import type { Console, ExitCode } from './console'

type Wish = Extract<Command, { kind: 'export' }>

/** Prints what is kept for good, of all accounts or of one, and asks nobody. */
export const printLedger = (
  { mid, ...form }: Wish,
  core: Pick<Core, 'clock' | 'ledger' | 'locale' | 'notices'>,
  io: Pick<Console, 'answer' | 'tell'>,
): ExitCode => {
  const locale = core.locale()
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
  io.answer(ledgerText(ledgers, form, core.clock.nowMs()))
  if (!form.masked) io.tell(locale.ledger.holdsViewing)
  return 0
}
