import type { AccountLedger } from './account-ledger'
import type { AddingAccount } from './history-adding'
import { dayWithNews } from './ledger-day'
import { unknownRows } from './unknown-rows'

/** How much of an added ledger is not known yet. */
export const ledgerNews = (known: AccountLedger, added: AccountLedger): AddingAccount => {
  const byDay = new Map(known.days.map((day) => [day.day, day]))
  const days = added.days.filter((day) => dayWithNews(byDay.get(day.day) ?? null, day) !== null)
  return {
    mid: added.mid,
    coinRows: unknownRows(known.coinRows, added.coinRows).length,
    expRows: unknownRows(known.expRows, added.expRows).length,
    days: days.length,
  }
}
