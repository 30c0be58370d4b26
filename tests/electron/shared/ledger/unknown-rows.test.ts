import { expect, it } from 'vitest'
import { unknownRows } from '../../../../electron/shared/ledger/unknown-rows'
import { giftAt } from './ledger-builder'

it('knows a row again, and an equal one beside it as another', () => {
  const [one, other] = [giftAt(1), giftAt(2)]
  expect(unknownRows([one], [one, other])).toEqual([other])
  expect(unknownRows([one], [one, one])).toEqual([one])
  expect(unknownRows([one, one], [one])).toEqual([])
  expect(unknownRows([], [one, one, one])).toEqual([one, one, one])
})

it('tells rows of one second apart by amount and reason', () => {
  const gift = giftAt(1)
  const others = [
    { ...gift, delta: -20 },
    { ...gift, reason: '登录奖励' },
  ]
  expect(unknownRows([gift], [gift, ...others])).toEqual(others)
})
