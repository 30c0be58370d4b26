import { expect, test } from 'vitest'
import { coinExpEndpoint } from '../../../electron/bilibili/coin-exp'
import { decodeBody } from './client-bodies'

const read = (payload: unknown) =>
  decodeBody(coinExpEndpoint, JSON.stringify({ code: 0, message: '0', ttl: 1, data: payload }))

test.each([
  [0, 0],
  [20, 20],
  [50, 50],
  ['20', 20],
])('the bare number %j is %j exp', (data, exp) => {
  expect(read(data)).toEqual({ ok: true, value: { value: { exp }, unreadable: [] } })
})

test('the older shape with number beside the code is accepted', () => {
  expect(decodeBody(coinExpEndpoint, '{"code":0,"number":20}')).toMatchObject({
    value: { value: { exp: 20 } },
  })
})

test.each([true, 'some', -1, { exp: 20 }, [20]])('%j is no number of exp', (data) => {
  expect(read(data)).toEqual({ ok: false, failure: { kind: 'unreadable', field: 'data' } })
})

test('no number at all is no data, never 0', () => {
  expect(read(null)).toEqual({ ok: false, failure: { kind: 'no-data' } })
})
