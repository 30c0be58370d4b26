import { expect, test } from 'vitest'
import {
  readSignatureCode,
  sameSignature,
  SIGNATURE_LIMIT,
  signatureForm,
  signatureLength,
} from '../../../electron/bilibili/signature'

const cookies = {
  SESSDATA: 'a%2C1799999999%2Cb',
  bili_jct: 'csrf-value',
  origin: 'pasted',
} as const

test('cookies send csrf and nothing of an access_key', () => {
  expect(signatureForm('你好\n世界', { ...cookies, access_key: 'key' })).toEqual([
    ['user_sign', '你好\n世界'],
    ['csrf', 'csrf-value'],
  ])
})

test('an access_key is a field of the form and needs no csrf', () => {
  expect(signatureForm('hi', { access_key: 'key', origin: 'access-key' })).toEqual([
    ['access_key', 'key'],
    ['user_sign', 'hi'],
  ])
})

test('without bili_jct there is no form', () => {
  expect(signatureForm('hi', { SESSDATA: cookies.SESSDATA, origin: 'pasted' })).toBeNull()
})

test('half a surrogate pair is replaced, since no form can carry it', () => {
  expect(signatureForm('a\uD83D', cookies)?.[0]).toEqual(['user_sign', 'a\uFFFD'])
})

test('length is counted in code points', () => {
  expect(signatureLength('🍎'.repeat(SIGNATURE_LIMIT))).toBe(70)
})

test.each([
  ['-111', 'csrf-mismatch'],
  ['40015', 'sensitive-word'],
  ['40021', 'emoji-image'],
  ['40022', 'too-long'],
  ['40061', null],
  ['-101', null],
])('code %s means %j', (code, meaning) => {
  expect(readSignatureCode(code)).toBe(meaning)
})

test.each([
  ['a', 'a', true],
  ['a\r\nb', 'a\nb', true],
  [' a ', 'a', true],
  ['', ' ', true],
  ['a', 'A', false],
  ['a\nb', 'a b', false],
])('that %j and %j are the same signature is %s', (one, other, same) => {
  expect(sameSignature(one, other)).toBe(same)
})
