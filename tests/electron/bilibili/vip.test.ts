import { expect, test } from 'vitest'
import { vipEndpoint } from '../../../electron/bilibili/vip'
import { decodeChanged, decodeClientBody, decodeWithout } from './client-bodies'

const example = {
  mid: '293793435',
  type: 2,
  status: 1,
  dueAtMs: Date.UTC(2021, 1, 4, 16),
  payType: 1,
  themeType: 0,
}

test('every field of the document is decoded; the due date is 00:00 in Beijing', () => {
  expect(decodeClientBody(vipEndpoint, 'vip')).toEqual({ value: example, unreadable: [] })
  expect(vipEndpoint.midOf?.(example)).toBe('293793435')
})

test.each([
  ['mid', 'mid'],
  ['vip_type', 'type'],
  ['vip_status', 'status'],
  ['vip_due_date', 'dueAtMs'],
  ['vip_pay_type', 'payType'],
  ['theme_type', 'themeType'],
])('without %s only %s is unknown', (field, key) => {
  expect(decodeWithout(vipEndpoint, 'vip', field)).toEqual({
    ok: true,
    value: { value: { ...example, [key]: null }, unreadable: [] },
  })
})

test.each([
  [0, 'never'],
  ['0', 'never'],
  [1_612_454_400, 1_612_454_400_000],
  ['1612454400000', 1_612_454_400_000],
  [4_102_415_999_000, 4_102_415_999_000],
])('the due date %j is %j', (due, dueAtMs) => {
  expect(decodeChanged(vipEndpoint, 'vip', 'vip_due_date', due)).toEqual({
    value: { ...example, dueAtMs },
    unreadable: [],
  })
})

test.each([-1, 8_640_000_000_000_001, 'soon', true])(
  'the due date %j is unknown and named',
  (due) => {
    expect(decodeChanged(vipEndpoint, 'vip', 'vip_due_date', due)).toEqual({
      value: { ...example, dueAtMs: null },
      unreadable: ['vip_due_date'],
    })
  },
)

test.each([0, 1, 2, 3, 9])('the status %j is passed on as it is', (status) => {
  expect(decodeChanged(vipEndpoint, 'vip', 'vip_status', status).value.status).toBe(status)
})

test('type 0 beside status 1 stays, that is a super VIP', () => {
  expect(decodeChanged(vipEndpoint, 'vip', 'vip_type', 0).value).toEqual({ ...example, type: 0 })
})
