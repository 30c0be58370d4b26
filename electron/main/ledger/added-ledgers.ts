import { setImmediate } from 'node:timers/promises'
import { failed, success, type Result } from '../../bilibili/failure'
import type { AccountLedger } from '../../shared/ledger/account-ledger'
import type { AddingAccount, AddingTrouble } from '../../shared/ledger/history-adding'
import { ledgerNews } from '../../shared/ledger/ledger-news'
import { readLedger, type LedgerDraft } from '../../shared/ledger/read-ledger-file'
import type { Ledger } from './ledger'

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

/** Adds them, each whole or not at all; what was added before a trouble stays. */
export const mergeLedgers = (
  added: readonly AccountLedger[],
  { merge }: Pick<Ledger, 'merge'>,
): Promise<Result<readonly AddingAccount[], AddingTrouble>> =>
  each(added, (one) => {
    const merged = merge(one)
    return merged.ok
      ? success({ mid: one.mid, ...merged.value })
      : failed({ kind: 'not-written', because: merged.failure })
  })
