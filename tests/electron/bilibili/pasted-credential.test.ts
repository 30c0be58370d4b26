import { describe, expect, test } from 'vitest'
import { parsePastedCredential } from '../../../electron/bilibili/pasted-credential'
import { ACCESS_KEY, BILI_JCT, HEADER, OTHER_SESSDATA, SESSDATA } from './pasted-values'

const whole = {
  buvid3: 'B3-infoc',
  SESSDATA,
  bili_jct: BILI_JCT,
  DedeUserID: '293793435',
  DedeUserID__ckMd5: '0a1b',
  sid: 'abc',
  origin: 'pasted',
}
/** The same cookie with one that counts at its end. */
const TAIL_LAST = HEADER.replace('; sid=abc', '').concat('; sid=abc')
const three = { SESSDATA, bili_jct: BILI_JCT, DedeUserID: '293793435', origin: 'pasted' }

describe('the whole cookie is read', () => {
  test.each([
    ['header value', HEADER],
    ['header with its name', `Cookie: ${HEADER}`],
    ['header in lower case', `cookie:${HEADER};`],
    ['quoted header', `"${HEADER}"`],
    ['quoted header with its name', `'Cookie: ${HEADER}'`],
    ['byte order mark, spaces and line breaks around', `\uFEFF \r\n${HEADER}\r\n\r\n`],
    ['one pair a line', HEADER.replaceAll('; ', '\n')],
    ['one quoted pair a line', HEADER.replaceAll(/(\w+)=([^;]+)(; )?/g, '"$1" = "$2",\n')],
    ['lines with colons', HEADER.replaceAll(/(\w+)=([^;]+)(; )?/g, '$1: $2\r\n')],
    [
      'whole request',
      `GET /x/web-interface/nav HTTP/2\r\nHost: api.bilibili.com\r\nCookie: ${HEADER}\r\nAccept: */*`,
    ],
    ['request as the browser lists it', `Cookie\n${HEADER}\nHost\napi.bilibili.com`],
    [
      'request as another browser lists it',
      `:path\n/x?a=b\n:scheme\nhttps\nAccept-Language\nzh-CN,zh;q=0.9\nCookie\n${TAIL_LAST}\nSec-Ch-Ua\n"Chromium";v="156"\nUser-Agent\nMozilla/5.0`,
    ],
    ['header before an address', `${TAIL_LAST}\nhttps://www.bilibili.com/`],
    ['header with a cookie of no interest wrapped', HEADER.replace('_uuid=X', '_uuid=X\nY')],
    [
      'answer that set it',
      HEADER.replaceAll(/([^;]+)(; )?/g, 'Set-Cookie: $1; Path=/; Domain=bilibili.com; HttpOnly\n'),
    ],
    ['shell script', `#!/bin/sh\n${HEADER.replaceAll(/(\w+)=([^;]+)(; )?/g, "export $1='$2'\n")}`],
    ['console', `document.cookie = "${HEADER}";`],
    [
      'console, pair by pair',
      HEADER.replaceAll(/([^;]+)(?:; )?/g, "document.cookie='$1; path=/'\n"),
    ],
    ['plain object', JSON.stringify({ ...whole, extra: { a: [null, 1.5] } })],
    ['object with a header', JSON.stringify({ headers: { Cookie: HEADER } })],
  ])('from a %s', (_, text) => {
    expect(parsePastedCredential(text)).toEqual({ ok: true, value: whole })
  })
})

