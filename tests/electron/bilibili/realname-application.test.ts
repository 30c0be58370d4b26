import { expect, test } from 'vitest'
import { keptRaw } from '../../../electron/bilibili/kept-raw'
import { realnameApplicationEndpoint } from '../../../electron/bilibili/realname-application'
import { decodeChanged, decodeClientBody, decodeWithout } from './client-bodies'

const example = {
  state: 1,
  remark: '',
  maskedName: '***',
  maskedNumber: '6****************7',
  documentKind: 0,
}

test('every field of the document is decoded', () => {
  expect(decodeClientBody(realnameApplicationEndpoint, 'realname-application')).toEqual({
    value: example,
    unreadable: [],
  })
})

test.each([
  ['status', 'state'],
  ['remark', 'remark'],
  ['realname', 'maskedName'],
  ['card', 'maskedNumber'],
  ['card_type', 'documentKind'],
])('without %s only %s is unknown', (field, key) => {
  expect(decodeWithout(realnameApplicationEndpoint, 'realname-application', field)).toEqual({
    ok: true,
    value: { value: { ...example, [key]: null }, unreadable: [] },
  })
})

test.each([2, 3, 0])('state %j is passed on', (state) => {
  const decoded = decodeChanged(
    realnameApplicationEndpoint,
    'realname-application',
    'status',
    state,
  )
  expect(decoded.value.state).toBe(state)
})

test('name and number are not kept, neither decoded nor raw', () => {
  expect(realnameApplicationEndpoint.forKeeping?.(example)).toEqual({
    ...example,
    maskedName: null,
    maskedNumber: null,
  })
  const raw = { status: 1, realname: '社*易', card: '1****************1', card_type: 0 }
  expect(keptRaw(raw, realnameApplicationEndpoint.leftOutOfRaw)).toEqual({
    status: 1,
    card_type: 0,
  })
})
