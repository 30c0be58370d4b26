import { expect, test } from 'vitest'
import { dailyRewardEndpoint } from '../../../electron/bilibili/daily-reward'
import { decodeChanged, decodeClientBody, decodeWithout } from './client-bodies'

const example = {
  login: true,
  watch: true,
  share: true,
  coinExp: 30,
  emailBound: true,
  phoneBound: true,
  safeQuestionSet: true,
  realnameVerified: true,
}

test('every field of the document is decoded, email included', () => {
  expect(decodeClientBody(dailyRewardEndpoint, 'daily-reward')).toEqual({
    value: example,
    unreadable: [],
  })
})

test.each([
  ['login', 'login'],
  ['watch', 'watch'],
  ['coins', 'coinExp'],
  ['share', 'share'],
  ['email', 'emailBound'],
  ['tel', 'phoneBound'],
  ['safe_question', 'safeQuestionSet'],
  ['identify_card', 'realnameVerified'],
])('without %s, %s is unknown and not open', (field, key) => {
  expect(decodeWithout(dailyRewardEndpoint, 'daily-reward', field)).toEqual({
    ok: true,
    value: { value: { ...example, [key]: null }, unreadable: [] },
  })
})

test.each([
  [0, 0],
  [45, 45],
  [60, 60],
  ['30', 30],
  [null, null],
])('coins %j are read as %j', (coins, exp) => {
  const decoded = decodeChanged(dailyRewardEndpoint, 'daily-reward', 'coins', coins)
  expect(decoded).toEqual({ value: { ...example, coinExp: exp }, unreadable: [] })
})

test.each([-10, 'many', true, [], { exp: 1 }, 1.5, 1e300])(
  'coins %j are unknown and named, the rest stays',
  (coins) => {
    const decoded = decodeChanged(dailyRewardEndpoint, 'daily-reward', 'coins', coins)
    expect(decoded).toEqual({ value: { ...example, coinExp: null }, unreadable: ['coins'] })
  },
)

test.each([
  [0, false],
  ['1', true],
  ['false', false],
])('login %j is read as %j', (login, done) => {
  expect(decodeChanged(dailyRewardEndpoint, 'daily-reward', 'login', login).value.login).toBe(done)
})
