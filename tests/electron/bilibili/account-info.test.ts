import { expect, test } from 'vitest'
import { accountInfoEndpoint } from '../../../electron/bilibili/account-info'
import {
  clientBody,
  decodeBody,
  decodeChanged,
  decodeClientBody,
  decodeWithout,
} from './client-bodies'

const example = {
  mid: '293793435',
  nickname: '社会易姐QwQ',
  loginName: 'bili_84675323391',
  sign: '高中技术宅一枚,爱好MC&电子&8-bit音乐&数码&编程,资深猿厨,粉丝群:1136462265',
  birthday: '2002-03-05',
  sex: '男',
  nicknameNeverChosen: false,
  rankText: '正式会员',
}

test('every field of the document is decoded', () => {
  expect(decodeClientBody(accountInfoEndpoint, 'account-info')).toEqual({
    value: example,
    unreadable: [],
  })
})

test.each([
  ['mid', 'mid'],
  ['uname', 'nickname'],
  ['userid', 'loginName'],
  ['sign', 'sign'],
  ['birthday', 'birthday'],
  ['sex', 'sex'],
  ['nick_free', 'nicknameNeverChosen'],
  ['rank', 'rankText'],
])('without %s only %s is unknown', (field, key) => {
  expect(decodeWithout(accountInfoEndpoint, 'account-info', field)).toEqual({
    ok: true,
    value: { value: { ...example, [key]: null }, unreadable: [] },
  })
})

test('a mid of 16 digits keeps every digit, as number and as text', () => {
  const whole = clientBody('account-info').replace('293793435', '3546612345678901')
  const decoded = decodeBody(accountInfoEndpoint, whole)
  expect(decoded.ok && accountInfoEndpoint.midOf?.(decoded.value.value)).toBe('3546612345678901')
  expect(
    decodeChanged(accountInfoEndpoint, 'account-info', 'mid', '3546612345678901').value.mid,
  ).toBe('3546612345678901')
})

test('a mid that JSON cannot carry exactly is unknown instead of wrong', () => {
  const body = clientBody('account-info').replace('293793435', '9007199254740993')
  const decoded = decodeBody(accountInfoEndpoint, body)
  expect(decoded.ok && decoded.value).toMatchObject({ value: { mid: null }, unreadable: ['mid'] })
})

test('rank as a number is taken as text', () => {
  expect(decodeChanged(accountInfoEndpoint, 'account-info', 'rank', 10_000).value.rankText).toBe(
    '10000',
  )
})

test('markup, bidi marks and emoji stay text; control characters that steer terminals go', () => {
  const sign = '<script>alert(1)</script>\u202Eabc\n👨‍👩‍👧\u001B[31m\u0000'
  expect(decodeChanged(accountInfoEndpoint, 'account-info', 'sign', sign).value.sign).toBe(
    '<script>alert(1)</script>\u202Eabc\n👨‍👩‍👧[31m',
  )
})

test('an empty signature is known to be empty', () => {
  expect(decodeChanged(accountInfoEndpoint, 'account-info', 'sign', '').value.sign).toBe('')
})
