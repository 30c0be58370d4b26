import { expect, test } from 'vitest'
import { DEVICE_IDS_URL, readDeviceIds } from '../../../electron/bilibili/device-ids'

const B_3 = '1AAAA111-2222-3333-4444-555555555555infoc'
const B_4 = '6BBBB222-0000-1111-2222-333333333333-026112402-x/y+z=='

test('a new pair is taken as it came', () => {
  expect(DEVICE_IDS_URL).toMatch(/^https:\/\/api\.bilibili\.com\//)
  expect(readDeviceIds({ b_3: B_3, b_4: B_4, other: 1 })).toEqual({
    ok: true,
    value: { buvid3: B_3, buvid4: B_4 },
  })
})

test.each([
  [null, 'data'],
  ['text', 'data'],
  [[B_3, B_4], 'data'],
  [{}, 'b_3'],
  [{ b_3: '', b_4: B_4 }, 'b_3'],
  [{ b_3: B_3 }, 'b_4'],
  [{ b_3: B_3, b_4: 5 }, 'b_4'],
  [{ b_3: B_3, b_4: 'a; SESSDATA=b' }, 'b_4'],
  [{ b_3: 'a\nb', b_4: B_4 }, 'b_3'],
  [{ b_3: 'a'.repeat(201), b_4: B_4 }, 'b_3'],
])('%j is no pair: %s', (payload, field) => {
  expect(readDeviceIds(payload)).toEqual({ ok: false, failure: { kind: 'unreadable', field } })
})

test('the longest that is taken has 200 characters', () => {
  expect(readDeviceIds({ b_3: 'a'.repeat(200), b_4: B_4 }).ok).toBe(true)
})
