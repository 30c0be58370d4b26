import { expect, test } from 'vitest'
import { coinLogEndpoint } from '../../../electron/bilibili/coin-log'
import { decodeBody, decodeChanged, decodeClientBody, decodeWithout } from './client-bodies'

const changed = (list: unknown) => decodeChanged(coinLogEndpoint, 'coin-log', 'list', list).value
const row = { time: '2020-05-19 23:58:29', delta: -1, reason: '登录奖励' }

test('every row of the document is decoded, times in Beijing, coins in tenths', () => {
  const { value, unreadable } = decodeClientBody(coinLogEndpoint, 'coin-log')
  expect(unreadable).toEqual([])
  expect(value).toMatchObject({ count: 13, malformedRows: 0 })
  expect(value.rows.map(({ deltaTenths }) => deltaTenths)).toEqual([
    -10, -10, 1, 10, -10, -10, 10, 10, 10, 2, 10, 10, 10,
  ])
  expect(value.rows[0]).toEqual({
    atMs: Date.UTC(2020, 4, 19, 15, 58, 29),
    deltaTenths: -10,
    reason: '给视频 BV1j5411s7M8 打赏',
  })
  expect(value.rows[12]).toEqual({
    atMs: Date.UTC(2020, 4, 12, 18, 12, 28),
    deltaTenths: 10,
    reason: '登录奖励',
  })
})

test('without count the rows stay', () => {
  const decoded = decodeWithout(coinLogEndpoint, 'coin-log', 'count')
  expect(decoded.ok && decoded.value.value).toMatchObject({ count: null, malformedRows: 0 })
  expect(decoded.ok && decoded.value.value.rows).toHaveLength(13)
})

test('without list there is nothing to show, which is not an empty week', () => {
  expect(decodeWithout(coinLogEndpoint, 'coin-log', 'list')).toEqual({
    ok: false,
    failure: { kind: 'unreadable', field: 'list' },
  })
})

test.each([[null], [[]]])('the list %j is an empty week', (list) => {
  expect(
    decodeBody(coinLogEndpoint, JSON.stringify({ code: 0, data: { list, count: 0 } })),
  ).toEqual({
    ok: true,
    value: { value: { rows: [], count: 0, malformedRows: 0 }, unreadable: [] },
  })
})

test('a list that is no list fails by its name', () => {
  const body = JSON.stringify({ code: 0, data: { list: 'none', count: 0 } })
  expect(decodeBody(coinLogEndpoint, body)).toEqual({
    ok: false,
    failure: { kind: 'unreadable', field: 'list' },
  })
})

test('a count beside the length of the list is passed on with the rows', () => {
  const { value } = decodeChanged(coinLogEndpoint, 'coin-log', 'count', 20)
  expect(value.count).toBe(20)
  expect(value.rows).toHaveLength(13)
})

test.each([
  [0.1, 1],
  ['-1', -10],
  [0, 0],
  [536.9, 5369],
  [-0.3, -3],
])('the delta %j is %j tenths', (delta, deltaTenths) => {
  expect(changed([{ ...row, delta }]).rows).toMatchObject([{ deltaTenths }])
})

test.each([
  ['no object', 'row'],
  ['null', null],
  ['no time', { delta: 1, reason: '' }],
  ['a time without seconds', { ...row, time: '2020-05-19 23:58' }],
  ['a day that is none', { ...row, time: '2020-02-30 00:00:00' }],
  ['a time as a number', { ...row, time: 1_589_903_909 }],
  ['no delta', { time: row.time, reason: '' }],
  ['a delta that is none', { ...row, delta: 'one' }],
])('a row with %s is kept out and counted', (_, wire) => {
  const value = changed([wire, row])
  expect(value.malformedRows).toBe(1)
  expect(value.rows).toHaveLength(1)
})

test('a row without a reason stays', () => {
  expect(changed([{ time: row.time, delta: 1 }])).toMatchObject({
    rows: [{ deltaTenths: 10, reason: '' }],
    malformedRows: 0,
  })
})

test('rows come newest first whatever their order was', () => {
  const older = { ...row, time: '2020-05-18 00:00:00', reason: 'older' }
  expect(changed([older, row]).rows.map(({ reason }) => reason)).toEqual(['登录奖励', 'older'])
})

test('a reason of 500 characters with markup stays text', () => {
  const reason = '<script>'.padEnd(500, '长')
  expect(changed([{ ...row, reason }]).rows[0]?.reason).toBe(reason)
})
