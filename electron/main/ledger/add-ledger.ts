import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { failed, success, type Result } from '../../bilibili/failure'
import type { AccountLedger } from '../../shared/ledger/account-ledger'
import type {
  AddingAccount,
  AddingPreview,
  AddingTrouble,
} from '../../shared/ledger/history-adding'
import { dayWithNews } from '../../shared/ledger/ledger-day'
import { readLedgerFile } from '../../shared/ledger/read-ledger-file'
import { unknownRows } from '../../shared/ledger/unknown-rows'
import { storeTrouble } from '../store/store-trouble'
import type { Ledger } from './ledger'

/** Adding the history of another computer, in two steps. */
export interface LedgerAdding {
  /** Asks for a file and tells what it would add; `null` where none was chosen. */
  readonly choose: () => Promise<Result<AddingPreview | null, AddingTrouble>>
  /** Adds what was last previewed; the value tells what was new. */
  readonly add: () => Promise<Result<readonly AddingAccount[], AddingTrouble>>
}

interface AddingPorts {
  readonly ledger: Pick<Ledger, 'of' | 'merge'>
  /** Accounts in the list. */
  readonly listed: () => readonly string[]
  readonly nowMs: () => number
  readonly chooseFile: () => Promise<string | null>
}

/** More than two million rows as text; read as a whole. */
const LARGEST_BYTES = 256 * 1_048_576

const textOf = (file: string): Result<string, AddingTrouble> => {
  try {
    if (statSync(file).size > LARGEST_BYTES) return failed({ kind: 'too-large' })
    return success(readFileSync(file, 'utf8'))
  } catch (error) {
    if (storeTrouble(error) === null) throw error
    return failed({ kind: 'no-file' })
  }
}

const daysOfNews = (known: AccountLedger, added: AccountLedger): number => {
  const byDay = new Map(known.days.map((day) => [day.day, day]))
  return added.days.filter((day) => dayWithNews(byDay.get(day.day) ?? null, day) !== null).length
}

/** Adding files to the ledger: what was previewed is held until it is added or another one is. */
export const ledgerAdding = (ports: AddingPorts): LedgerAdding => {
  const { ledger } = ports
  let chosen: readonly AccountLedger[] | null = null

  const preview = (
    file: string,
    all: readonly AccountLedger[],
  ): Result<AddingPreview, AddingTrouble> => {
    const listed = ports.listed()
    const ours = all.filter(({ mid }) => listed.includes(mid))
    if (ours.length === 0) return failed({ kind: 'other-accounts' })
    const accounts: AddingAccount[] = []
    for (const added of ours) {
      const known = ledger.of(added.mid)
      if (known === null) return failed({ kind: 'cannot-read' })
      accounts.push({
        mid: added.mid,
        coinRows: unknownRows(known.coinRows, added.coinRows).length,
        expRows: unknownRows(known.expRows, added.expRows).length,
        days: daysOfNews(known, added),
      })
    }
    chosen = ours
    return success({ file: basename(file), accounts, others: all.length - ours.length })
  }

  return {
    choose: async () => {
      chosen = null
      const file = await ports.chooseFile()
      if (file === null) return success(null)
      const text = textOf(file)
      if (!text.ok) return text
      const read = readLedgerFile(text.value, ports.nowMs())
      return read.ok ? preview(file, read.value) : read
    },
    add: async () => {
      if (chosen === null) return failed({ kind: 'not-chosen' })
      const done: AddingAccount[] = []
      const listed = ports.listed()
      for (const one of chosen.filter(({ mid }) => listed.includes(mid))) {
        const added = ledger.merge(one)
        if (!added.ok) return failed({ kind: 'not-written', because: added.failure })
        done.push({ mid: one.mid, ...added.value })
        // Everything else has its turn between two accounts.
        await setImmediate()
      }
      chosen = null
      return success(done)
    },
  }
}
