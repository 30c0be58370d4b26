import { expect, test } from 'vitest'
import { securityEndpoint } from '../../../electron/bilibili/security'
import {
  clientBody,
  decodeBody,
  decodeChanged,
  decodeClientBody,
  decodeWithout,
} from './client-bodies'

const example = {
  maskedPhone: '153*****056',
  maskedMail: '144****@qq.com',
  phoneBound: true,
  mailBound: true,
  phoneVerified: true,
  mailVerified: true,
  hasPassword: true,
  realnameVerified: true,
  oldScore: 90,
  score: 100,
  passwordStrength: 3,
  passwordSafe: true,
  weiboBound: true,
  qqBound: true,
  wechatBound: true,
  skipVerify: false,
}

test('every field of the document is decoded, without message and ttl', () => {
  expect(decodeClientBody(securityEndpoint, 'security')).toEqual({ value: example, unreadable: [] })
})

test.each([
  ['account_info.hide_tel', 'maskedPhone'],
  ['account_info.hide_mail', 'maskedMail'],
  ['account_info.bind_tel', 'phoneBound'],
  ['account_info.bind_mail', 'mailBound'],
  ['account_info.tel_verify', 'phoneVerified'],
  ['account_info.mail_verify', 'mailVerified'],
  ['account_info.unneeded_check', 'hasPassword'],
  ['account_info.realname_certified', 'realnameVerified'],
  ['account_safe.Score', 'oldScore'],
  ['account_safe.score_new', 'score'],
  ['account_safe.pwd_level', 'passwordStrength'],
  ['account_safe.security', 'passwordSafe'],
  ['account_sns.weibo_bind', 'weiboBound'],
  ['account_sns.qq_bind', 'qqBound'],
  ['account_sns.wechat_bind', 'wechatBound'],
  ['account_other.skipVerify', 'skipVerify'],
])('without %s only %s is unknown', (field, key) => {
  expect(decodeWithout(securityEndpoint, 'security', field)).toEqual({
    ok: true,
    value: { value: { ...example, [key]: null }, unreadable: [] },
  })
})

test.each([
  ['account_safe', { oldScore: null, score: null, passwordStrength: null, passwordSafe: null }],
  ['account_sns', { weiboBound: null, qqBound: null, wechatBound: null }],
  ['account_other', { skipVerify: null }],
])('a missing block %s leaves the others', (block, unknown) => {
  const decoded = decodeWithout(securityEndpoint, 'security', block)
  expect(decoded.ok && decoded.value).toEqual({ value: { ...example, ...unknown }, unreadable: [] })
})

test('a block of another type is named and leaves the others', () => {
  const decoded = decodeChanged(securityEndpoint, 'security', 'account_other', 'none')
  expect(decoded).toEqual({
    value: { ...example, skipVerify: null },
    unreadable: ['account_other'],
  })
})

test('an unreadable field inside a block is named with its block', () => {
  const decoded = decodeChanged(securityEndpoint, 'security', 'account_sns.qq_bind', 'maybe')
  expect(decoded).toEqual({
    value: { ...example, qqBound: null },
    unreadable: ['account_sns.qq_bind'],
  })
})

test('realname_certified true is verified, against the words of the document', () => {
  const { value } = decodeChanged(
    securityEndpoint,
    'security',
    'account_info.realname_certified',
    false,
  )
  expect(value.realnameVerified).toBe(false)
})

test('unneeded_check true says that there is no password', () => {
  const { value } = decodeChanged(securityEndpoint, 'security', 'account_info.unneeded_check', true)
  expect(value.hasPassword).toBe(false)
})

test('password strength 0 is known', () => {
  const { value } = decodeChanged(securityEndpoint, 'security', 'account_safe.pwd_level', 0)
  expect(value.passwordStrength).toBe(0)
})

test('the shape of today, with message and ttl, brings the same', () => {
  const body = clientBody('security').replace('"code": 0,', '"code": 0, "message": "0", "ttl": 1,')
  expect(decodeBody(securityEndpoint, body)).toEqual({
    ok: true,
    value: { value: example, unreadable: [] },
  })
})
