import { storeTrouble } from '../store/store-trouble'
import { writeWhole } from '../store/write-whole'
import type { SaveTrouble } from '../../shared/ledger/history-saving'
import { notKeptBecause } from './not-kept'

/** Writes a file that its user has chosen, for nobody else to read; `null` where that went well. */
export const writeChosenFile = (file: string, text: string): SaveTrouble | null => {
  try {
    writeWhole(file, text, { mode: 0o600 })
    return null
  } catch (error) {
    const trouble = storeTrouble(error)
    if (trouble === null) throw error
    return { kind: 'not-written', because: notKeptBecause(trouble) }
  }
}
