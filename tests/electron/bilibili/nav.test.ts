import { expect, test } from 'vitest'
import { navEndpoint } from '../../../electron/bilibili/nav'
import { changedBody, decodeBody } from './client-bodies'

const body = JSON.stringify({
  code: 0,
  message: '0',
  ttl: 1,
  data: {
    isLogin: true,
    email_verified: 1,
    face: 'http://i0.hdslb.com/bfs/face/0123456789abcdef.jpg',
    level_info: { current_level: 5, current_min: 10_800, current_exp: 20_310, next_exp: 28_800 },
    mid: 293_793_435,
    mobile_verified: 0,
    money: 536.9,
    moral: 70,
    uname: '社会易姐QwQ',
    vipDueDate: 1_801_756_800_000,
    vipStatus: 1,
    vipType: 2,
    vip: { type: 1, status: 2, due_date: 0, super_vip: { is_super_vip: false } },
    wallet: { mid: 293_793_435, bcoin_balance: 5, coupon_balance: 0.5, coupon_due_time: 0 },
    is_senior_member: 1,
  },
})

const example = {
  mid: '293793435',
  nickname: '社会易姐QwQ',
  faceUrl: 'https://i0.hdslb.com/bfs/face/0123456789abcdef.jpg',
  level: 5,
  exp: 20_310,
  levelMinExp: 10_800,
  nextLevelExp: 28_800,
  coinTenths: 5369,
  moral: 70,
  emailVerified: true,
  phoneVerified: false,
  vipType: 2,
  vipStatus: 1,
  vipDueAtMs: 1_801_756_800_000,
  superVip: false,
  bCoinBalance: 5,
  couponBalance: 0.5,
  couponDueAtMs: 'never',
  seniorMember: true,
}

const changed = (place: string, ...value: readonly unknown[]) => {
  const decoded = decodeBody(navEndpoint, changedBody(body, `data.${place}`, ...value))
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.failure))
  return decoded.value
}

test('every field is decoded', () => {
  expect(decodeBody(navEndpoint, body)).toEqual({
    ok: true,
    value: { value: example, unreadable: [] },
  })
})

test.each([
  ['mid', { mid: null }],
  ['uname', { nickname: null }],
  ['face', { faceUrl: null }],
  ['level_info.current_level', { level: null }],
  ['level_info.current_exp', { exp: null }],
  ['level_info.current_min', { levelMinExp: null }],
  ['level_info.next_exp', { nextLevelExp: null }],
  ['level_info', { level: null, exp: null, levelMinExp: null, nextLevelExp: null }],
  ['money', { coinTenths: null }],
  ['moral', { moral: null }],
  ['email_verified', { emailVerified: null }],
  ['mobile_verified', { phoneVerified: null }],
  ['vipType', { vipType: 1 }],
  ['vipStatus', { vipStatus: 2 }],
  ['vipDueDate', { vipDueAtMs: 'never' }],
  ['vip', { superVip: null }],
  ['wallet', { bCoinBalance: null, couponBalance: null, couponDueAtMs: null }],
  ['is_senior_member', { seniorMember: null }],
  ['isLogin', {}],
])('without %s the rest stays', (place, difference) => {
  expect(changed(place)).toEqual({ value: { ...example, ...difference }, unreadable: [] })
})

test.each([[false], [0], ['false']])('isLogin %j needs a login, whatever else is there', (no) => {
  expect(decodeBody(navEndpoint, changedBody(body, 'data.isLogin', no))).toEqual({
    ok: false,
    failure: { kind: 'needs-login', code: -101 },
  })
})

test('isLogin false alone needs a login', () => {
  expect(decodeBody(navEndpoint, '{"code":0,"data":{"isLogin":false}}')).toEqual({
    ok: false,
    failure: { kind: 'needs-login', code: -101 },
  })
})

test.each([
  ['--', 'top'],
  [-1, 'top'],
  [28_800, 28_800],
  ['28800', 28_800],
])('next_exp %j is %j', (nextExp, nextLevelExp) => {
  expect(changed('level_info.next_exp', nextExp).value.nextLevelExp).toBe(nextLevelExp)
})

test.each([
  ['level_info.current_level', -1, { level: -1 }],
  ['level_info.current_level', 0, { level: 0 }],
  ['level_info.current_exp', 3, { exp: 3 }],
  ['money', null, { coinTenths: null }],
  ['money', 0, { coinTenths: 0 }],
  ['money', -1, { coinTenths: -10 }],
  ['money', '12.3', { coinTenths: 123 }],
  ['wallet.coupon_due_time', 1_801_756_800, { couponDueAtMs: 1_801_756_800_000 }],
])('%s %j is taken as it is', (place, wire, difference) => {
  expect(changed(place, wire)).toEqual({ value: { ...example, ...difference }, unreadable: [] })
})

test.each([
  ['//i2.hdslb.com/bfs/face/a.png', 'https://i2.hdslb.com/bfs/face/a.png'],
  [
    'https://i0.hdslb.com/bfs/face/a.jpg@64w_64h.webp',
    'https://i0.hdslb.com/bfs/face/a.jpg@64w_64h.webp',
  ],
  ['', null],
  ['https://hdslb.com.example.org/a.png', null],
  ['https://evilhdslb.com/a.png', null],
  ['https://i0.hdslb.com@example.org/a.png', null],
  ['javascript:alert(1)', null],
  ['https://example.org/i0.hdslb.com/a.png', null],
])('the avatar %j is %j', (face, faceUrl) => {
  expect(changed('face', face).value.faceUrl).toBe(faceUrl)
})
