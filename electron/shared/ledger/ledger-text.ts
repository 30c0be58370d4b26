import type { AccountLedger } from './account-ledger'
import { ledgerCsv } from './ledger-csv'
import { exportedLedgers, ledgerJson } from './ledger-file'

/** How ledgers leave the app. */
export interface LedgerForm {
  readonly format: 'json' | 'csv'
  /** Without account numbers and video ids. */
  readonly masked: boolean
}

/** Ledgers as text that leaves the app. */
export const ledgerText = (
  ledgers: readonly AccountLedger[],
  { format, masked }: LedgerForm,
  nowMs: number,
): string => {
  const exported = exportedLedgers(ledgers, masked)
  return format === 'json' ? ledgerJson(exported, nowMs) : ledgerCsv(exported)
}
