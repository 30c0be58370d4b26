import type { AccountLedger } from './account-ledger'
import type { LedgerRow } from './log-window'

/** The shape of the file; another number is another shape. */
export const LEDGER_SCHEMA = 1

/** What a file of this kind says it is. */
export const LEDGER_KIND = 'bili-glance-ledger'

const videoId = /\b(?:BV[0-9A-Za-z]{10}|av\d+)\b/gi

/** The ledger without a word of whose it is, or of which videos. */
const masked = (ledger: AccountLedger, at: number): AccountLedger => {
  const withoutVideos = (row: LedgerRow): LedgerRow => ({
    ...row,
    reason: row.reason.replaceAll(videoId, '…'),
  })
  return {
    ...ledger,
    mid: `account-${(at + 1).toString()}`,
    coinRows: ledger.coinRows.map(withoutVideos),
    expRows: ledger.expRows.map(withoutVideos),
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
