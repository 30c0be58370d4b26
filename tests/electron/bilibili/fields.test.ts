import { expect, test } from 'vitest'
import { decodeFields, readNumber, readText, TEXT_LIMIT } from '../../../electron/bilibili/fields'
import type { Fields } from '../../../electron/bilibili/fields'

const read = <T>(wire: unknown, by: (fields: Fields) => T) => {
  const decoded = decodeFields({ field: wire, other: 1 }, (fields) => {
    fields.integer('other')
    return by(fields)
  })
  if (!decoded.ok) throw new Error(decoded.failure.kind)
  return decoded.value
}

test.each([
  ['text', 1.5, '1.5'],
  ['number', '-0.25', -0.25],
  ['number', '1e3', 1000],
  ['integer', '42', 42],
  ['integer', 42.0, 42],
  ['count', 0, 0],
  ['flag', 1, true],
  ['flag', '0', false],
  ['mid', 9_007_199_254_740_991, '9007199254740991'],
  ['mid', '99999999999999999999', '99999999999999999999'],
  ['tenths', 0.30000000000000004, 3],
  ['instant', 1_612_454_400, 1_612_454_400_000],
  ['instant', 0, 'never'],
] as const)('%s reads %j as %j', (kind, wire, value) => {
  expect(read(wire, (fields) => fields[kind]('field'))).toEqual({ value, unreadable: [] })
})

test.each([
  ['text', true],
  ['text', {}],
  ['number', ''],
  ['number', '0x10'],
  ['number', '1'.repeat(41)],
  ['number', true],
  ['number', 1e300],
  ['integer', 1.5],
  ['count', -1],
  ['flag', 2],
  ['flag', 'yes'],
  ['mid', 0],
  ['mid', -5],
  ['mid', '007'],
  ['mid', 9_007_199_254_740_992],
  ['tenths', 9_007_199_254_740_991],
  ['instant', -1],
  ['list', {}],
] as const)('%s cannot read %j and names the field', (kind, wire) => {
  expect(read(wire, (fields) => fields[kind]('field'))).toEqual({
    value: null,
    unreadable: ['field'],
  })
})

test('numbers beyond JSON’s own range are unknown', () => {
  expect(readNumber(JSON.parse('1e999'))).toBeNull()
  expect(readNumber('1e999')).toBeNull()
  expect(readNumber(Number.NaN)).toBeNull()
})

test('-0 is 0', () => {
  expect(Object.is(readNumber(-0), 0)).toBe(true)
})

test.each(['text', 'number', 'flag', 'mid', 'instant', 'list'] as const)(
  '%s takes null and a missing field for unknown without naming them',
  (kind) => {
    expect(read(null, (fields) => fields[kind]('field'))).toEqual({ value: null, unreadable: [] })
    expect(read(null, (fields) => fields[kind]('absent'))).toEqual({ value: null, unreadable: [] })
  },
)

test('text is clipped between code points and made well formed', () => {
  expect(readText('🍎'.repeat(TEXT_LIMIT + 1))).toBe('🍎'.repeat(TEXT_LIMIT))
  expect(readText(`a${'🍎'.repeat(TEXT_LIMIT)}`)).toBe(`a${'🍎'.repeat(TEXT_LIMIT - 1)}`)
  expect(readText('a\uD800b')).toBe('a\uFFFDb')
})

test('inherited members are no fields', () => {
  expect(read(1, (fields) => fields.text('constructor'))).toEqual({ value: null, unreadable: [] })
  const polluted: unknown = JSON.parse('{"__proto__":{"mid":1},"other":1}')
  const decoded = decodeFields(polluted, (fields) => [fields.mid('mid'), fields.integer('other')])
  expect(decoded).toEqual({ ok: true, value: { value: [null, 1], unreadable: [] } })
})

test.each([[null], [undefined], [[]], ['text'], [7], [true]])(
  '%j is no object to decode',
  (wire) => {
    expect(decodeFields(wire, () => 'read')).toEqual({
      ok: false,
      failure: { kind: 'unreadable', field: 'data' },
    })
  },
)

test('an object with none of the fields asked for fails instead of bringing nulls', () => {
  expect(decodeFields({ stranger: 1 }, (fields) => fields.text('name'))).toEqual({
    ok: false,
    failure: { kind: 'unreadable', field: 'data' },
  })
  expect(decodeFields({ name: [] }, (fields) => fields.text('name'))).toEqual({
    ok: false,
    failure: { kind: 'unreadable', field: 'name' },
  })
})
