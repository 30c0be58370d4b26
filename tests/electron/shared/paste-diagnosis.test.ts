import { describe, expect, it } from 'vitest'
import { diagnosePaste, hasEnded } from '../../../electron/shared/paste-diagnosis'
import { ACCESS_KEY, BILI_JCT, HEADER, OTHER_SESSDATA, SESSDATA } from '../bilibili/pasted-values'

const END_MS = 1_617_545_513_000

const json = JSON.stringify([
  { name: 'SESSDATA', value: SESSDATA, domain: '.bilibili.com' },
  { name: 'bili_jct', value: BILI_JCT, domain: '.bilibili.com' },
])

describe('the diagnosis of pasted text', () => {
  it('tells form, parts, account and end of a whole Cookie header', () => {
    expect(diagnosePaste(HEADER)).toEqual({
      kind: 'credential',
      form: 'header',
      signsInBy: 'cookie',
      found: ['SESSDATA', 'bili_jct', 'DedeUserID', 'DedeUserID__ckMd5', 'sid', 'buvid3'],
      missing: [],
      csrfLooksCut: false,
      mid: '293793435',
      expiresAtMs: END_MS,
    })
  })

  it.each([
    ['header', `Cookie: ${HEADER}`],
    ['lines', `SESSDATA=${SESSDATA}\nbili_jct=${BILI_JCT}`],
    ['lines', `SESSDATA\t${SESSDATA}\t.bilibili.com\nbili_jct\t${BILI_JCT}\t.bilibili.com`],
    ['json', json],
    ['curl', `curl 'https://api.bilibili.com/x' -H 'cookie: ${HEADER}'`],
    ['address', `https://example.org/?access_key=${ACCESS_KEY}&mid=1`],
    ['bare-sessdata', SESSDATA],
    ['bare-sessdata', `  "${SESSDATA}"  `],
    ['bare-access-key', ACCESS_KEY],
    ['bare-access-key', `access_key=${ACCESS_KEY}`],
  ])('knows the form %s', (form, pasted) => {
    expect(diagnosePaste(pasted)).toMatchObject({ kind: 'credential', form })
  })

  it('names what is missing of a cookie, and nothing of an access_key', () => {
    expect(diagnosePaste(SESSDATA)).toMatchObject({
      found: ['SESSDATA'],
      missing: ['bili_jct', 'DedeUserID'],
      mid: null,
    })
    expect(diagnosePaste(ACCESS_KEY)).toMatchObject({
      signsInBy: 'access-key',
      found: ['access_key'],
      missing: [],
      expiresAtMs: null,
    })
  })

  it.each([
    ['cut off', BILI_JCT.slice(0, 31), true],
    ['not of hexadecimal digits', BILI_JCT.replace(/.$/, 'z'), true],
    ['whole', BILI_JCT, false],
  ])('tells of a bili_jct that is %s', (_, bili_jct, csrfLooksCut) => {
    const pasted = `SESSDATA=${SESSDATA}; bili_jct=${bili_jct}`
    expect(diagnosePaste(pasted)).toMatchObject({ kind: 'credential', csrfLooksCut })
  })

  it('names the cookies of a half one', () => {
    expect(diagnosePaste(`bili_jct=${BILI_JCT}; buvid3=x`)).toEqual({
      kind: 'trouble',
      trouble: { kind: 'no-session', found: ['bili_jct', 'buvid3'] },
      found: ['bili_jct', 'buvid3'],
    })
  })

  it.each([
    ['half-pasted', 'SESSDATA=36e71d56%2C16175'],
    ['two-accounts', `SESSDATA=${SESSDATA}; SESSDATA=${OTHER_SESSDATA}`],
    ['bad-characters', `SESSDATA＝${SESSDATA}；bili_jct＝${BILI_JCT}`],
    ['too-long', 'x'.repeat(1_048_576)],
    ['no-session', 'hello there'],
  ])('tells %s', (kind, pasted) => {
    expect(diagnosePaste(pasted)).toMatchObject({ kind: 'trouble', trouble: { kind } })
  })

  it('has nothing to tell of nothing', () => {
    expect(diagnosePaste('')).toBeNull()
    expect(diagnosePaste(' \n\t')).toBeNull()
  })

  it('carries no value of a credential, whatever came', () => {
    for (const pasted of [HEADER, SESSDATA, ACCESS_KEY, json, `bili_jct=${BILI_JCT}`]) {
      const told = JSON.stringify(diagnosePaste(pasted))
      for (const value of [SESSDATA, '36e71d56', '367d6', BILI_JCT, ACCESS_KEY, '0a1b'])
        expect(told).not.toContain(value)
    }
  })
})

it('a session has ended from the instant that stands in it', () => {
  const diagnosis = diagnosePaste(HEADER)!
  expect([END_MS - 1, END_MS].map((nowMs) => hasEnded(diagnosis, nowMs))).toEqual([false, true])
  expect(hasEnded(diagnosePaste(ACCESS_KEY)!, END_MS)).toBe(false)
  expect(hasEnded(diagnosePaste('x=1')!, END_MS)).toBe(false)
})
