import type { Clock } from '../clock'
import { ledger, type Ledger } from './ledger'
import { ledgerInMemory } from './ledger-place'

/** A ledger that lives and dies with the process. */
export const memoryLedger = (clock: Clock): Ledger => ledger({ place: ledgerInMemory, clock })
