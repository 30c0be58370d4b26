import { expect, test } from 'vitest'
import { coinExpLegacyEndpoint } from '../../../electron/bilibili/coin-exp-legacy'
import { changedBody, clientBody, decodeBody, decodeClientBody } from './client-bodies'

test('the number beside the code is the exp', () => {
  expect(decodeClientBody(coinExpLegacyEndpoint, 'coin-exp-legacy').value).toEqual({ exp: 20 })
})

test('without number there is no data', () => {
  const body = changedBody(clientBody('coin-exp-legacy'), 'number')
  expect(decodeBody(coinExpLegacyEndpoint, body)).toEqual({
    ok: false,
    failure: { kind: 'no-data' },
  })
})

test('the newer shape with data is accepted', () => {
  expect(decodeBody(coinExpLegacyEndpoint, '{"code":0,"message":"0","ttl":1,"data":0}')).toEqual({
    ok: true,
    value: { value: { exp: 0 }, unreadable: [] },
  })
})
