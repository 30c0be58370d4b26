import { expect, test } from 'vitest'
import { expLogEndpoint } from '../../../electron/bilibili/exp-log'
import { decodeBody } from './client-bodies'

const read = (list: readonly unknown[]) =>
  decodeBody(
    expLogEndpoint,
    JSON.stringify({ code: 0, message: '0', ttl: 1, data: { list, count: list.length } }),
  )

test('rows are decoded with whole exp and Beijing times', () => {
  expect(read([{ delta: 20, time: '2026-11-22 00:03:10', reason: '视频投币奖励' }])).toEqual({
    ok: true,
    value: {
      value: {
        rows: [{ atMs: Date.UTC(2026, 10, 21, 16, 3, 10), deltaExp: 20, reason: '视频投币奖励' }],
        count: 1,
        malformedRows: 0,
      },
      unreadable: [],
    },
  })
})

test('a row with a fraction of exp is kept out and counted', () => {
  expect(read([{ delta: 0.5, time: '2026-11-22 00:03:10', reason: '' }])).toMatchObject({
    value: { value: { rows: [], malformedRows: 1 } },
  })
})
