import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coinExpLegacyEndpoint } from '../../../electron/bilibili/coin-exp-legacy'
import { isJsonObject } from '../../../electron/bilibili/fields'
import { readingNames, readings } from '../../../electron/bilibili/index'
import type { ReadingName } from '../../../electron/bilibili/index'
import { clientBody } from './client-bodies'
import type { ClientBody } from './client-bodies'

const endpoints = [...Object.values(readings), coinExpLegacyEndpoint]

test('addresses, credentials and freshness are those of the document', () => {
  const QUICK = 600_000
  const SLOW = 86_400_000
  const both = ['cookie', 'access-key']
  const api = 'https://api.bilibili.com/x'
  expect(
    endpoints.map((endpoint) => [
      endpoint.name,
      endpoint.url,
      endpoint.readableBy,
      endpoint.freshMs,
      endpoint.daily,
    ]),
  ).toEqual([
    ['accountInfo', `${api}/member/web/account`, both, SLOW, false],
    ['dailyReward', `${api}/member/web/exp/reward`, both, QUICK, true],
    ['coinExp', `${api}/web-interface/coin/today/exp`, ['cookie'], QUICK, true],
    ['vip', `${api}/vip/web/user/info`, ['cookie'], SLOW, false],
    ['security', 'https://passport.bilibili.com/web/site/user/info', both, SLOW, false],
    ['realnameStatus', `${api}/member/realname/status`, both, SLOW, false],
    ['realnameApplication', `${api}/member/realname/apply/status`, both, SLOW, false],
    ['coinLog', `${api}/member/web/coin/log`, both, SLOW, false],
    ['nav', `${api}/web-interface/nav`, ['cookie'], QUICK, false],
    ['expLog', `${api}/member/web/exp/log`, both, SLOW, false],
    ['coinExpLegacy', 'https://www.bilibili.com/plus/account/exp.php', ['cookie'], QUICK, true],
  ])
})

test('each reading is named as its endpoint is', () => {
  expect(Object.values(readings).map(({ name }) => name)).toEqual(Object.keys(readings))
})

/** Every place of a value where something else could stand. */
const placesIn = (value: unknown): string[][] => {
  if (typeof value !== 'object' || value === null) return [[]]
  const inner = Object.entries(value).flatMap(([name, member]) =>
    placesIn(member).map((place) => [name, ...place]),
  )
  return [[], ...inner]
}

const replaced = (value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown => {
  if (name === undefined) return other
  if (Array.isArray(value))
    return value.with(Number(name), replaced(value[Number(name)], rest, other))
  const object = value as Record<string, unknown>
  return { ...object, [name]: replaced(object[name], rest, other) }
}

const leavesOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value]

/** Every number that an honest decoder can take from one value of an answer. */
const numbersFrom = (wire: unknown): number[] => {
  if (typeof wire !== 'number' && typeof wire !== 'string') return []
  const number = wire === '' ? NaN : Number(wire)
  const beijingMs = Date.parse(`${String(wire).trim().replace(' ', 'T')}+08:00`)
  return [number, number * 1000, Math.round(number * 10), beijingMs]
}

const dataOf = (body: ClientBody): unknown =>
  (JSON.parse(clientBody(body)) as { data: unknown }).data

const level = { current_level: 5, current_min: 10_800, current_exp: 20_310, next_exp: 28_800 }
const vip = { type: 2, status: 1, due_date: 1_801_756_800_000, super_vip: { is_super_vip: true } }
const gains = [
  { time: '2026-11-22 08:00:01', delta: 5, reason: '登录' },
  { time: '2026-11-21 23:59:59', delta: 50, reason: '投币' },
]

/** A good payload of every reading. */
const payloads: Readonly<Record<ReadingName, unknown>> = {
  accountInfo: dataOf('account-info'),
  dailyReward: dataOf('daily-reward'),
  coinExp: 20,
  vip: dataOf('vip'),
  security: dataOf('security'),
  realnameStatus: dataOf('realname-status'),
  realnameApplication: dataOf('realname-application'),
  coinLog: dataOf('coin-log'),
  nav: {
    isLogin: true,
    uname: '某某',
    mid: 293_793_435,
    money: 536.9,
    moral: 70,
    email_verified: 1,
    level_info: level,
    // The same as in `vip`, which is read where these are not there.
    vipType: 2,
    vipStatus: 1,
    vipDueDate: 1_801_756_800_000,
    vip,
    wallet: { bcoin_balance: 5, coupon_balance: 0.5, coupon_due_time: 1_801_756_800 },
  },
  expLog: { list: gains, count: 2 },
}

const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(0, -0, -1, 1e20, 0.5, '', ' ', '0', '12', '1e3', '0x10', 'true', '--', 1e11),
)

describe.each(readingNames)('a payload of %s', (name) => {
  const payload = payloads[name]
  const valueOf = (wire: unknown): unknown => {
    const decoded = readings[name].decode(wire)
    return decoded.ok ? decoded.value.value : decoded.failure
  }

  test('is decoded without a complaint', () => {
    expect(readings[name].decode(payload)).toMatchObject({ ok: true, value: { unreadable: [] } })
  })

  test('with anything in any place never throws, and brings no number that is not in it', () => {
    const places = placesIn(payload)
    fc.assert(
      fc.property(fc.constantFrom(...places), anyJson, (place, other) => {
        const wire = replaced(payload, place, other)
        const decoded = readings[name].decode(wire)
        if (!decoded.ok) return
        const { malformedRows = 0, ...value } = { ...decoded.value.value } as Record<
          string,
          unknown
        >
        const sources = leavesOf(wire)
        expect(malformedRows).toBeLessThanOrEqual(sources.length)
        const known = new Set(sources.flatMap(numbersFrom))
        const made = leavesOf(value).filter((leaf) => typeof leaf === 'number' && !known.has(leaf))
        expect(made).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('with something strange in the place of a field has null there, not 0 or false', () => {
    const before = valueOf(payload) as Record<string, unknown>
    const strange = { strange: true }
    const changed = isJsonObject(payload)
      ? Object.keys(payload).map((field) => ({ ...payload, [field]: strange }))
      : [strange]
    for (const wire of changed) {
      const after = valueOf(wire) as Record<string, unknown>
      if (after['kind'] === 'unreadable') continue
      const others = Object.keys(before).filter((key) => !Object.is(after[key], before[key]))
      for (const key of others.filter((key) => key !== 'rows')) expect(after[key]).toBeNull()
    }
  })
})
