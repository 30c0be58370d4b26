import { basename } from 'node:path'
import { failed, success, type Result } from '../../bilibili/failure'
import type { AccountLedger } from '../../shared/ledger/account-ledger'
import type {
  AddingAccount,
  AddingPreview,
  AddingTrouble,
} from '../../shared/ledger/history-adding'
import { ledgerFileDrafts } from '../../shared/ledger/read-ledger-file'
import { checkedLedgers, mergeLedgers, newsOfLedgers } from './added-ledgers'
import type { Ledger } from './ledger'
import { readJsonFile } from './read-json-file'

/** Adding the history of another computer, in two steps. */
export interface LedgerAdding {
  /** Asks for a file and tells what it would add; `null` where none was chosen. */
  readonly choose: () => Promise<Result<AddingPreview | null, AddingTrouble>>
  /** Adds what was last previewed; the value tells what was new. */
  readonly add: () => Promise<Result<readonly AddingAccount[], AddingTrouble>>
  /** Forgets what was previewed. */
  readonly letGo: () => void
}

interface AddingPorts {
  readonly ledger: Pick<Ledger, 'of' | 'merge'>
  /** Accounts in the list. */
  readonly listed: () => readonly string[]
  readonly nowMs: () => number
  readonly chooseFile: () => Promise<string | null>
}

const ledgersOf = async (
  file: string,
  nowMs: number,
): Promise<Result<readonly AccountLedger[], AddingTrouble>> => {
  const parsed = await readJsonFile(file)
  const drafts = parsed.ok ? ledgerFileDrafts(parsed.value) : parsed
  return drafts.ok ? checkedLedgers(drafts.value, nowMs) : drafts
}

/** Adding files to the ledger: what was previewed is held until it is added or another one is. */
export const ledgerAdding = (ports: AddingPorts): LedgerAdding => {
  const { ledger } = ports
  let chosen: readonly AccountLedger[] | null = null

  const listedOf = (all: readonly AccountLedger[]): readonly AccountLedger[] => {
    const listed = ports.listed()
    return all.filter(({ mid }) => listed.includes(mid))
  }

  return {
    choose: async () => {
      chosen = null
      const file = await ports.chooseFile()
      if (file === null) return success(null)
      const read = await ledgersOf(file, ports.nowMs())
      if (!read.ok) return read
      const ours = listedOf(read.value)
      if (ours.length === 0) return failed({ kind: 'other-accounts' })
      const accounts = await newsOfLedgers(ours, ledger)
      if (!accounts.ok) return accounts
      chosen = ours
      const others = read.value.length - ours.length
      return success({ file: basename(file), accounts: accounts.value, others })
    },
    add: async () => {
      if (chosen === null) return failed({ kind: 'not-chosen' })
      const added = await mergeLedgers(listedOf(chosen), ledger)
      if (added.ok) chosen = null
      return added
    },
    letGo: () => {
      chosen = null
    },
  }
}
