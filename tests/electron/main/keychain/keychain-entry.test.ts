import { describe, expect, it } from 'vitest'

import type { Credential } from '../../../../electron/bilibili/credential'
import { decodeEntry, encodeEntry } from '../../../../electron/main/keychain/keychain-entry'

const whole: Required<Credential> = {
  SESSDATA: 'abc%2C1793000000%2Cdef*41',
  bili_jct: '0123456789abcdef0123456789abcdef',
  DedeUserID: '293793435',
  DedeUserID__ckMd5: '0123456789abcdef',
  sid: '7abc',
  buvid3: 'B3-infoc',
  buvid4: 'B4-024',
  refresh_token: 'r'.repeat(32),
  access_key: 'k'.repeat(32),
  origin: 'qr',
  renewalAllowed: true,
  replaced: { SESSDATA: 'old%2C1', bili_jct: 'f'.repeat(32), refresh_token: 'o'.repeat(32) },
}

const stored = (credential: Credential, storedText: string | null = null): string => {
  const entry = encodeEntry(credential, storedText)
  if (!entry.ok) throw new Error(`not stored: ${entry.failure.kind}`)
  return entry.value
}

describe('an entry', () => {
  it('brings back every field', () => {
    expect(decodeEntry(stored(whole))).toEqual(whole)
  })

  it.each([
    ['nothing', '{}'],
    ['a part that is missing', '{"SESSDATA":"a","bili_jct":"b"}'],
    ['an empty part', '{"SESSDATA":"","bili_jct":"b","refresh_token":"c"}'],
    ['a control character', '{"SESSDATA":"a\\u0000","bili_jct":"b","refresh_token":"c"}'],
    ['text', '"old"'],
  ])(
    'is unreadable where what a renewal replaced is %s: none of the two may be guessed',
    (_, replaced) => {
      expect(decodeEntry(`{"SESSDATA":"a","origin":"qr","replaced":${replaced}}`)).toBe(
        'unreadable',
      )
    },
  )

  it('brings back quotes, backslashes, signs beyond ASCII and half a surrogate pair', () => {
    const credential: Credential = { SESSDATA: '"\\哔哩🎉\ud83c', origin: 'pasted' }
    const text = stored(credential)
    expect(decodeEntry(Buffer.from(text, 'utf8').toString('utf8'))).toEqual(credential)
  })

  it('has the same text whatever the order of the fields', () => {
    const reversed = Object.fromEntries(Object.entries(whole).reverse())
    expect(stored({ ...reversed, origin: whole.origin })).toBe(stored(whole))
  })

  it('keeps the fields of a newer version when it is written again', () => {
    const newer =
      '{"SESSDATA":"old","origin":"qr","device":{"id":7},"__proto__":"odd","later":"\u007f"}'
    const text = stored({ SESSDATA: 'new', origin: 'pasted' }, newer)
    expect(text).toBe(
      '{"SESSDATA":"new","origin":"pasted","device":{"id":7},"__proto__":"odd","later":"\\u007f"}',
    )
    expect(decodeEntry(text)).toEqual({ SESSDATA: 'new', origin: 'pasted' })
  })

  it('drops a field that the new credential no longer has', () => {
    const text = stored({ access_key: 'k', origin: 'access-key' }, stored(whole))
    expect(decodeEntry(text)).toEqual({ access_key: 'k', origin: 'access-key' })
  })

  it.each(['', 'null', '[]', '"x"', '{"SESSDATA":"half', '\u0000\ufffd'])(
    'replaces what cannot be read: %j',
    (garbled) => {
      expect(stored(whole, garbled)).toBe(stored(whole))
    },
  )

  it('is measured in bytes of UTF-8 and stays below 2,560', () => {
    const frame = stored({ SESSDATA: 'x', origin: 'qr' }).length - 1
    const fitting = '哔'.repeat(Math.floor((2559 - frame) / 3))
    const rest = 'x'.repeat(2559 - frame - fitting.length * 3)
    expect(Buffer.byteLength(stored({ SESSDATA: fitting + rest, origin: 'qr' }))).toBe(2559)
    expect(encodeEntry({ SESSDATA: `${fitting}${rest}x`, origin: 'qr' }, null)).toEqual({
      ok: false,
      failure: { kind: 'too-large', bytes: 2560 },
    })
  })

  it.each(['\u0000', '\r', '\n', '\t', '\u001b', '\u007f', '\u0085'])(
    'is not made of a value with the control character %j',
    (character) => {
      expect(encodeEntry({ SESSDATA: `a${character}b`, origin: 'qr' }, null)).toEqual({
        ok: false,
        failure: { kind: 'not-kept' },
      })
    },
  )

  it('is not made of a credential that signs nothing in', () => {
    expect(encodeEntry({ bili_jct: 'a', SESSDATA: '', origin: 'qr' }, null).ok).toBe(false)
  })
})

describe('a text in the keychain', () => {
  const good = stored(whole)
  it.each([
    ['nothing', ''],
    ['one half of the JSON', good.slice(0, good.length / 2)],
    ['JSON with something behind it', `${good}x`],
    ['a list', `[${good}]`],
    ['null', 'null'],
    ['an unknown origin', good.replace('"qr"', '"telepathy"')],
    ['no origin', good.replace(',"origin":"qr"', '')],
    ['a number as a cookie', good.replace('"7abc"', '7')],
    ['a line break in a cookie', good.replace('7abc', '7\\nabc')],
    ['NUL in a cookie', good.replace('7abc', '7\\u0000abc')],
    ['neither SESSDATA nor access_key', '{"bili_jct":"a","origin":"qr"}'],
  ])('with %s is unreadable', (_what, text) => {
    expect(decodeEntry(text)).toBe('unreadable')
  })
})
