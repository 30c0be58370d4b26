import { Agent } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ACCOUNT, NAV, REWARD, SIGN_UPDATE } from './endpoint-places'
import { plainRequest } from './plain-request'
import { cookieHeaderOf } from './spec-account'
import { startUpstream } from './start-upstream'
import type { Upstream } from './start-upstream'

const START_MS = Date.parse('2026-11-23T09:12:00Z')
let nowMs = START_MS
let upstream: Upstream

beforeEach(async () => {
  nowMs = START_MS
  upstream = await startUpstream({ clock: { nowMs: () => nowMs } })
})
afterEach(() => upstream.close())

const ask = async (place: string, cookie: string) => {
  const { body } = await plainRequest(`${upstream.url}/${place}`, { cookie })
  return JSON.parse(body) as { code: number; data: Record<string, unknown> }
}

test('an account says what the spec said, and the rest is filled in', async () => {
  const account = upstream.addAccount({
    mid: '1900000000000007',
    SESSDATA: 'own%2C1900000000%2Cwords*1',
    nickname: '七号',
    exp: 28_800,
    coinTenths: -10,
    done: { login: true, share: true, coins: 3 },
    vip: { status: 2 },
  })
  const cookie = cookieHeaderOf(account)
  expect(cookie).toContain('SESSDATA=own%2C1900000000%2Cwords*1; bili_jct=')
  expect((await ask(NAV, cookie)).data).toMatchObject({
    uname: '七号',
    money: -1,
    vipStatus: 2,
    vipType: 2,
    level_info: { current_level: 6, next_exp: '--' },
  })
  expect((await ask(REWARD, cookie)).data).toMatchObject({
    login: true,
    watch: false,
    share: true,
    coins: 30,
  })
})

test('the day turns at 00:00 in Beijing by the clock of the spec', async () => {
  const cookie = cookieHeaderOf(upstream.addAccount({ mid: '7', done: { login: true, coins: 5 } }))
  nowMs = Date.parse('2026-11-23T15:59:59.999Z')
  expect((await ask(REWARD, cookie)).data).toMatchObject({ login: true, coins: 50 })
  nowMs = Date.parse('2026-11-23T16:00:00Z')
  expect((await ask(REWARD, cookie)).data).toMatchObject({ login: false, coins: 0 })
  const { headers } = await plainRequest(`${upstream.url}/${NAV}`)
  expect(headers['date']).toBe('Mon, 23 Nov 2026 16:00:00 GMT')
})

test('accounts do not see each other, and one that is removed is logged out', async () => {
  const one = cookieHeaderOf(upstream.addAccount({ mid: '1' }))
  const two = cookieHeaderOf(upstream.addAccount({ mid: '2' }))
  expect((await ask(NAV, one)).data['mid']).toBe(1)
  expect((await ask(NAV, two)).data['mid']).toBe(2)
  upstream.removeAccount('1')
  expect((await ask(NAV, one)).code).toBe(-101)
  expect((await ask(NAV, two)).code).toBe(0)
})

test('what came over the wire is recorded', async () => {
  const account = upstream.addAccount({ mid: '7' })
  const cookie = cookieHeaderOf(account)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  await plainRequest(`${upstream.url}/${ACCOUNT}?a=%E4%BD%A0&b=1`, { cookie, agent })
  nowMs += 5_000
  const form = 'user_sign=%E4%BD%A0%E5%A5%BD&csrf=x'
  await plainRequest(`${upstream.url}/${SIGN_UPDATE}`, { cookie, agent, method: 'POST', form })
  await plainRequest(`${upstream.url}/www.bilibili.com/`)
  agent.destroy()
  expect(upstream.requests()).toMatchObject([
    {
      method: 'GET',
      host: 'api.bilibili.com',
      path: '/x/member/web/account',
      query: { a: '你', b: '1' },
      body: '',
      mid: '7',
      connection: 1,
      atMs: START_MS,
      answered: true,
      headers: { cookie },
    },
    { method: 'POST', body: form, mid: '7', connection: 1, atMs: START_MS + 5_000 },
    { host: 'www.bilibili.com', path: '/', mid: null, connection: 2 },
  ])
  expect(upstream.requests()[0]?.rawHeaders).toContain(cookie)
  expect(upstream.connections()).toBe(2)
  upstream.forgetRequests()
  expect(upstream.requests()).toEqual([])
})

test('a client that hangs up is recorded as not answered', async () => {
  upstream.play({}, { kind: 'late', delayMs: 5_000 })
  const { trouble } = await plainRequest(`${upstream.url}/${NAV}`, { silenceMs: 50 })
  expect(trouble).toBe('timeout')
  await expect.poll(() => upstream.requests()[0]?.endedAtMs).toBe(START_MS)
  expect(upstream.requests()[0]?.answered).toBe(false)
})

test('a play is for one place and one account', async () => {
  const one = cookieHeaderOf(upstream.addAccount({ mid: '1' }))
  const two = cookieHeaderOf(upstream.addAccount({ mid: '2' }))
  upstream.play({ url: `https://${REWARD}`, mid: '1' }, { kind: 'json', value: { code: -352 } })
  const codes = [await ask(REWARD, one), await ask(NAV, one), await ask(REWARD, two)].map(
    ({ code }) => code,
  )
  expect(codes).toEqual([-352, 0, 0])
  upstream.clear()
  expect((await ask(REWARD, one)).code).toBe(0)
})

test('closing ends connections that still hang', async () => {
  const other = await startUpstream()
  other.play({}, { kind: 'hang', at: 'start' })
  const hanging = plainRequest(`${other.url}/${NAV}`)
  await expect.poll(() => other.requests().length).toBe(1)
  await other.close()
  expect((await hanging).trouble).toBe('ECONNRESET')
  expect((await plainRequest(`${other.url}/${NAV}`)).trouble).toBe('ECONNREFUSED')
})

test('an edit of what is not there is a fault of the spec and comes out at the end', async () => {
  const other = await startUpstream()
  other.play({}, { kind: 'edited', set: { 'data.mid.deeper': 1 } })
  expect((await plainRequest(`${other.url}/${ACCOUNT}`)).trouble).toBe('ECONNRESET')
  await expect(other.close()).rejects.toThrow('the upstream server failed')
})

test('every good answer waits for the delay that was asked for', async () => {
  const other = await startUpstream({ delayMs: 60 })
  const startedMs = performance.now()
  await plainRequest(`${other.url}/${NAV}`)
  expect(performance.now() - startedMs).toBeGreaterThan(55)
  await other.close()
})

test('a picture host answers with a picture, whoever asks', async () => {
  const { status, headers, body } = await plainRequest(
    `${upstream.url}/i0.hdslb.com/bfs/face/member/noface.jpg`,
  )
  expect([status, headers['content-type']]).toEqual([200, 'image/png'])
  expect(body).toContain('PNG')
  const elsewhere = await plainRequest(`${upstream.url}/i0.hdslb.com/bfs/other.jpg`)
  expect(elsewhere.status).toBe(404)
})
