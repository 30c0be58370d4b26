import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePastedCredential } from '../../../electron/bilibili/pasted-credential'
import { ACCESS_KEY, BILI_JCT, HEADER, OTHER_SESSDATA, SESSDATA } from './pasted-values'

const troubleOf = (text: string) => {
  const parsed = parsePastedCredential(text)
  return parsed.ok ? 'none' : parsed.failure
}

describe('trouble is named', () => {
  test.each(['', ' \r\n\t ', '\uFEFF', '\u00A0\u200B'])('nothing in %j', (text) => {
    expect(troubleOf(text)).toEqual({ kind: 'empty' })
  })

  test('more than 64 Ki characters', () => {
    expect(troubleOf('a'.repeat(65_537))).toEqual({ kind: 'too-long' })
    expect(troubleOf(`${HEADER}; x=${'a'.repeat(65_000)}`)).toBe('none')
  })

  test.each([
    `SESSDATA=${SESSDATA}\u0000; bili_jct=1`,
    `\u001B[200~${HEADER}`,
    JSON.stringify({ SESSDATA: `${SESSDATA}\n; admin=1` }),
  ])('control characters in %j', (text) => {
    expect(troubleOf(text)).toEqual({ kind: 'control-characters' })
  })

  test.each([
    `SESSDATA=${SESSDATA}钥匙`,
    HEADER.replace('%2C161', '%2C 161'),
    HEADER.replaceAll('; ', '；'),
    HEADER.replace('SESSDATA=', 'SESSDATA＝'),
    `SESSDATA：${SESSDATA}`,
    `SESSDATA=${SESSDATA.replaceAll('%2C', '，')}`,
    `_uuid=X；SESSDATA=${SESSDATA}`,
  ])('characters no cookie holds in %j', (text) => {
    expect(troubleOf(text)).toEqual({ kind: 'bad-characters' })
  })

  test('a value longer than any cookie', () => {
    expect(troubleOf(`SESSDATA=${SESSDATA}${'a'.repeat(3000)}`)).toEqual({ kind: 'too-long' })
  })

  test.each([
    ['hello', []],
    ['{}', []],
    ['[1, 2, {"a": "b"}]', []],
    ['curl https://www.bilibili.com/', []],
    [`bili_jct=${BILI_JCT}; DedeUserID=5; token=secret; sid=`, ['bili_jct', 'DedeUserID']],
    ['昵称：某某', []],
    [JSON.stringify([{ domain: '.example.org', name: 'SESSDATA', value: SESSDATA }]), []],
  ])('no session in %j', (text, found) => {
    expect(troubleOf(text)).toEqual({ kind: 'no-session', found })
  })

  test.each([
    'SESSDATA=xxx',
    'SESSDATA=',
    'SESSDATA=36e71d56%2C1617545513',
    'SESSDATA=36e71d56%2C1617545513%2C',
    'SESSDATA=36e71d56%2C1617545513%2C367d6%2',
    'SESSDATA=36e71d56%2C1617545513%2C367d6…',
    'SESSDATA=36e71d56%2C1617545513%2C367d6...',
    '36e71d56%2C16175',
    '36e71d56,1617545513',
    HEADER.replace('CjC;', '\nCjC;'),
    `SESSDATA=${SESSDATA}; bili_jct=0123456789abcdef\n0123456789abcdef`,
    `SESSDATA=${SESSDATA}; bili_jct=0123456789abcdef\r\n\r\n  0123456789abcdef\n`,
    'SESSDATA=abcdef12%2C1617545513%2C36\n7d6*a1',
    'SESSDATA: abcdef12%2C1617545513%2C36\n7d6*a1',
    'SESSDATA\tabcdef12%2C1617545513%2C36\n7d6*a1',
    `sid=a\nb; SESSDATA=${SESSDATA}`,
  ])('a value that breaks off: %j', (text) => {
    expect(troubleOf(text)).toEqual({ kind: 'half-pasted' })
  })

  test.each([
    ['half-json', '{"a":1'],
    ['half-json', '['],
    ['half-json', JSON.stringify([{ name: 'SESSDATA', value: SESSDATA }]).slice(0, -9)],
    ['half-curl', `curl 'https://api.bilibili.com/' -b 'SESSDATA=${SESSDATA}; bili_j`],
  ])('text that breaks off is no SESSDATA that does: %s in %j', (kind, text) => {
    expect(troubleOf(text)).toEqual({ kind })
  })

  test.each([
    `SESSDATA=${SESSDATA}; SESSDATA=${OTHER_SESSDATA}`,
    `${HEADER}\n${HEADER.replace('293793435', '7')}`,
    JSON.stringify([{ SESSDATA }, { SESSDATA: OTHER_SESSDATA }]),
    `access_key=${ACCESS_KEY}\naccess_key=${BILI_JCT}`,
    `${HEADER}; bili_jct=${ACCESS_KEY}`,
    `${HEADER}; DedeUserID__ckMd5=1b0a`,
  ])('two accounts in %j', (text) => {
    expect(troubleOf(text)).toEqual({ kind: 'two-accounts' })
  })

  test('and never carries a value', () => {
    const texts = [
      `bili_jct=${BILI_JCT}; ${ACCESS_KEY}=${ACCESS_KEY}`,
      `SESSDATA=${SESSDATA}; SESSDATA=${OTHER_SESSDATA}`,
      `SESSDATA=${SESSDATA.slice(0, 20)}`,
      `SESSDATA=${SESSDATA}\u0000`,
    ]
    const told = JSON.stringify(texts.map(troubleOf))
    for (const secret of [BILI_JCT, ACCESS_KEY, '36e71d56', '99999999']) {
      expect(told).not.toContain(secret)
    }
  })
})

test('whatever is pasted, parsing ends with a credential that fits a header or with trouble', () => {
  const fragment = fc.constantFrom(
    HEADER,
    SESSDATA,
    'SESSDATA=',
    'curl ',
    "-b '",
    '"',
    "'",
    '^',
    '\\',
    '\n',
    '\t',
    '; ',
    '{"name":"SESSDATA","value":',
    '[',
    '}',
    '%25',
  )
  const pasted = fc
    .array(fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
    .map((fragments) => fragments.join(''))
  fc.assert(
    fc.property(pasted, (text) => {
      const parsed = parsePastedCredential(text)
      if (!parsed.ok) return
      for (const value of Object.values(parsed.value)) expect(value).toMatch(/^[!-:<-~]+$/)
      expect(parsed.value.SESSDATA ?? parsed.value.access_key).toBeDefined()
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['quotes', 'curl ', "'"],
  ['escapes', 'curl ', '\\x'],
  ['carets', 'curl ^"', '^^"'],
  ['brackets', '', '['],
  ['braces', '', '{"a":'],
  ['names', '{', 'a'],
  ['percent signs', 'abcdef%2C', '%25'],
  ['separators', 'SESSDATA=', '; ='],
  ['equals signs', 'SESSDATA=', '='],
  ['equals signs with a line break', '\n;', '='],
  ['lines', 'SESSDATA=', 'a\n'],
  ['spaces', 'SESSDATA', ' '],
  ['spaces of a console', 'document.cookie=x', ' '],
  ['quotes of a console', 'document.cookie=x', '" '],
])('64 Ki characters of %s are read without delay', (_, start, unit) => {
  const text = start.padEnd(65_536, unit)
  const startedAtMs = performance.now()
  parsePastedCredential(text)
  parsePastedCredential(`${text.slice(0, -1)}}`)
  expect(performance.now() - startedAtMs).toBeLessThan(1000)
})
