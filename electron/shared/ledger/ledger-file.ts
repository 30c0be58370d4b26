import { withoutVideos } from '../hidden'
import type { AccountLedger } from './account-ledger'
import type { LedgerRow } from './log-window'

/** The shape of the file; another number is another shape. */
export const LEDGER_SCHEMA = 1

/** What a file of this kind says it is. */
export const LEDGER_KIND = 'bili-glance-ledger'

/** The ledger without a word of whose it is, or of which videos. */
const masked = (ledger: AccountLedger, at: number): AccountLedger => {
  const maskedRow = (row: LedgerRow): LedgerRow => ({
    ...row,
    reason: withoutVideos(row.reason, '…'),
  })
  return {
    ...ledger,
    mid: `account-${(at + 1).toString()}`,
    coinRows: ledger.coinRows.map(maskedRow),
    expRows: ledger.expRows.map(maskedRow),
  }
}

/** Ledgers as they leave the app: with names of nobody, masked also without numbers and videos. */
export const exportedLedgers = (
  ledgers: readonly AccountLedger[],
  isMasked: boolean,
): readonly AccountLedger[] => (isMasked ? ledgers.map(masked) : ledgers)

/** A ledger as it stands in a file. */
export const wireLedger = ({ coinRows, expRows, ...ledger }: AccountLedger): object => ({
  mid: ledger.mid,
  coinRows: coinRows.map(({ atMs, delta, reason }) => ({ atMs, deltaTenths: delta, reason })),
  expRows: expRows.map(({ atMs, delta, reason }) => ({ atMs, deltaExp: delta, reason })),
  days: ledger.days,
  levels: ledger.levels,
  vip: ledger.vip,
  logins: ledger.logins,
  coverage: ledger.coverage,
})

/** Ledgers as one JSON document; instants are Unix milliseconds, days Bilibili's. */
export const ledgerJson = (ledgers: readonly AccountLedger[], nowMs: number): string =>
  JSON.stringify(
    {
      schema: LEDGER_SCHEMA,
      kind: LEDGER_KIND,
      exportedAt: new Date(nowMs).toISOString(),
      accounts: ledgers.map(wireLedger),
    },
    null,
    1,
  )
