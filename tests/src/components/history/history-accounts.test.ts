import { describe, expect, it } from 'vitest'
import type { HistoryFacts, KeptAccount } from '../../../../electron/shared/ledger/history-facts'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import { firstKeptDay, historyAccounts } from '../../../../src/components/history/history-accounts'
import { account, glance } from '../../glance-builder'

const kept = (mid: string, firstDay: string | null): KeptAccount => ({
  mid,
  listed: true,
  coinRows: 1,
  expRows: 1,
  days: 1,
  firstDay,
})
const facts = (...accounts: KeptAccount[]): HistoryFacts => ({ bytes: 1, backups: [], accounts })
const listed = glance({
  accounts: [account({ mid: '1', name: 'One' }), account({ mid: '2', name: ' ' })],
})
const en = localeOf('en')

describe('the accounts of the history', () => {
  it('are the listed ones in their order, then those that were removed', () => {
    const all = historyAccounts(
      listed,
      facts(kept('9', '2025-01-01'), kept('2', '2026-01-01')),
      en,
      false,
    )
    expect(all).toEqual([
      { mid: '1', name: 'One', listed: true, firstDay: null },
      { mid: '2', name: '2', listed: true, firstDay: '2026-01-01' },
      { mid: '9', name: '9 (removed)', listed: false, firstDay: '2025-01-01' },
    ])
    expect(firstKeptDay(all)).toBe('2025-01-01')
  })

  it('tell no number of a removed one where numbers are hidden', () => {
    const both = facts(kept('8', '2025-01-01'), kept('9', '2025-01-01'))
    const names = historyAccounts(listed, both, localeOf('zh-CN'), true).map(({ name }) => name)
    expect(names.slice(2)).toEqual(['已移除的账号 1', '已移除的账号 2'])
  })

  it('are none of which nothing is left', () => {
    expect(historyAccounts(listed, facts(kept('9', null)), en, false)).toHaveLength(2)
    expect(historyAccounts(listed, null, en, false)).toHaveLength(2)
    expect(firstKeptDay([])).toBeNull()
  })
})
