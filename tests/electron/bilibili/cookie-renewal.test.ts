import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  webcrypto,
} from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CONFIRM_URL,
  confirmForm,
  cookieInfoUrl,
  CORRESPOND_KEY,
  correspondText,
  correspondUrl,
  hexOfBytes,
  readCookieInfo,
  readNewToken,
  readRefreshCsrf,
  REFRESH_URL,
  refreshForm,
  TOKEN_MISMATCH_CODE,
} from '../../../electron/bilibili/cookie-renewal'

const CSRF = 'b0cc8411ded2f9db2cff2edb3123acac'
const AT_MS = 1_792_000_000_123

const encrypted = async (
  key: Readonly<{ kty: 'RSA'; n: string; e: string }>,
  text: string,
): Promise<Uint8Array> => {
  const how = { name: 'RSA-OAEP', hash: 'SHA-256' }
  const imported = await webcrypto.subtle.importKey('jwk', { ...key }, how, false, ['encrypt'])
  return new Uint8Array(
    await webcrypto.subtle.encrypt(how, imported, new TextEncoder().encode(text)),
  )
}

test.each([
  [{ refresh: true, timestamp: AT_MS }, true],
  [{ refresh: false, timestamp: AT_MS }, false],
  [{ refresh: 1, timestamp: String(AT_MS) }, true],
])('whether a renewal is due is read from %j', (payload, due) => {
  expect(readCookieInfo(payload)).toEqual({ ok: true, value: { due, timestampMs: AT_MS } })
})

test.each([
  [null, 'data'],
  [[], 'data'],
  [{}, 'refresh'],
  [{ refresh: 'perhaps', timestamp: AT_MS }, 'refresh'],
  [{ refresh: true }, 'timestamp'],
  [{ refresh: true, timestamp: 0 }, 'timestamp'],
  [{ refresh: true, timestamp: -1 }, 'timestamp'],
  [{ refresh: true, timestamp: 1.5 }, 'timestamp'],
])('%j does not tell whether one is due: %s', (payload, field) => {
  expect(readCookieInfo(payload)).toEqual({ ok: false, failure: { kind: 'unreadable', field } })
})

test('the csrf cannot add to the address', () => {
  const { host, pathname, searchParams } = new URL(cookieInfoUrl('a&b=#c'))
  expect(host + pathname).toBe('passport.bilibili.com/x/passport-login/web/cookie/info')
  expect([...searchParams]).toEqual([['csrf', 'a&b=#c']])
})

test('the text is the prefix and the time to the millisecond', () => {
  expect(correspondText(AT_MS, 'refresh_')).toBe('refresh_1792000000123')
  expect(correspondText(AT_MS, 'set_')).toBe('set_1792000000123')
})

test('the public key is one of 1024 bits and gives a path of 256 digits', async () => {
  const key = createPublicKey({ key: { ...CORRESPOND_KEY }, format: 'jwk' })
  expect(key.asymmetricKeyDetails).toEqual({ modulusLength: 1024, publicExponent: 65_537n })
  const bytes = await encrypted(CORRESPOND_KEY, correspondText(AT_MS, 'refresh_'))
  expect(correspondUrl(hexOfBytes(bytes))).toMatch(
    /^https:\/\/www\.bilibili\.com\/correspond\/1\/[0-9a-f]{256}$/,
  )
})

test('who has the private key reads the text in the path, leading zeros included', async () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const { n = '', e = '' } = pair.publicKey.export({ format: 'jwk' })
  const how = {
    key: pair.privateKey,
    oaepHash: 'sha256',
    padding: constants.RSA_PKCS1_OAEP_PADDING,
  }
  const firstDigits = new Set<string>()
  // Each try begins with a zero digit in one of sixteen, so that 200 have one all but certainly.
  for (let at = 0; at < 200; at += 1) {
    const text = correspondText(AT_MS + at, 'refresh_')
    const hex = hexOfBytes(await encrypted({ kty: 'RSA', n, e }, text))
    expect(hex).toHaveLength(256)
    firstDigits.add(hex.slice(0, 1))
    expect(privateDecrypt(how, Buffer.from(hex, 'hex')).toString()).toBe(text)
  }
  expect(firstDigits).toContain('0')
})