describe('three cookies are read', () => {
  const cookies = [
    { domain: '.bilibili.com', name: 'SESSDATA', value: SESSDATA, httpOnly: true },
    { domain: '.bilibili.com', name: 'bili_jct', value: BILI_JCT, expirationDate: 1_617_545_513.5 },
    { domain: 'www.bilibili.com', name: 'DedeUserID', value: 293_793_435 },
    { domain: '.biligame.com', name: 'SESSDATA', value: OTHER_SESSDATA },
    { domain: '.notbilibili.com', name: 'DedeUserID', value: '7' },
    { domain: 'bilibili.com.example.org', name: 'sid', value: 'foreign' },
  ]
  const curlBash = `curl 'https://api.bilibili.com/x/web-interface/nav' \\\n  -H 'accept: */*' \\\n  -b 'SESSDATA=${SESSDATA}; bili_jct=${BILI_JCT}; DedeUserID=293793435' \\\n  -H 'user-agent: Mozilla/5.0 (X11; Linux x86_64)' --compressed`
  const percentInCmd = SESSDATA.replaceAll('%', '^%^')
  const curlCmd = `curl ^"https://api.bilibili.com/x/web-interface/nav?a=1^&b=2^" ^\r\n  -H ^"accept: */*^" ^\r\n  -H ^"cookie: SESSDATA=${percentInCmd}; bili_jct=${BILI_JCT}; DedeUserID=293793435^" ^\r\n  --compressed`

  test.each([
    ['cookie editor', JSON.stringify(cookies)],
    ['indented cookie editor', JSON.stringify(cookies, null, 4)],
    ['storage state', JSON.stringify({ cookies, origins: [] })],
    ['program', `{SESSDATA: '${SESSDATA}', "bili_jct": "${BILI_JCT}", DedeUserID: '293793435'}`],
    ['cURL command for bash', curlBash],
    ['cURL command with a header', curlBash.replace("-b '", "-H 'Cookie: ")],
    ['cURL command with a long option', curlBash.replace("-b '", "--cookie='")],
    [
      'cURL command with escapes',
      curlBash.replace("-b 'SESSDATA=", () => String.raw`-b $'SESSDAT\u0041\x3d`),
    ],
    ['cURL command with double quotes', curlBash.replaceAll("'", '"')],
    ['cURL command for cmd', curlCmd],
    [
      'cookie table of the browser',
      `SESSDATA\t${SESSDATA}\t.bilibili.com\t/\t2027-01-01T00:00:00.000Z\nbili_jct\t${BILI_JCT}\t.bilibili.com\t/\nDedeUserID\t293793435\t.bilibili.com\t/\nDedeUserID\t7\t.example.org\t/`,
    ],
    [
      'cookie file',
      `# Netscape HTTP Cookie File\n#HttpOnly_.bilibili.com\tTRUE\t/\tTRUE\t1799999999\tSESSDATA\t${SESSDATA}\n.bilibili.com\tTRUE\t/\tFALSE\t1799999999\tbili_jct\t${BILI_JCT}\n.bilibili.com\tTRUE\t/\tFALSE\t1799999999\tDedeUserID\t293793435\n.example.org\tTRUE\t/\tFALSE\t0\tsid\tforeign`,
    ],
    [
      'address',
      `https://passport.biligame.com/crossDomain?DedeUserID=293793435&Expires=15551000&SESSDATA=${SESSDATA}&bili_jct=${BILI_JCT}&gourl=x`,
    ],
  ])('from a %s', (_, text) => {
    expect(parsePastedCredential(text)).toEqual({ ok: true, value: three })
  })
})

describe('a single value is read', () => {
  test.each([SESSDATA, `"${SESSDATA}"`, SESSDATA.replaceAll('%2C', '%252C'), ` ${SESSDATA}\n`])(
    'as SESSDATA from %j',
    (text) => {
      expect(parsePastedCredential(text)).toEqual({
        ok: true,
        value: { SESSDATA, origin: 'pasted' },
      })
    },
  )

  test('as SESSDATA with its raw commas encoded and its star kept', () => {
    expect(parsePastedCredential('36e71d56,1617545513,367d6*a1')).toEqual({
      ok: true,
      value: { SESSDATA: '36e71d56%2C1617545513%2C367d6*a1', origin: 'pasted' },
    })
  })

  test.each([
    ACCESS_KEY,
    `access_key=${ACCESS_KEY}`,
    `access_key: "${ACCESS_KEY}"`,
    JSON.stringify({ access_key: ACCESS_KEY }),
    JSON.stringify({ data: { token_info: { access_token: ACCESS_KEY, expires_in: 15_552_000 } } }),
    `https://api.bilibili.com/x/member/web/account?build=1&access_key=${ACCESS_KEY}#top`,
    `curl 'https://api.bilibili.com/x/member/web/account?access_key=${ACCESS_KEY}'`,
  ])('as access_key from %j', (text) => {
    expect(parsePastedCredential(text)).toEqual({
      ok: true,
      value: { access_key: ACCESS_KEY, origin: 'access-key' },
    })
  })
})

test('cookies sign in where an access_key comes along, which is kept', () => {
  expect(parsePastedCredential(`SESSDATA=${SESSDATA}\naccess_key=${ACCESS_KEY}`)).toEqual({
    ok: true,
    value: { SESSDATA, access_key: ACCESS_KEY, origin: 'pasted' },
  })
})

test('ac_time_value is the refresh token', () => {
  expect(parsePastedCredential(`SESSDATA=${SESSDATA}; ac_time_value=${ACCESS_KEY}`)).toEqual({
    ok: true,
    value: { SESSDATA, refresh_token: ACCESS_KEY, origin: 'pasted' },
  })
})

test('empty values and the account number 0 are left out', () => {
  expect(parsePastedCredential(`SESSDATA=${SESSDATA}; bili_jct=; sid=""; DedeUserID=0`)).toEqual({
    ok: true,
    value: { SESSDATA, origin: 'pasted' },
  })
})

test('the same account twice is one account', () => {
  expect(parsePastedCredential(`${HEADER}\n${HEADER.replaceAll('%2C', ',')}`).ok).toBe(true)
})
