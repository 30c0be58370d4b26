import { describe, expect, test } from 'vitest'
import type { Credential } from '../../../electron/bilibili/credential'
import { withoutEcho } from '../../../electron/bilibili/credential-echo'
import { ACCESS_KEY, BILI_JCT } from './pasted-values'

const PLAIN = '36e71d56,1617545513,367d6*a1/"b'
const WIRE = '36e71d56%2C1617545513%2C367d6*a1/"b'
const credential: Credential = {
  SESSDATA: WIRE,
  bili_jct: BILI_JCT,
  access_key: ACCESS_KEY,
  DedeUserID: '293793435',
  sid: 'abc',
  origin: 'pasted',
}

const percent = (text: string): string =>
  text.replaceAll(
    /[^]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
const unicode = (text: string): string =>
  text.replaceAll(
    /[^]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

describe('a value of the credential is struck out', () => {
  test.each([
    ['as it was sent', WIRE],
    ['in plain', PLAIN],
    ['percent-encoded', encodeURIComponent(PLAIN)],
    ['percent-encoded once more', encodeURIComponent(encodeURIComponent(PLAIN))],
    ['percent-encoded letter by letter', percent(PLAIN)],
    ['percent-encoded in lower case', PLAIN.replaceAll(',', '%2c')],
    ['as JSON within the text', JSON.stringify(PLAIN)],
    ['as JSON letter by letter', unicode(PLAIN)],
    ['as JSON within JSON', JSON.stringify(JSON.stringify(WIRE))],
  ])('%s', (_, echo) => {
    const told = withoutEcho([`bad ${echo} request`, { [echo]: [echo] }], credential)
    expect(JSON.stringify(told)).not.toMatch(/36e71d56|1617545513|367d6/)
    expect(JSON.stringify(told)).toMatch(/^\["bad .*\*\*\*.* request",\{".*\*\*\*.*":\[".*\*\*\*/)
  })

  test('wherever it stands, each one of them', () => {
    const json = { a: [`${ACCESS_KEY}${BILI_JCT}`, { b: `${BILI_JCT}, ${ACCESS_KEY}` }] }
    expect(withoutEcho(json, credential)).toEqual({ a: ['******', { b: '***, ***' }] })
  })
})

test('all else stays as it came: the account number, short values, numbers and other encodings', () => {
  const json = {
    mid: 293_793_435,
    text: 'DedeUserID 293793435, sid abc, 100%25 \\u0041 %E4%BD%A0',
    rest: [null, true, 0, -1.5, '', '{"a":"b"}'],
  }
  expect(withoutEcho(json, credential)).toEqual(json)
})

test('what nests deeper than any answer is dropped and not followed', () => {
  const depth = 100_000
  const json: unknown = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
  expect(JSON.stringify(withoutEcho({ json, a: 1 }, credential))).toMatch(
    /^\{"json":\[+null\]+,"a":1\}$/,
  )
})
