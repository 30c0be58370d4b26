import type { CannotRead } from './ledger-trouble'

/** Which of the two backups. */
export const BACKUP_NAMES = ['newest', 'older'] as const

export type BackupName = (typeof BACKUP_NAMES)[number]

/** A copy of the history. */
export interface HistoryBackup {
  readonly name: BackupName
  readonly madeAtMs: number
  readonly bytes: number
}

/** How much is kept of an account. */
export interface KeptAccount {
  readonly mid: string
  /** Whether it is in the list of accounts. */
  readonly listed: boolean
  readonly coinRows: number
  readonly expRows: number
  readonly days: number
  /** The first Bilibili day of which anything is kept; `null` where nothing is. */
  readonly firstDay: string | null
}

/** What the history takes up, and what it could be restored from. */
export interface HistoryFacts {
  /** The file with its log, backups not counted. */
  readonly bytes: number
  readonly backups: readonly HistoryBackup[]
  readonly accounts: readonly KeptAccount[]
}

/** The history itself cannot be read right now; what lies beside it is known. */
export interface FactsTrouble extends CannotRead {
  readonly bytes: number
  readonly backups: readonly HistoryBackup[]
}

/** How much was or would be deleted of the history. */
export interface HistoryLoss {
  readonly coinRows: number
  readonly expRows: number
  readonly days: number
}

/** The history of an account was deleted. */
export interface HistoryDeleted extends HistoryLoss {
  /** Whether traces may be left in the file until the app ends: it could not be written anew. */
  readonly traces: boolean
  /** Names of files that were set aside earlier, and may hold it still. */
  readonly aside: readonly string[]
}

/** The history went back to a backup. */
export interface HistoryRestored {
  readonly backupAtMs: number
  /** Name of the file that holds what was there before; `null` where nothing was. */
  readonly setAside: string | null
}
