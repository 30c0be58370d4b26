import { setImmediate } from 'node:timers/promises'
import { failed, success, type Result } from '../../bilibili/failure'
import type { AccountLedger } from '../../shared/ledger/account-ledger'
import type { AddingAccount, AddingTrouble } from '../../shared/ledger/history-adding'
import { ledgerNews } from '../../shared/ledger/ledger-news'
import { ledgerSlices } from '../../shared/ledger/ledger-slices'
import { readLedger, type LedgerDraft } from '../../shared/ledger/read-ledger-file'
import type { Ledger } from './ledger'
import type { LedgerGain } from './ledger-store'

/** One answer for each, all of them or the first trouble; everything else has its turn between two. */
const each = async <Given, Answer>(
  given: readonly Given[],
  work: (one: Given) => Result<Answer, AddingTrouble>,
): Promise<Result<readonly Answer[], AddingTrouble>> => {
  const answers: Answer[] = []
  for (const one of given) {
    const answer = work(one)
    if (!answer.ok) return answer
    answers.push(answer.value)
    await setImmediate()
  }
  return success(answers)
}

/** The ledgers of a file, checked field by field: none of them where anything of one cannot be. */
export const checkedLedgers = (
  drafts: readonly LedgerDraft[],
  nowMs: number,
): Promise<Result<readonly AccountLedger[], AddingTrouble>> =>
  each(drafts, (draft) => {
    const read = readLedger(draft, nowMs)
    return read === null ? failed({ kind: 'damaged' }) : success(read)
  })

/** What is new of ledgers that somebody brings. */
export const newsOfLedgers = (
  added: readonly AccountLedger[],
  { of }: Pick<Ledger, 'of'>,
): Promise<Result<readonly AddingAccount[], AddingTrouble>> =>
  each(added, (one) => {
    const known = of(one.mid)
    return known === null ? failed({ kind: 'cannot-read' }) : success(ledgerNews(known, one))
  })

/** So many rows are stored in some hundredths of a second. */
const ROWS_AT_ONCE = 5_000

const sumOf = (mid: string, gains: readonly LedgerGain[]): AddingAccount => ({
  mid,
  coinRows: gains.reduce((sum, { coinRows }) => sum + coinRows, 0),
  expRows: gains.reduce((sum, { expRows }) => sum + expRows, 0),
  days: gains.reduce((sum, { days }) => sum + days, 0),
})

/**
 * Adds them, a ledger of usual size whole or not at all. What was added before a trouble stays, and
 * adding once more adds the rest.
 */
export const mergeLedgers = async (
  added: readonly AccountLedger[],
  { merge }: Pick<Ledger, 'merge'>,
): Promise<Result<readonly AddingAccount[], AddingTrouble>> => {
  const done: AddingAccount[] = []
  for (const one of added) {
    const gains = await each(ledgerSlices(one, ROWS_AT_ONCE), (slice) => {
      const merged = merge(slice)
      return merged.ok
        ? success(merged.value)
        : failed({ kind: 'not-written', because: merged.failure })
    })
    if (!gains.ok) return gains
    done.push(sumOf(one.mid, gains.value))
  }
  return success(done)
}
