import type { Glance } from '../../../electron/shared/glance'
import type { HistoryFacts } from '../../../electron/shared/ledger/history-facts'
import type { Locale } from '../../../electron/shared/locales/locale'
import { nameOf } from '../forms/account-name'

/** An account of which something is kept, or may be. */
export interface HistoryAccount {
  readonly mid: string
  readonly name: string
  /** Whether it is in the list of accounts. */
  readonly listed: boolean
  /** Since when anything is kept of it; `null` where nothing is, or it is not known. */
  readonly firstDay: string | null
}

/** Listed accounts in their order, then those that were removed and left a history behind. */
export const historyAccounts = (
  { accounts }: Pick<Glance, 'accounts'>,
  facts: HistoryFacts | null,
  { history }: Locale,
  masked: boolean,
): readonly HistoryAccount[] => {
  const kept = new Map(facts?.accounts.map((account) => [account.mid, account]))
  const listed = accounts.map((account) => ({
    mid: account.mid,
    name: nameOf(account),
    listed: true,
    firstDay: kept.get(account.mid)?.firstDay ?? null,
  }))
  const mids = new Set(listed.map(({ mid }) => mid))
  const removed = [...kept.values()].filter(
    ({ mid, firstDay }) => !mids.has(mid) && firstDay !== null,
  )
  return [
    ...listed,
    ...removed.map(({ mid, firstDay }, at) => ({
      mid,
      name: masked ? history.removed.byNumber(at + 1) : history.removed.byMid(mid),
      listed: false,
      firstDay,
    })),
  ]
}

/** The first day of which anything is kept of any of these. */
export const firstKeptDay = (accounts: readonly HistoryAccount[]): string | null =>
  accounts.reduce<string | null>(
    (first, { firstDay }) =>
      firstDay !== null && (first === null || firstDay < first) ? firstDay : first,
    null,
  )
