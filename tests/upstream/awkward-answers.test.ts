import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { awkward, awkwardAnswers, playAwkward } from './awkward-answers'
import type { AwkwardAnswer } from './awkward-row'
import { ACCOUNT, COIN_LOG, NAV, REWARD } from './endpoint-places'
import { plainRequest } from './plain-request'
import { cookieHeaderOf } from './spec-account'
import { startUpstream } from './start-upstream'
import type { Upstream } from './start-upstream'

let upstream: Upstream
let cookie: string

beforeAll(async () => {
  upstream = await startUpstream()
  cookie = cookieHeaderOf(upstream.addAccount({ mid: '1900000000000001', done: { login: true } }))
})
afterEach(() => upstream.clear())
afterAll(() => upstream.close())

const titled = (answers: readonly AwkwardAnswer[]) =>
  answers.map((answer) => [`${answer.row} ${answer.variant}`.trim(), answer] as const)
const ofKind = (...kinds: readonly string[]) =>
  titled(awkwardAnswers.filter(({ plays }) => kinds.includes(plays[0]!.kind)))
const ask = (place: string | null) =>
  plainRequest(`${upstream.url}/${place ?? ACCOUNT}`, { cookie })
const parsed = (text: string): unknown => JSON.parse(text)

test('rows 1 to 65 are there without a gap, then those of the signature', () => {
  const rows = [...new Set(awkwardAnswers.map(({ row }) => row))]
  const upTo65 = Array.from({ length: 65 }, (_, index) => index + 1)
  expect(rows).toEqual([...upTo65, 83, 84, 85, 86, 87, 88])
  const names = awkwardAnswers.map(({ row, variant }) => `${row} ${variant}`)
  expect(new Set(names).size).toBe(names.length)
})

test('a row is found by its number, and by its variant where it has several', () => {
  expect(awkward(12, 'HTTP 200')).toMatchObject({ row: 12, variant: 'HTTP 200' })
  expect(() => awkward(12)).toThrow()
  expect(() => awkward(66)).toThrow()
})

describe('a row that is a whole answer arrives byte for byte', () => {
  test.each(ofKind('answer', 'json'))('%s', async (_title, answer) => {
    playAwkward(upstream, answer)
    const play = answer.plays[0]!
    const got = await ask(answer.on)
    expect(got.trouble).toBeNull()
    if (play.kind === 'json') {
      expect(got.status).toBe(play.status ?? 200)
      expect(got.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(parsed(got.body)).toEqual(play.value)
    } else if (play.kind === 'answer') {
      expect(got.status).toBe(play.status ?? 200)
      expect(got.body).toBe(play.body)
      expect(got.headers).toMatchObject(play.headers ?? {})
    }
  })
})

/** Every leaf of a JSON value by its dotted path. */
const leaves = (value: unknown, path = ''): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return { [path]: value }
  const found: Record<string, unknown> = { [path]: Array.isArray(value) ? 'array' : 'object' }
  for (const [key, member] of Object.entries(value)) {
    Object.assign(found, leaves(member, path === '' ? key : `${path}.${key}`))
  }
  return found
}

describe('a row that changes a good answer changes that and nothing else', () => {
  test.each(ofKind('edited'))('%s', async (_title, answer) => {
    const good = leaves(parsed((await ask(answer.on)).body))
    playAwkward(upstream, answer)
    for (const play of answer.plays) {
      if (play.kind !== 'edited') throw new Error('all plays of one row are alike')
      const got = await ask(answer.on)
      const bad = leaves(parsed(got.body))
      const touched = [...Object.keys(play.set ?? {}), ...(play.without ?? [])]
      const isTouched = (path: string) =>
        touched.some((each) => path === each || path.startsWith(`${each}.`))
      for (const path of play.without ?? [])
        expect([path, path in good, path in bad]).toEqual([path, true, false])
      for (const [path, value] of Object.entries(play.set ?? {})) {
        for (const [below, leaf] of Object.entries(leaves(value, path)))
          expect(bad[below]).toEqual(leaf)
      }
      const rest = (all: Record<string, unknown>) =>
        Object.entries(all)
          .filter(([path]) => !isTouched(path))
          .sort()
      expect(rest(bad)).toEqual(rest(good))
      expect(got.status).toBe(200)
    }
  })

  test('reordered keys come in another order', async () => {
    const good = (await ask(ACCOUNT)).body
    playAwkward(upstream, awkward(35, 'reordered'))
    const { body } = await ask(ACCOUNT)
    expect(good).toMatch(/^\{"code".*"rank"/)
    expect(body).toMatch(/^\{"data":\{"rank".*"code":0\}$/)
  })
})

test.each([
  ['BOM', '\uFEFF', ''],
  ['JSONP', 'callback(', ');'],
  ['trailing text', '', '\n<!-- edge 17 -->'],
])('27 %s is the good answer with text around it', async (variant, before, after) => {
  const { body } = await ask(NAV)
  playAwkward(upstream, awkward(27, variant))
  expect((await ask(NAV)).body).toBe(before + body + after)
})

test('30 plain is longer than 5 MB', async () => {
  playAwkward(upstream, awkward(30, 'plain'))
  expect((await ask(NAV)).bytes).toBeGreaterThan(5_000_000)
})

test('a row with several answers gives them in turn and stays at the last', async () => {
  playAwkward(upstream, awkward(42))
  const coins: unknown[] = []
  for (let round = 0; round < 4; round += 1)
    coins.push(leaves(parsed((await ask(REWARD)).body))['data.coins'])
  expect(coins).toEqual([30, 0, 30, 30])
})

test.each([
  [1, '', ACCOUNT, '{"code":-101,"message":"账号未登录","ttl":1}'],
  [4, '', 'passport.bilibili.com/web/site/user/info', '{"code":-101}'],
  [5, '', ACCOUNT, '{"code":-400,"message":"请求错误","ttl":1}'],
  [16, '', ACCOUNT, '{"code":-352,"message":"-352"}'],
  [32, '', ACCOUNT, '{"code":0,"message":"0","ttl":1}'],
  [
    44,
    '',
    'api.bilibili.com/x/web-interface/coin/today/exp',
    '{"code":0,"message":"0","ttl":1,"data":0}',
  ],
  [45, '', 'www.bilibili.com/plus/account/exp.php', '{"code":0,"message":"0","number":20}'],
  [60, 'null', COIN_LOG, '{"code":0,"message":"0","ttl":1,"data":{"list":null,"count":0}}'],
])('row %i %s reads as it was seen', async (row, variant, place, body) => {
  playAwkward(upstream, awkward(row, variant))
  expect((await ask(place)).body).toBe(body)
})

test('a row can be played elsewhere than where it belongs, and a number of times', async () => {
  playAwkward(upstream, awkward(14), { url: NAV }, 1)
  const statuses = [await ask(NAV), await ask(NAV), await ask(REWARD)].map(({ status }) => status)
  expect(statuses).toEqual([412, 200, 200])
})
