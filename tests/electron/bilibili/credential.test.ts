import { expect, test } from 'vitest'
import {
  checkCredentialText,
  cookieHeader,
  credentialKind,
  otherSessdataForm,
  sessionExpiresAtMs,
  wireSessdata,
} from '../../../electron/bilibili/credential'

const WIRE = '36e71d56%2C1617545513%2C367d6*a1'
const RAW = '36e71d56,1617545513,367d6*a1'

test.each([
  [WIRE, WIRE],
  [RAW, WIRE],
  ['36e71d56%252C1617545513%252C367d6*a1', WIRE],
  ['36e71d56%25252C1617545513%25252C367d6*a1', WIRE],
  ['36e71d56%2c1617545513%2c367d6%2Aa1', '36e71d56%2c1617545513%2c367d6%2Aa1'],
  ['36e71d56,1617545513,367d6%2Aa1', '36e71d56%2C1617545513%2C367d6%2Aa1'],
  ['', ''],
])('%j travels as %j', (sessdata, wire) => {
  expect(wireSessdata(sessdata)).toBe(wire)
  expect(wireSessdata(wireSessdata(sessdata))).toBe(wire)
})

test('the other form of encoded is decoded, and of decoded encoded', () => {
  expect(otherSessdataForm({ SESSDATA: WIRE, sid: 's', origin: 'qr' })).toEqual({
    SESSDATA: RAW,
    sid: 's',
    origin: 'qr',
  })
  expect(otherSessdataForm({ SESSDATA: RAW, origin: 'qr' })?.SESSDATA).toBe(WIRE)
})

test('without commas or without SESSDATA there is no other form', () => {
  expect(otherSessdataForm({ SESSDATA: 'abc', origin: 'pasted' })).toBeNull()
  expect(otherSessdataForm({ access_key: 'key', origin: 'access-key' })).toBeNull()
})

test('the Cookie header has each known cookie once and no token', () => {
  const credential = {
    buvid4: 'b4',
    buvid3: 'b3',
    sid: 's',
    DedeUserID__ckMd5: 'm',
    DedeUserID: '5',
    bili_jct: 'j',
    SESSDATA: WIRE,
    refresh_token: 'never-sent',
    access_key: 'never-sent',
    bili_ticket: 'never-sent',
    origin: 'qr',
  } as const
  expect(cookieHeader(credential)).toBe(
    `SESSDATA=${WIRE}; bili_jct=j; DedeUserID=5; DedeUserID__ckMd5=m; sid=s; buvid3=b3; buvid4=b4`,
  )
})

test('a value that could break out of the header is not sent', () => {
  const credential = {
    SESSDATA: WIRE,
    sid: 'a\r\nX-Evil: 1',
    buvid3: 'b; admin=1',
    buvid4: '',
    origin: 'qr',
  } as const
  expect(cookieHeader(credential)).toBe(`SESSDATA=${WIRE}`)
})

test.each([
  ['a%2C1%2Cb*-_.~+/=', true],
  ['', false],
  ['a b', false],
  ['a;b', false],
  ['a\u0000b', false],
  ['a\nb', false],
  ['a\u007Fb', false],
  ['钥匙', false],
  ['x'.repeat(2049), false],
])('%j may stand in a header: %j', (text, fits) => {
  expect(checkCredentialText(text)).toBe(fits)
})

test.each([
  [WIRE, 1_617_545_513_000],
  [RAW, 1_617_545_513_000],
  ['36e71d56%2C161754551%2C367d6', null],
  ['36e71d56%2Cnever%2C367d6', null],
  ['36e71d56', null],
])('%j ends at %j', (SESSDATA, expiresAtMs) => {
  expect(sessionExpiresAtMs({ SESSDATA, origin: 'pasted' })).toBe(expiresAtMs)
})

test('an access_key says nothing of its end', () => {
  expect(sessionExpiresAtMs({ access_key: 'key', origin: 'access-key' })).toBeNull()
})

test('cookies sign in where there are any', () => {
  expect(credentialKind({ SESSDATA: WIRE, access_key: 'key', origin: 'pasted' })).toBe('cookie')
  expect(credentialKind({ access_key: 'key', origin: 'access-key' })).toBe('access-key')
})
