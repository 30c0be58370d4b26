import { basename } from 'node:path'
import { bilibiliDay } from '../../bilibili/day'
import { failed, success, type Result } from '../../bilibili/failure'
import type { SavedHistory, SaveTrouble } from '../../shared/ledger/history-saving'
import { ledgerText, type LedgerForm } from '../../shared/ledger/ledger-text'
import type { Ledger } from './ledger'
import { writeChosenFile } from './write-chosen-file'

/** Taking the history out of the app. */
export interface LedgerSaving {
  /** Writes the history of every account into a file of the user's choice. */
  readonly save: (form: LedgerForm) => Promise<Result<SavedHistory | null, SaveTrouble>>
}

interface SavingPorts {
  readonly ledger: Pick<Ledger, 'all'>
  readonly nowMs: () => number
  /** Asks the user where to; `null` where they thought better of it. */
  readonly chooseFile: (name: string) => Promise<string | null>
}

/** Saving the ledger. */
export const ledgerSaving = ({ ledger, nowMs, chooseFile }: SavingPorts): LedgerSaving => ({
  save: async (form) => {
    const ledgers = ledger.all()
    if (ledgers === null) return failed({ kind: 'cannot-read' })
    const file = await chooseFile(`bili-glance-${bilibiliDay(nowMs())}.${form.format}`)
    if (file === null) return success(null)
    const trouble = writeChosenFile(file, ledgerText(ledgers, form, nowMs()))
    return trouble === null
      ? success({ file: basename(file), accounts: ledgers.length })
      : failed(trouble)
  },
})
