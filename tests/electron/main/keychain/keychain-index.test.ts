import { expect, it } from 'vitest'

import { decodeIndex, encodeIndex, isMid } from '../../../../electron/main/keychain/keychain-index'

it('lists mids in their order and brings them back', () => {
  const mids = ['293793435', '3', '3546000000000000']
  const text = encodeIndex(mids)
  expect(text).toEqual({ ok: true, value: '293793435,3,3546000000000000' })
  expect(decodeIndex('293793435,3,3546000000000000')).toEqual(mids)
})

it('ignores what is no mid and what comes twice', () => {
  expect(decodeIndex('1,,x, 2,-3,4.0,1,５,123456789012345678901,6')).toEqual(['1', '6'])
  expect(decodeIndex('')).toEqual([])
  expect(decodeIndex(null)).toEqual([])
  expect(isMid('accounts') || isMid('probe') || isMid('')).toBe(false)
})

it('holds 150 of the longest mids and refuses what Windows would not take', () => {
  const mids = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => String(3546000000000000 + at))
  expect(encodeIndex(mids(150)).ok).toBe(true)
  expect(encodeIndex(mids(151))).toEqual({ ok: false, failure: { kind: 'too-large', bytes: 2566 } })
})
