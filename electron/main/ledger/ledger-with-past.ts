import type { AccountLedger } from '../../shared/ledger/account-ledger'
import type { Ledger } from './ledger'

/**
 * A ledger that has had a past before it was opened. It takes a while to make one up, so that is
 * put off until somebody looks into the ledger: what was noted by then comes to the same.
 */
export const ledgerWithPast = (
  ledger: Ledger,
  makePast: () => readonly AccountLedger[],
): Ledger => {
  let isWhole = false
  const whole = (): Ledger => {
    if (isWhole) return ledger
    isWhole = true
    for (const past of makePast()) ledger.merge(past)
    return ledger
  }
  return {
    note: ledger.note,
    notices: ledger.notices,
    close: ledger.close,
    forget: () => {
      isWhole = true
      ledger.forget()
    },
    all: () => whole().all(),
    of: (mid) => whole().of(mid),
    merge: (added) => whole().merge(added),
    query: (question) => whole().query(question),
    get keeping() {
      return whole().keeping
    },
  }
}
