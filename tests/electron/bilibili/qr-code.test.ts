import { expect, test } from 'vitest'
import {
  QR_GENERATE_URL,
  QR_POLL_GAP_MS,
  QR_VALID_MS,
  qrPollUrl,
  readQrCode,
  readQrPoll,
  ticketAddress,
} from '../../../electron/bilibili/qr-code'

const KEY = '0123456789abcdef0123456789abcdef'
const ADDRESS = `https://account.bilibili.com/h5/account-h5/auth/scan-web?navhide=1&callback=close&qrcode_key=${KEY}&from=`
const TICKET =
  'https://passport.biligame.com/x/passport-login/web/crossDomain?ticket=0a1b-2c%3D&gourl=https%3A%2F%2Fwww.bilibili.com&first_domain=.bilibili.com'

test('a code is kept as it came, whatever shape its address has', () => {
  for (const url of [
    ADDRESS,
    `https://passport.bilibili.com/h5-app/passport/login/scan?qrcode_key=${KEY}`,
    'https://new.example/%2c?a=汉',
    `https://${'a'.repeat(992)}`,
  ])
    expect(readQrCode({ url, qrcode_key: KEY })).toEqual({
      ok: true,
      value: { address: url, key: KEY },
    })
})

test.each([
  [null, 'qrcode_key'],
  [[], 'qrcode_key'],
  [{}, 'qrcode_key'],
  [{ url: ADDRESS }, 'qrcode_key'],
  [{ url: ADDRESS, qrcode_key: '' }, 'qrcode_key'],
  [{ url: ADDRESS, qrcode_key: 5 }, 'qrcode_key'],
  [{ url: ADDRESS, qrcode_key: 'a b' }, 'qrcode_key'],
  [{ url: ADDRESS, qrcode_key: 'a'.repeat(201) }, 'qrcode_key'],
  [{ qrcode_key: KEY }, 'url'],
  [{ url: '', qrcode_key: KEY }, 'url'],
  [{ url: 'https://', qrcode_key: KEY }, 'url'],
  [{ url: 'http://account.bilibili.com/', qrcode_key: KEY }, 'url'],
  [{ url: 'javascript:alert(1)', qrcode_key: KEY }, 'url'],
  [{ url: ` ${ADDRESS}`, qrcode_key: KEY }, 'url'],
  [{ url: `${ADDRESS}\u202e`, qrcode_key: KEY }, 'url'],
  [{ url: `${ADDRESS}\u001b[2J`, qrcode_key: KEY }, 'url'],
  [{ url: `https://${'a'.repeat(993)}`, qrcode_key: KEY }, 'url'],
])('%j is no code: %s', (payload, field) => {
  expect(readQrCode(payload)).toEqual({ ok: false, failure: { kind: 'unreadable', field } })
})

test('a code is asked about by its key, which cannot add to the address', () => {
  expect(qrPollUrl(KEY)).toBe(
    `https://passport.bilibili.com/x/passport-login/web/qrcode/poll?qrcode_key=${KEY}`,
  )
  expect(new URL(qrPollUrl('a&b=#c')).searchParams.get('qrcode_key')).toBe('a&b=#c')
  expect(new URL(QR_GENERATE_URL).host).toBe('passport.bilibili.com')
})

test('a code is given up before it ends, after many looks at it', () => {
  expect(QR_VALID_MS).toBe(175_000)
  expect(QR_POLL_GAP_MS).toBe(2_500)
})

test.each([
  [86101, 'waiting'],
  ['86101', 'waiting'],
  [86039, 'waiting'],
  [86090, 'scanned'],
  [86038, 'expired'],
])('the inner code %j means %s', (code, kind) => {
  const payload = { url: '', refresh_token: '', timestamp: 0, code, message: '未扫码' }
  expect(readQrPoll(payload)).toEqual({ ok: true, value: { kind } })
})

test.each([
  [{ url: TICKET, refresh_token: KEY }, TICKET, KEY],
  [{ url: TICKET, refresh_token: '' }, TICKET, null],
  [{ url: TICKET }, TICKET, null],
  [{ url: TICKET, refresh_token: 'a; b' }, TICKET, null],
  [{ url: TICKET, refresh_token: 'a'.repeat(513) }, TICKET, null],
  [{ url: TICKET, refresh_token: 5 }, TICKET, null],
  [{ url: '', refresh_token: KEY }, '', KEY],
  [{ url: null }, '', null],
  [{ url: 'a'.repeat(4_097) }, '', null],
])('a confirmed %j brings what it has and loses nothing else', (data, address, refreshToken) => {
  expect(readQrPoll({ ...data, code: 0, message: '', timestamp: 1_790_000_000_000 })).toEqual({
    ok: true,
    value: { kind: 'confirmed', address, refreshToken },
  })
})

test('any other inner code is refused with the text that came, clipped', () => {
  expect(readQrPoll({ code: -412, message: '拦' })).toEqual({
    ok: false,
    failure: { kind: 'refused', code: '-412', message: '拦' },
  })
  expect(readQrPoll({ code: 'odd', message: '𝄞'.repeat(300) })).toEqual({
    ok: false,
    failure: { kind: 'refused', code: 'odd', message: '𝄞'.repeat(200) },
  })
  expect(readQrPoll({ code: 1 })).toMatchObject({ failure: { message: '' } })
})

test.each([
  [null, 'data'],
  [[], 'data'],
  ['0', 'data'],
  [{}, 'code'],
  [{ code: null, url: TICKET }, 'code'],
  [{ code: false }, 'code'],
  [{ code: '' }, 'code'],
])('%j says nothing of a code: %s', (payload, field) => {
  expect(readQrPoll(payload)).toEqual({ ok: false, failure: { kind: 'unreadable', field } })
})

test('the one page that takes tickets is asked with a ticket', () => {
  expect(ticketAddress(TICKET)).toBe(TICKET)
})

test.each([
  '',
  TICKET.replace('https:', 'http:'),
  TICKET.replace('biligame.com', 'biligame.com.example'),
  TICKET.replace('biligame.com', 'biligame.com:444'),
  TICKET.replace('https://', 'https://user@'),
  TICKET.replace('passport.biligame', 'passport-biligame'),
  TICKET.replace('/crossDomain', '/crossDomain/../other'),
  TICKET.replace('/crossDomain', '/crossdomain'),
  TICKET.replace('/x/passport-login/web', ''),
  TICKET.replace('ticket=', 'other='),
  TICKET.replace('ticket=0a1b-2c%3D', 'ticket='),
  TICKET.replace('?', '#'),
  `${TICKET}#a`,
  `${TICKET} a`,
  `${TICKET}\n`,
  `${TICKET}\\a`,
  ` ${TICKET}`,
])('no ticket is taken to %j', (address) => {
  expect(ticketAddress(address)).toBeNull()
})
