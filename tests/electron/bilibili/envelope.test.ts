import { expect, test } from 'vitest'
import { readEnvelope } from '../../../electron/bilibili/envelope'
import { clientBody } from './client-bodies'
import { read, write, answer, failureOf, needsLogin, blockedAccount } from './raw-answers'

test.each([
  [{ message: '0' }, '0'],
  [{ message: 'OK' }, 'OK'],
  [{ message: '' }, ''],
  [{ message: null }, null],
  [{}, null],
  [{ msg: 'success' }, 'success'],
  [{ message: { odd: true } }, null],
])('row 31: %j decides nothing', (parts, message) => {
  expect(readEnvelope(answer({ code: 0, ttl: 1, data: { a: 1 }, ...parts }), read)).toEqual({
    ok: true,
    value: { envelope: { code: 0, message, ttl: 1 }, payload: { a: 1 } },
  })
})

test.each([{}, { data: null }, { data: {} }, { data: [] }])(
  'rows 32 and 33: code 0 with %j is no data on a read and fine on a write',
  (parts) => {
    expect(failureOf(answer({ code: 0, message: '0', ttl: 1, ...parts }))).toEqual({
      kind: 'no-data',
    })
    expect(failureOf(answer({ code: 0, message: '0', ttl: 1, ...parts }), write)).toBe('opened')
  },
)

test('the document’s answer to a new signature is opened without data', () => {
  expect(readEnvelope(answer(clientBody('signature')), write)).toEqual({
    ok: true,
    value: { envelope: { code: 0, message: '0', ttl: 1 }, payload: null },
  })
})

test('without ttl and message the payload is still there', () => {
  expect(readEnvelope(answer(clientBody('security')), read)).toMatchObject({
    ok: true,
    value: { envelope: { code: 0, message: null, ttl: null } },
  })
})

test.each([
  { code: '0' },
  { errno: 0 },
  { errcode: '0' },
  { status: true },
  { code: null, errno: 0 },
])('row 34: %j is code 0', (parts) => {
  expect(failureOf(answer({ ...parts, data: 0 }))).toBe('opened')
})

test('row 34: a numeric text is its number', () => {
  expect(failureOf(answer({ code: '-101' }))).toEqual(needsLogin(-101))
  expect(failureOf(answer({ errno: '-352' }))).toEqual(blockedAccount(-352))
})

test.each([
  {},
  { code: 0.5 },
  { code: true },
  { code: '' },
  { status: false },
  { code: {} },
  [],
  7,
])('row 34: %j says nothing that can be read', (body) => {
  expect(failureOf(answer(body))).toEqual({ kind: 'unreadable', field: 'code' })
})

test('row 35: unknown fields and another order change nothing', () => {
  const body = '{"data":{"a":1},"extra":[1],"__proto__":{"code":-101},"ttl":"1","code":0}'
  expect(readEnvelope(answer(body), read)).toEqual({
    ok: true,
    value: { envelope: { code: 0, message: null, ttl: 1 }, payload: { a: 1 } },
  })
})

test('row 37: an unknown code is refused with its own text, clipped', () => {
  expect(failureOf(answer({ code: -9999, message: '很'.repeat(500) }))).toEqual({
    kind: 'refused',
    code: '-9999',
    message: '很'.repeat(200),
  })
  expect(failureOf(answer({ code: 'teapot', msg: 'short and stout' }))).toEqual({
    kind: 'refused',
    code: 'teapot',
    message: 'short and stout',
  })
})

test('a code that names a member of every object is only an unknown code', () => {
  expect(failureOf(answer({ code: 'constructor' }))).toMatchObject({ code: 'constructor' })
})

test('row 45: the payload is found under either key', () => {
  const number = { ...read, payloadKey: 'number' } as const
  expect(readEnvelope(answer({ code: 0, number: 20, data: 3 }), number)).toMatchObject({
    value: { payload: 20 },
  })
  expect(readEnvelope(answer({ code: 0, data: 20 }), number)).toMatchObject({
    value: { payload: 20 },
  })
  expect(readEnvelope(answer({ code: 0, number: 20 }), read)).toMatchObject({
    value: { payload: 20 },
  })
})
