import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { bilibiliDay } from '../../bilibili/day'
import { failed, success, type Result } from '../../bilibili/failure'
import type { SavedHistory, SaveTrouble } from '../../shared/ledger/history-saving'
import { ledgerText, type LedgerForm } from '../../shared/ledger/ledger-text'
import { storeTrouble } from '../store/store-trouble'
import type { Ledger } from './ledger'

interface SavePorts {
  readonly ledger: Pick<Ledger, 'mids' | 'of'>
  readonly nowMs: number
  /** Asks the user where to; `null` where they thought better of it. */
  readonly chooseFile: (name: string) => Promise<string | null>
}

/** Written beside its place first, so that no half of it ever stands there. */
const write = (file: string, text: string): SaveTrouble | null => {
  const unfinished = `${file}.part`
  try {
    writeFileSync(unfinished, text, { mode: 0o600 })
    renameSync(unfinished, file)
    return null
  } catch (error) {
    const trouble = storeTrouble(error)
    if (trouble === null) throw error
    if (existsSync(unfinished)) rmSync(unfinished)
    const isTold = trouble.kind === 'full' || trouble.kind === 'read-only'
    return { kind: 'not-written', because: isTold ? trouble.kind : 'other' }
  }
}

/** Writes the history of every account into a file of the user's choice. */
export const saveLedger = async (
  form: LedgerForm,
  { ledger, nowMs, chooseFile }: SavePorts,
): Promise<Result<SavedHistory | null, SaveTrouble>> => {
  const ledgers = ledger.mids()?.map(ledger.of) ?? [null]
  const read = ledgers.filter((one) => one !== null)
  if (read.length < ledgers.length) return failed({ kind: 'cannot-read' })
  const file = await chooseFile(`bili-glance-${bilibiliDay(nowMs)}.${form.format}`)
  if (file === null) return success(null)
  const trouble = write(file, ledgerText(read, form, nowMs))
  return trouble === null
    ? success({ file: basename(file), accounts: read.length })
    : failed(trouble)
}
