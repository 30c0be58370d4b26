import { describe, expect, test } from 'vitest'
import { readings } from '../../../electron/bilibili/index'
import { exampleAccounts } from '../../../electron/invented/example-accounts'
import { inventedBilibili } from '../../../electron/invented/invented-bilibili'
import type { InventedBilibili } from '../../../electron/invented/invented-bilibili'
import { accountOf, cookieHeaderOf } from '../../upstream/spec-account'

const NOW_MS = Date.parse('2026-11-23T09:12:00Z')
const API = 'https://api.bilibili.com/x'
const examples = exampleAccounts(NOW_MS)
const holder = accountOf({ mid: '1900000000000001', access_key: 'key of one' }, NOW_MS)

interface Ask {
  readonly url: string
  readonly cookie?: string
  readonly method?: string
  readonly body?: string
}
const ask = (bilibili: InventedBilibili, { url, cookie, method = 'GET', body }: Ask) => {
  const headers = cookie === undefined ? {} : { Cookie: cookie }
  const request = { method, url, headers, ...(body === undefined ? {} : { body }) }
  const response = bilibili.answer(request, NOW_MS)
  return { ...response, json: () => JSON.parse(response.body) as Record<string, unknown> }
}
const urls = Object.values(readings).map(({ url }) => url)

