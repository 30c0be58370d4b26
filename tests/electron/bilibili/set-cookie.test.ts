import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cookiesSet } from '../../../electron/bilibili/set-cookie'

const cookiesOf = (text: string): Record<string, string> =>
  Object.fromEntries(cookiesSet({ 'set-cookie': text }))

const BOTH = { SESSDATA: 'a%2C1799999999%2Cb*c', bili_jct: '0123abcd' }

test.each([
  ['no header', {}],
  ['another header', { cookie: 'SESSDATA=a' }],
  ['an empty header', { 'set-cookie': '' }],
  ['a header of separators', { 'set-cookie': ' ; , ;\n=x; Path=/\n;' }],
])('%s sets nothing', (_, headers) => {
  expect([...cookiesSet(headers)]).toEqual([])
})

test.each([
  [
    'lines',
    'SESSDATA=a%2C1799999999%2Cb*c; Path=/; Domain=bilibili.com; Expires=Sat, 23 May 2027 08:00:00 GMT; HttpOnly; Secure\nbili_jct=0123abcd; Path=/; Domain=bilibili.com',
  ],
  ['lines of another system', 'SESSDATA=a%2C1799999999%2Cb*c\r\nbili_jct=0123abcd\r\n'],
  [
    'commas with a date',
    'SESSDATA=a%2C1799999999%2Cb*c; Expires=Sat, 23 May 2027 08:00:00 GMT; Path=/, bili_jct=0123abcd; expires=Sat, 23-May-27 08:00:00 GMT',
  ],
  [
    'commas without spaces',
    'SESSDATA=a%2C1799999999%2Cb*c;Expires=Sat,23 May 2027 08:00:00 GMT,bili_jct=0123abcd;Path=/',
  ],
  ['no attributes', 'SESSDATA=a%2C1799999999%2Cb*c, bili_jct=0123abcd'],
  ['quotes and spaces', ' SESSDATA = "a%2C1799999999%2Cb*c" ; Path="/"\n"x"\nbili_jct="0123abcd"'],
  [
    'lower and upper case',
    'SESSDATA=a%2C1799999999%2Cb*c; PATH=/; EXPIRES=SAT, 23 MAY 2027 08:00:00 GMT\nbili_jct=0123abcd; path=/; httponly; max-age=15552000',
  ],
  [
    'an odd weekday',
    'SESSDATA=a%2C1799999999%2Cb*c; Expires=Caturday, 23 May 2027 08:00:00 GMT\nbili_jct=0123abcd; Expires=Mon, 23 May 2027',
  ],
  [
    'a date as a number',
    'SESSDATA=a%2C1799999999%2Cb*c; Expires=1799999999\nbili_jct=0123abcd; Expires=15552000',
  ],
  [
    'Max-Age before Expires',
    'SESSDATA=a%2C1799999999%2Cb*c; Max-Age=15552000; Expires=Thu, 01 Jan 1970 00:00:00 GMT\nbili_jct=0123abcd; Max-Age="60"',
  ],
])('two cookies are read from %s', (_, text) => {
  expect(cookiesOf(text)).toEqual(BOTH)
})

test('the header is found in whatever case its name is', () => {
  expect([...cookiesSet({ 'Set-Cookie': 'sid=a' })]).toEqual([['sid', 'a']])
})

test('commas that a value holds in plain stay in it, with all that follows them', () => {
  expect(cookiesOf('SESSDATA=a,1799999999,b*c=; Path=/\nsid=s')).toEqual({
    SESSDATA: 'a,1799999999,b*c=',
    sid: 's',
  })
})

test('a value keeps what is no separator', () => {
  expect(cookiesOf('a=x=y==; Path=/')).toEqual({ a: 'x=y==' })
})

test('names differ by case', () => {
  expect(cookiesOf('sid=a\nSID=b')).toEqual({ sid: 'a', SID: 'b' })
})

test.each([
  'sid=; Path=/',
  'sid',
  'sid=""',
  'sid=x; Max-Age=0',
  'sid=x; max-age=-1',
  'sid=x; Max-Age=0; Expires=Sat, 23 May 2027 08:00:00 GMT',
  'sid=deleted; Expires=Thu, 01 Jan 1970 00:00:01 GMT',
  'sid=deleted; expires=Thu, 01-Jan-1970 00:00:10 GMT',
  'sid=deleted; expires=Thursday, 01-Jan-70 00:00:10 GMT',
  'sid=x; Expires=0',
  'sid=x; Expires=-1',
])('%j deletes, so it sets nothing', (line) => {
  expect(cookiesOf(`${line}\nkept=1`)).toEqual({ kept: '1' })
})

test('of several lines of one name the last counts', () => {
  expect(cookiesOf('sid=a; Domain=bilibili.com\nsid=b; Domain=biligame.com')).toEqual({ sid: 'b' })
  expect(cookiesOf('sid=; Max-Age=0\nsid=b')).toEqual({ sid: 'b' })
  expect(
    cookiesOf('sid=a; Domain=.bilibili.com; Path=/\nsid=; path=/; domain=Bilibili.com'),
  ).toEqual({})
})

test('cleaning up an old cookie elsewhere does not undo what was set', () => {
  expect(
    cookiesOf(
      'sid=a; Domain=bilibili.com; Path=/\nsid=; Max-Age=0; Path=/; Domain=www.bilibili.com',
    ),
  ).toEqual({ sid: 'a' })
})

test('names of objects are names like any other', () => {
  expect(cookiesSet({ 'set-cookie': '__proto__=a' }).get('__proto__')).toBe('a')
})

const text = (characters: string): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(characters)), minLength: 1, maxLength: 12 })
const anyCookies = fc.uniqueArray(fc.tuple(text('abcXYZ_09'), text('abc019%*=+/-.~')), {
  selector: ([name]) => name,
})

test('whatever is set is read back, joined by line feeds or by commas', () => {
  fc.assert(
    fc.property(anyCookies, fc.constantFrom('\n', ', ', ','), (pairs, joint) => {
      const lines = pairs.map(
        ([name, value]) =>
          `${name}=${value}; Path=/; Expires=Wed, 23 May 2027 08:00:00 GMT; Secure`,
      )
      expect([...cookiesSet({ 'set-cookie': lines.join(joint) })]).toEqual(pairs)
    }),
  )
})

test('no text breaks it, and none sets a cookie without a name or a value', () => {
  const unit = fc.constantFrom(...Array.from('ab=;," \n\rExpiresMax-Age01970'))
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 200 }), (anything) => {
      for (const [name, value] of cookiesSet({ 'set-cookie': anything })) {
        expect(name).toMatch(/^[^=;\n\r]+$/)
        expect(value).toMatch(/^[^;\n\r]+$/)
      }
    }),
  )
})
