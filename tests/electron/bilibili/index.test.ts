import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coinExpLegacyEndpoint } from '../../../electron/bilibili/coin-exp-legacy'
import { readings } from '../../../electron/bilibili/index'
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

/** Numbers and times, wherever they are in a decoded value. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('a body with anything in any place', () => {
  const names: readonly [keyof typeof readings, ClientBody][] = [
    ['accountInfo', 'account-info'],
    ['dailyReward', 'daily-reward'],
    ['vip', 'vip'],
    ['security', 'security'],
    ['realnameStatus', 'realname-status'],
    ['realnameApplication', 'realname-application'],
    ['coinLog', 'coin-log'],
  ]

  test.each(names)('never throws and never makes a number up: %s', (name, bodyName) => {
    const { data } = JSON.parse(clientBody(bodyName)) as { data: unknown }
    const places = placesIn(data)
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (place, other) => {
        const decoded = readings[name].decode(replaced(data, place, other))
        if (!decoded.ok) return
        for (const number of numbersIn(decoded.value.value))
          expect(number).toSatisfy(Number.isSafeInteger)
      }),
      { numRuns: 200 },
    )
  })

  test.each(names)('an unreadable place becomes null and not 0 or false: %s', (name, bodyName) => {
    const { data } = JSON.parse(clientBody(bodyName)) as { data: Record<string, unknown> }
    const decodedKeys = (wire: unknown) => {
      const decoded = readings[name].decode(wire)
      return decoded.ok ? Object.entries(decoded.value.value) : []
    }
    for (const field of Object.keys(data)) {
      const before = new Map(decodedKeys(data))
      for (const [key, value] of decodedKeys({ ...data, [field]: { strange: true } }))
        if (value !== before.get(key) && typeof value !== 'object') expect(value).toBeNull()
    }
  })
})
