import { expect, test } from 'vitest'
import { realnameStatusEndpoint } from '../../../electron/bilibili/realname-status'
import { decodeBody, decodeChanged, decodeClientBody, decodeWithout } from './client-bodies'

test('the example of the document is verified', () => {
  expect(decodeClientBody(realnameStatusEndpoint, 'realname-status')).toEqual({
    value: { verified: true },
    unreadable: [],
  })
})

test('status 0 is not verified', () => {
  const { value } = decodeChanged(realnameStatusEndpoint, 'realname-status', 'status', 0)
  expect(value.verified).toBe(false)
})

test('without status there is no data', () => {
  expect(decodeWithout(realnameStatusEndpoint, 'realname-status', 'status')).toEqual({
    ok: false,
    failure: { kind: 'no-data' },
  })
})

test.each(['{"code":0,"data":{"status":3}}', '{"code":0,"data":{"status":{}}}'])(
  '%s fails by the name of its only field',
  (body) => {
    expect(decodeBody(realnameStatusEndpoint, body)).toEqual({
      ok: false,
      failure: { kind: 'unreadable', field: 'status' },
    })
  },
)
