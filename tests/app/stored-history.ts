import { mkdir } from 'node:fs/promises'
import type { InventedAccount } from '../../electron/invented/persona'
import { inventedHistory } from '../../electron/invented/invented-history'
import { ledger } from '../../electron/main/ledger/ledger'
import { ledgerInFolder } from '../../electron/main/ledger/ledger-place'

/** Puts two invented years up to an instant where an app would have kept them; no app may run meanwhile. */
export const storeHistory = async (
  folder: string,
  accounts: readonly InventedAccount[],
  untilMs: number,
): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const kept = ledger({ place: ledgerInFolder(folder), clock: { nowMs: () => untilMs } })
  for (const account of accounts) {
    const stored = kept.merge(inventedHistory(account, untilMs))
    if (!stored.ok) throw new Error(`the history of ${account.mid} was not stored`)
  }
  kept.close()
}
