import { expect, it } from 'vitest'
import { glance } from '../../../electron/shared/glance'
import { statusJson } from '../../../electron/shared/status-json'
import { coinExp, nav, readAt, readingsWith, reward, snapshot, vip } from './snapshot-builder'

const NOW = '2026-11-23T09:12:00.000Z'
const NOW_MS = Date.parse(NOW)

it('a full account is written as documented, key by key', () => {
  const account = snapshot({
    sessionExpiresAtMs: Date.parse('2027-05-01T00:00:00Z'),
    roundAtMs: NOW_MS,
    readings: readingsWith({
      dailyReward: readAt(reward({ share: true, coinExp: 30 }), NOW_MS),
      coinExp: readAt(coinExp(30), NOW_MS),
      vip: readAt(vip(), NOW_MS),
      nav: readAt(nav(), NOW_MS),
    }),
  })
  const json = statusJson(
    glance({ accounts: [account], blocks: [], keychain: 'ok', asking: null }, NOW_MS),
  )
  expect(JSON.parse(JSON.stringify(json))).toStrictEqual({
    schema: 1,
    generatedAt: NOW,
    day: '2026-11-23',
    dayEndsAt: '2026-11-23T16:00:00.000Z',
    keychain: 'ok',
    accounts: [
      {
        mid: '293793435',
        name: '小栗子',
        paused: false,
        session: { state: 'ok', expiresAt: '2027-05-01T00:00:00.000Z', until: null },
        exp: {
          earned: 45,
          cap: 65,
          login: true,
          watch: true,
          share: true,
          coins: 30,
          confidence: 'confirmed',
          asOf: NOW,
        },
        vip: {
          state: 'active',
          kind: 'annual',
          dueAt: '2027-02-03T16:00:00.000Z',
          daysLeft: 73,
          asOf: NOW,
        },
        level: { level: 5, exp: 20_310, nextExp: 28_800, coins: 536.9, asOf: NOW },
        readings: {
          accountInfo: 'stale',
          dailyReward: 'fresh',
          coinExp: 'fresh',
          vip: 'fresh',
          security: 'stale',
          realnameStatus: 'stale',
          realnameApplication: 'stale',
          coinLog: 'stale',
          nav: 'fresh',
          expLog: 'stale',
        },
      },
    ],
  })
})

it('what is not known is null, as a field and as a whole card', () => {
  const readings = readingsWith({
    nav: readAt(nav({ coinTenths: null, nextLevelExp: 'top', exp: null }), NOW_MS),
  })
  const accounts = [snapshot({ readings })]
  const [account] = statusJson(
    glance({ accounts, blocks: [], keychain: 'locked', asking: null }, NOW_MS),
  ).accounts
  expect(account).toMatchObject({
    session: { expiresAt: null, until: null },
    exp: null,
    vip: null,
    level: { level: 5, exp: null, nextExp: null, coins: null },
  })
})

it('coins are a decimal that is exact in tenths, below zero too', () => {
  const coins = (coinTenths: number): unknown => {
    const accounts = [snapshot({ readings: readingsWith({ nav: readAt(nav({ coinTenths }), 0) }) })]
    return statusJson(glance({ accounts, blocks: [], keychain: 'ok', asking: null }, NOW_MS))
      .accounts[0]?.level?.coins
  }
  expect([3, -10, 0, 12_345_678].map(coins)).toEqual([0.3, -1, 0, 1_234_567.8])
})

it('a blocked account says until when, in UTC', () => {
  const untilMs = Date.parse('2026-11-23T18:00:00+08:00')
  const blocks = [{ scope: 'everyone', strikes: 1, untilMs }]
  const json = statusJson(
    glance({ accounts: [snapshot()], blocks, keychain: 'ok', asking: null }, NOW_MS),
  )
  expect(json.accounts[0]?.session).toEqual({
    state: 'blocked',
    expiresAt: null,
    until: '2026-11-23T10:00:00.000Z',
  })
})
