import { expect, it } from 'vitest'
import { ledgerWithPast } from '../../../../electron/main/ledger/ledger-with-past'
import { memoryLedger } from '../../../../electron/main/ledger/memory-ledger'
import type { AccountLedger } from '../../../../electron/shared/ledger/account-ledger'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { standingClock } from '../refresh/asked-bilibili'

const MID = '293793435'
const PAST = { ...nothingOf(MID), coinRows: [giftAt(1_700_000_000), giftAt(1_790_000_000)] }
const LOOK = { ...nothingOf(MID), coinRows: [giftAt(1_790_000_000), giftAt(1_790_000_001)] }

const setting = () => {
  const made: string[] = []
  const ledger = ledgerWithPast(memoryLedger(standingClock()), (): readonly AccountLedger[] => {
    made.push(MID)
    return [PAST]
  })
  return { ledger, made }
}

it('makes no past up as long as something is only noted', () => {
  const { ledger, made } = setting()
  ledger.note(LOOK)
  expect(ledger.notices()).toEqual([])
  expect(made).toEqual([])
})

it('has had it from the start for whoever looks, each row once', () => {
  const { ledger, made } = setting()
  ledger.note(LOOK)
  const seconds = ledger.of(MID)?.coinRows.map(({ atMs }) => atMs / 1_000)
  expect(seconds).toEqual([1_700_000_000, 1_790_000_000, 1_790_000_001])
  expect(ledger.all()).toHaveLength(1)
  expect(made).toEqual([MID])
})

it('knows its past when somebody brings more', () => {
  const { ledger } = setting()
  expect(ledger.merge(LOOK)).toMatchObject({ ok: true, value: { coinRows: 1 } })
})

it('has none any more once everything was forgotten', () => {
  const { ledger, made } = setting()
  ledger.forget()
  expect(ledger.all()).toEqual([])
  expect(made).toEqual([])
  ledger.close()
})