describe.each(examples)('every answer about $nickname', (account) => {
  const bilibili = inventedBilibili(examples)

  test.each(Object.entries(readings))(
    '%s decodes without an unreadable field',
    (_name, reading) => {
      const response = ask(bilibili, { url: reading.url, cookie: cookieHeaderOf(account) })
      expect(response.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(response.json()).toMatchObject({ code: 0, message: '0', ttl: 1 })
      const decoded = reading.decode(response.json()['data'])
      expect(decoded).toMatchObject({ ok: true, value: { unreadable: [] } })
    },
  )

  test('says the same of the coins of today in three places', () => {
    const cookie = cookieHeaderOf(account)
    const coinExp = ask(bilibili, { url: readings.coinExp.url, cookie }).json()['data']
    expect(ask(bilibili, { url: readings.dailyReward.url, cookie }).json()['data']).toMatchObject({
      coins: coinExp,
    })
    const log = readings.expLog.decode(
      ask(bilibili, { url: readings.expLog.url, cookie }).json()['data'],
    )
    const rows = log.ok ? log.value.value.rows : []
    const todayMs = Date.parse('2026-11-22T16:00:00Z')
    const today = rows.filter(({ atMs, reason }) => atMs >= todayMs && reason === '视频投币奖励')
    expect(today.reduce((sum, { deltaExp }) => sum + deltaExp, 0)).toBe(coinExp)
  })

  test('shows logs of seven days, newest first, with the number of their rows', () => {
    const data = ask(bilibili, {
      url: readings.coinLog.url,
      cookie: cookieHeaderOf(account),
    }).json()['data']
    const { list, count } = data as { list: readonly { time: string }[]; count: number }
    const times = list.map(({ time }) => time)
    expect(count).toBe(list.length)
    expect(times).toEqual(times.toSorted().reverse())
    expect(times.every((time) => time >= '2026-11-17' && time <= '2026-11-23 17:12:00')).toBe(true)
    expect(new Set(times.map((time) => time.slice(0, 10))).size).toBeGreaterThan(1)
  })
})

describe('who is asking', () => {
  const bilibili = inventedBilibili([holder])
  const loggedOut = { code: -101, message: '账号未登录', ttl: 1 }

  test.each([
    ['nobody', undefined],
    ['a made-up SESSDATA', 'SESSDATA=00000000%2C1900000000%2C00000*00'],
    ['a SESSDATA that was decoded', `SESSDATA=${decodeURIComponent(holder.credential.SESSDATA!)}`],
    ['a cookie that only ends in its name', `NOTSESSDATA=${holder.credential.SESSDATA!}`],
  ])('%s is not logged in', (_who, cookie) => {
    for (const url of urls.filter((each) => !each.endsWith('/nav'))) {
      expect(ask(bilibili, { url, ...(cookie === undefined ? {} : { cookie }) }).json()).toEqual(
        loggedOut,
      )
    }
    expect(ask(bilibili, { url: readings.nav.url }).json()).toMatchObject({
      ...loggedOut,
      data: { isLogin: false },
    })
  })

  test('an access_key reads exactly what the document lets it read', () => {
    for (const { url, readableBy } of Object.values(readings)) {
      const { code } = ask(bilibili, { url: `${url}?access_key=key%20of+one` }).json()
      expect([url, code]).toEqual([
        url,
        readableBy.some((kind) => kind === 'access-key') ? 0 : -101,
      ])
    }
    expect(ask(bilibili, { url: `${API}/member/web/account?access_key=wrong` }).json()).toEqual(
      loggedOut,
    )
  })

  test('passport wants DedeUserID beside SESSDATA', () => {
    const { url } = readings.security
    const session = `SESSDATA=${holder.credential.SESSDATA!}`
    for (const cookie of [session, `${session}; DedeUserID=0`]) {
      expect(ask(bilibili, { url, cookie }).json()).toEqual({ code: -101 })
    }
    expect(ask(bilibili, { url, cookie: `${session}; DedeUserID=1` }).json()).toMatchObject({
      code: 0,
    })
  })

  test('accounts come and go', () => {
    const changing = inventedBilibili()
    const question = { url: `${API}/member/web/account`, cookie: cookieHeaderOf(holder) }
    expect(ask(changing, question).json()).toMatchObject({ code: -101 })
    changing.add(holder)
    changing.add({ ...holder, nickname: '改名了' })
    expect(ask(changing, question).json()).toMatchObject({ code: 0, data: { uname: '改名了' } })
    changing.remove(holder.mid)
    expect(ask(changing, question).json()).toMatchObject({ code: -101 })
  })
})

test('what does not exist is a page, what exists refuses another method', () => {
  const bilibili = inventedBilibili([holder])
  const cookie = cookieHeaderOf(holder)
  for (const url of ['https://www.bilibili.com/plus/account/exp.php', `${API}/none`, 'nonsense']) {
    const { status, headers } = ask(bilibili, { url, cookie })
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  }
  expect(ask(bilibili, { url: readings.nav.url, cookie, method: 'POST' }).status).toBe(405)
})

describe('a new signature', () => {
  const url = `${API}/member/web/sign/update`
  const cookie = cookieHeaderOf(holder)
  const csrf = holder.credential.bili_jct!
  const post = (bilibili: InventedBilibili, fields: Record<string, string>, signed = true) =>
    ask(bilibili, {
      url,
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      ...(signed ? { cookie } : {}),
    }).json()
  const signOf = (bilibili: InventedBilibili): unknown =>
    ask(bilibili, { url: `${API}/member/web/account`, cookie }).json()['data']

  test('stands from then on, in this world only', () => {
    const bilibili = inventedBilibili([holder])
    const text = '追番&摸鱼 100%\n🍎+🍐'
    expect(post(bilibili, { user_sign: text, csrf })).toEqual({ code: 0, message: '0', ttl: 1 })
    expect(signOf(bilibili)).toMatchObject({ sign: text })
    expect(signOf(inventedBilibili([holder]))).toMatchObject({ sign: '' })
  })

  test('is deleted by an empty or a missing text', () => {
    const bilibili = inventedBilibili([{ ...holder, sign: '旧' }])
    expect(post(bilibili, { csrf })).toMatchObject({ code: 0 })
    expect(signOf(bilibili)).toMatchObject({ sign: '' })
  })

  test('needs the csrf of this login, or an access_key in the form', () => {
    const bilibili = inventedBilibili([holder])
    expect(post(bilibili, { user_sign: 'x', csrf: 'another' })).toMatchObject({ code: -111 })
    expect(post(bilibili, { user_sign: 'x' })).toMatchObject({ code: -111 })
    expect(post(bilibili, { user_sign: 'x', csrf }, false)).toMatchObject({ code: -101 })
    expect(signOf(bilibili)).toMatchObject({ sign: '' })
    expect(post(bilibili, { user_sign: 'x', access_key: 'key of one' }, false)).toMatchObject({
      code: 0,
    })
  })

  test('may have 70 characters, an emoji being one of them', () => {
    const bilibili = inventedBilibili([holder])
    expect(post(bilibili, { user_sign: '🍎'.repeat(71), csrf })).toMatchObject({ code: 40022 })
    expect(post(bilibili, { user_sign: '🍎'.repeat(70), csrf })).toMatchObject({ code: 0 })
  })
})
