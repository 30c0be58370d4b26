import { expect, test } from 'vitest'
import { retryAfterMs } from '../../../electron/bilibili/retry-after'

const nowMs = Date.UTC(2026, 10, 23, 9, 0, 0)
const SIX_HOURS_MS = 21_600_000

test.each([
  ['0', 0],
  ['120', 120_000],
  [' 5 ', 5000],
  ['21601', SIX_HOURS_MS],
  ['99999999', SIX_HOURS_MS],
  ['Mon, 23 Nov 2026 09:01:00 GMT', 60_000],
  ['Mon, 23 Nov 2026 08:59:00 GMT', 0],
  ['Mon, 23 Nov 2099 09:00:00 GMT', SIX_HOURS_MS],
])('%j asks to wait %i ms', (value, waitMs) => {
  expect(retryAfterMs({ 'retry-after': value }, nowMs)).toBe(waitMs)
})

test.each(['', 'soon', '-5', '1.5', '2026-11-23', 'Mon, 99 Nov 2026 09:01:00 GMT'])(
  '%j asks for nothing readable',
  (value) => {
    expect(retryAfterMs({ 'retry-after': value }, nowMs)).toBeNull()
  },
)

test('a date is measured against the date of the answer, not against a wrong clock', () => {
  const headers = {
    'retry-after': 'Mon, 23 Nov 2026 09:01:00 GMT',
    date: 'Mon, 23 Nov 2026 09:00:30 GMT',
  }
  expect(retryAfterMs(headers, nowMs + SIX_HOURS_MS)).toBe(30_000)
})

test('nothing asked is null', () => {
  expect(retryAfterMs({}, nowMs)).toBeNull()
})
