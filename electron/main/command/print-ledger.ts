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
  const mids = core.ledger.mids()
  const wanted = mids?.filter((one) => mid === null || one === mid) ?? []
  const ledgers = wanted.map(core.ledger.of).filter((one) => one !== null)
  for (const notice of core.notices()) io.tell(noticeText(notice, locale))
  if (mids === null || ledgers.length < wanted.length) {
    io.tell(locale.ledger.cannotRead)
    return 1
  }
  if (mid !== null && ledgers.length === 0) {
    io.tell(locale.ledger.noneOf(mid))
    return 1
  }
  io.answer(ledgerText(ledgers, form, core.clock.nowMs()))
  if (!form.masked) io.tell(locale.ledger.holdsViewing)
  return 0
}
