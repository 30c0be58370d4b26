import { dayStartsAtMs } from '../../../../electron/bilibili/day'
import type { AccountLedger } from '../../../../electron/shared/ledger/account-ledger'
import type { LedgerDay } from '../../../../electron/shared/ledger/ledger-day'
import type { LedgerRow } from '../../../../electron/shared/ledger/log-window'

/** The ledger of an account that nothing is kept of. */
export const nothingOf = (mid: string): AccountLedger => ({
  mid,
  coinRows: [],
  expRows: [],
  days: [],
  levels: [],
  vip: [],
  logins: [],
  coverage: { coins: [], exp: [] },
})

/** A gift of one coin at a second. */
export const giftAt = (second: number, reason = '给视频 BV1xx411c7mD 打赏'): LedgerRow => ({
  atMs: second * 1_000,
  delta: -10,
  reason,
})

/** When a day is looked at whose every deed was seen. */
export const endOf = (day: string): number => dayStartsAtMs(day) + 23.75 * 3_600_000

/** A day that all is done of. */
export const fullDay = (day: string, asOfMs: number): LedgerDay => ({
  day,
  login: true,
  watch: true,
  share: true,
  coinExp: 50,
  confidence: 'confirmed',
  asOfMs,
})
