import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cookiesOfAddress, cookiesOfAnswer } from '../../../electron/bilibili/sign-in-cookies'
import { BILI_JCT, SESSDATA } from './pasted-values'

const SESSION = { SESSDATA, bili_jct: BILI_JCT }
const WHOLE = { ...SESSION, DedeUserID: '293793435', DedeUserID__ckMd5: '0a1b', sid: 'abc' }

const answer = (...lines: readonly string[]): Record<string, string> => ({
  'set-cookie': lines.map((line) => `${line}; Path=/; Domain=bilibili.com`).join('\n'),
})

const OLD_ADDRESS = `https://passport.biligame.com/crossDomain?DedeUserID=293793435&DedeUserID__ckMd5=0a1b&Expires=15551000&SESSDATA=${SESSDATA}&bili_jct=${BILI_JCT}&gourl=https%3A%2F%2Fwww.bilibili.com`
const TICKET_ADDRESS =
  'https://passport.biligame.com/x/passport-login/web/crossDomain?ticket=abc&gourl=https%3A%2F%2Fwww.bilibili.com&first_domain=.bilibili.com'

test('an answer that signs in sets five cookies, and others are left', () => {
  expect(
    cookiesOfAnswer(
      answer(
        ...Object.entries(WHOLE).map(([name, value]) => `${name}=${value}`),
        'bili_ticket=gone-soon',
        'buvid3=somebody',
      ),
    ),
  ).toEqual(WHOLE)
})

test('two cookies are enough, and one that cannot be sent is left out', () => {
  expect(
    cookiesOfAnswer(
      answer(`SESSDATA=${SESSDATA}`, `bili_jct=${BILI_JCT}`, 'sid=a b', 'DedeUserID='),
    ),
  ).toEqual(SESSION)
})

test.each([
  ['nothing', []],
  ['no csrf', [`SESSDATA=${SESSDATA}`]],
  ['no session', [`bili_jct=${BILI_JCT}`]],
  ['an empty session', ['SESSDATA=', `bili_jct=${BILI_JCT}`]],
  ['an empty csrf', [`SESSDATA=${SESSDATA}`, 'bili_jct=']],
  ['a session with a space', ['SESSDATA=a b', `bili_jct=${BILI_JCT}`]],
  ['a csrf with other characters', [`SESSDATA=${SESSDATA}`, 'bili_jct=值']],
  ['a session without end', [`SESSDATA=${'a'.repeat(2_049)}`, `bili_jct=${BILI_JCT}`]],
  ['names in another case', [`sessdata=${SESSDATA}`, `bili_jct=${BILI_JCT}`]],
])('an answer with %s signs nobody in', (_, lines) => {
  expect(cookiesOfAnswer(answer(...lines))).toBeNull()
})

test.each([
  ['36e71d56%2C1617545513%2C367d6*a1', '36e71d56%2C1617545513%2C367d6*a1'],
  ['36e71d56%2c1617545513%2c367d6%2Aa1', '36e71d56%2c1617545513%2c367d6%2Aa1'],
  ['36e71d56,1617545513,367d6*a1', '36e71d56%2C1617545513%2C367d6*a1'],
  ['36e71d56%252C1617545513%252C367d6*a1', '36e71d56%2C1617545513%2C367d6*a1'],
])('SESSDATA that comes as %s is kept as %s', (came, kept) => {
  expect(cookiesOfAnswer(answer(`SESSDATA=${came}`, 'bili_jct=j'))?.SESSDATA).toBe(kept)
  expect(cookiesOfAddress(`https://a.b/c?SESSDATA=${came}&bili_jct=j`)?.SESSDATA).toBe(kept)
})

test('the old address holds the session with its encoding', () => {
  expect(cookiesOfAddress(OLD_ADDRESS)).toEqual({
    ...SESSION,
    DedeUserID: '293793435',
    DedeUserID__ckMd5: '0a1b',
  })
})

test.each([
  ['with a ticket', TICKET_ADDRESS],
  ['that is empty', ''],
  ['without a query', 'https://passport.biligame.com/crossDomain'],
  ['without https', OLD_ADDRESS.replace('https:', 'http:')],
  ['with an empty session', OLD_ADDRESS.replace(SESSDATA, '')],
  ['without csrf', OLD_ADDRESS.replace('bili_jct', 'other')],
  ['with the session behind #', OLD_ADDRESS.replace('?', '#')],
  ['with the session within its path', OLD_ADDRESS.replace('?', '/&')],
])('an address %s holds no session', (_, address) => {
  expect(cookiesOfAddress(address)).toBeNull()
})

test('what stands twice in an address counts as it came first, and never from behind #', () => {
  expect(
    cookiesOfAddress(`${OLD_ADDRESS}&SESSDATA=other&bili_jct=other#&SESSDATA=third`),
  ).toMatchObject(SESSION)
})

test('no text breaks it, and nothing that could break out of a header is taken', () => {
  const unit = fc.constantFrom(
    'SESSDATA=',
    'bili_jct=',
    '&',
    '?',
    'a',
    ' ',
    '\n',
    ';',
    '值',
    '%2C',
    '\0',
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (anything) => {
      const found = [
        cookiesOfAddress(`https://passport.biligame.com/crossDomain?${anything}`),
        cookiesOfAnswer({ 'set-cookie': anything }),
      ]
      for (const value of found.flatMap((cookies) => Object.values(cookies ?? {})))
        expect(value).toMatch(/^[!-:<-~]+$/)
    }),
  )
})