test('hex has two lower-case digits for each byte', () => {
  expect(hexOfBytes(Uint8Array.of(0, 1, 15, 16, 171, 255))).toBe('00010f10abff')
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(hexOfBytes(bytes)).toBe(Buffer.from(bytes).toString('hex'))
    }),
  )
})

test.each([
  `<div id="1-name">${CSRF}</div>`,
  `<div id='1-name'>${CSRF}</div>`,
  `<div id=1-name>${CSRF}</div>`,
  `<DIV CLASS="a" ID = "1-name" hidden>\n  ${CSRF}\t</DIV >`,
  `<div\n  data-id="2-name"\n  id="1-name"\n>${CSRF}</div>`,
  `<html><div id="0-name">other</div><div><div id="1-name">${CSRF}</div><div id="2-name">x</div></div>`,
  `<div id="1-name"></div><div id="1-name">${CSRF}</div>`,
])('the second csrf is found in %j', (html) => {
  expect(readRefreshCsrf(html)).toBe(CSRF)
})

test.each([
  '',
  '<html><body>welcome</body></html>',
  `<div id="2-name">${CSRF}</div>`,
  `<div id="11-name">${CSRF}</div>`,
  `<div id="1-names">${CSRF}</div>`,
  `<div data-id="1-name">${CSRF}</div>`,
  `<span id="1-name">${CSRF}</span>`,
  `<div id="1-name"> </div>`,
  `<div id="1-name">two words</div>`,
  `<div id="1-name">a;b</div>`,
  `<div id="1-name"><b>${CSRF}</b></div>`,
  `<div id="1-name">${'a'.repeat(129)}</div>`,
  `<div id="1-name">${CSRF}`,
])('%j holds no second csrf', (html) => {
  expect(readRefreshCsrf(html)).toBeNull()
})

test.each([
  ['beginnings', '<div '],
  ['marks', ' id=1-name'],
  ['spaces', ' '],
  ['empty divs', '<div id="1-name">'],
])('a page of a megabyte of %s is read through in no time', (_, part) => {
  const html = `<div ${part.repeat(1_000_000 / part.length)}`
  const startedAtMs = performance.now()
  expect(readRefreshCsrf(html)).toBeNull()
  expect(performance.now() - startedAtMs).toBeLessThan(2_000)
})

test('changing a session sends the old csrf and the old token', () => {
  expect(refreshForm({ bili_jct: 'old-csrf', refresh_token: 'old-token' }, CSRF)).toEqual([
    ['csrf', 'old-csrf'],
    ['refresh_csrf', CSRF],
    ['source', 'main_web'],
    ['refresh_token', 'old-token'],
  ])
  expect(REFRESH_URL).toBe('https://passport.bilibili.com/x/passport-login/web/cookie/refresh')
  expect(TOKEN_MISMATCH_CODE).toBe('86095')
})

test('giving the old session up sends the new csrf and the old token', () => {
  expect(confirmForm('new-csrf', 'old-token')).toEqual([
    ['csrf', 'new-csrf'],
    ['refresh_token', 'old-token'],
  ])
  expect(CONFIRM_URL).toBe('https://passport.bilibili.com/x/passport-login/web/confirm/refresh')
})

test.each([
  [{ status: 0, message: '', refresh_token: CSRF }, CSRF],
  [{ refresh_token: '' }, null],
  [{ refresh_token: 5 }, null],
  [{ refresh_token: 'a b' }, null],
  [{ refresh_token: 'a'.repeat(513) }, null],
  [{}, null],
  [null, null],
  [[CSRF], null],
])('the new token in %j is %j', (payload, token) => {
  expect(readNewToken(payload)).toBe(token)
})
