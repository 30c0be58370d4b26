import { expect, it } from 'vitest'
import { ledgerSlices } from '../../../../electron/shared/ledger/ledger-slices'
import { emptyLedger } from '../../main/ledger/ledger-setting'
import { seededRandom } from '../../main/store/temp-profile'
import { fullDay, giftAt, nothingOf } from './ledger-builder'

const random = seededRandom(7)

/** Rows of few seconds and few reasons, so that many are equal. */
const rows = (count: number) =>
  Array.from({ length: count }, () =>
    giftAt(1_795_000_000 + Math.floor(random() * 40), random() < 0.5 ? 'a' : 'b'),
  )

const whole = {
  ...nothingOf('7'),
  coinRows: rows(200),
  expRows: rows(150),
  days: [fullDay('2026-11-01', 1_795_000_000_000)],
  coverage: { coins: [{ fromMs: 1, untilMs: 2 }], exp: [] },
}

it('leaves a small one whole', () => {
  expect(ledgerSlices(whole, 350)).toEqual([whole])
})

it.each([1, 3, 10, 100])(
  'adds up to the same in parts of %i, whatever was there before',
  (size) => {
    for (const known of [[], rows(50), whole.coinRows.slice(0, 99)]) {
      const [atOnce, inParts] = [emptyLedger(), emptyLedger()]
      for (const { store } of [atOnce, inParts]) store.add({ ...nothingOf('7'), coinRows: known })
      atOnce.store.add(whole)
      const slices = ledgerSlices(whole, size)
      expect(slices.length).toBeGreaterThan(3)
      for (const slice of slices) inParts.store.add(slice)
      expect(inParts.store.of('7')).toEqual(atOnce.store.of('7'))
    }
  },
)

it('says what was read for only once all rows are there', () => {
  const slices = ledgerSlices(whole, 10)
  expect(slices.slice(0, -1).every(({ coverage }) => coverage.coins.length === 0)).toBe(true)
  expect(slices.at(-1)).toEqual({ ...whole, coinRows: [], expRows: [] })
})
