import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordedRequest } from '../upstream/recorder'
import { cookieHeaderOf, DEVICE_PAIR } from '../upstream/spec-account'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { threeAccounts } from './three-accounts'
import type { ThreeAccounts } from './three-accounts'

describe('three accounts, pasted in three forms and asked about once', () => {
  let setting: SpecSetting
  let accounts: ThreeAccounts
  let wire: readonly RecordedRequest[]

  beforeAll(async () => {
    setting = await specSetting()
    accounts = await threeAccounts(setting)
    await setting.status()
    wire = setting.upstream.requests()
  })
  afterAll(() => setting.stop())

  it('prints the mid of an added account, and nothing else', () => {
    const { outcomes } = accounts
    expect(outcomes.map(({ exitCode, stdout }) => `${exitCode} ${stdout}`)).toStrictEqual([
      '0 293793435\n',
      '0 1900000000338206\n',
      '0 1900000000007741\n',
    ])
    for (const { stderr } of outcomes) expect(stderr).toMatch(/^Kept in the keychain\. .+\n$/m)
  })

  it('keeps one keychain entry an account, in the wire form it came in', async () => {
    const { chestnut, ferry, orchard } = accounts
    const secrets = await setting.profile.secrets()
    const entry = (mid: string): unknown => JSON.parse(secrets.get(mid) ?? 'null')
    expect(entry(chestnut.mid)).toStrictEqual({ ...chestnut.credential, ...DEVICE_PAIR })
    expect(entry(ferry.mid)).toStrictEqual({ ...ferry.credential, ...DEVICE_PAIR })
    expect(entry(orchard.mid)).toStrictEqual({
      SESSDATA: orchard.credential.SESSDATA,
      DedeUserID: orchard.mid,
      origin: 'pasted',
    })
  })

  it('asks each endpoint once an account, over one connection a start', () => {
    const { chestnut, ferry, orchard } = accounts
    const places = [
      'GET api.bilibili.com/x/member/realname/apply/status',
      'GET api.bilibili.com/x/member/realname/status',
      'GET api.bilibili.com/x/member/web/account',
      'GET api.bilibili.com/x/member/web/coin/log',
      'GET api.bilibili.com/x/member/web/exp/log',
      'GET api.bilibili.com/x/member/web/exp/reward',
      'GET api.bilibili.com/x/vip/web/user/info',
      'GET api.bilibili.com/x/web-interface/coin/today/exp',
      'GET api.bilibili.com/x/web-interface/nav',
      'GET passport.bilibili.com/web/site/user/info',
    ]
    for (const { mid } of [chestnut, ferry, orchard]) {
      const own = wire.filter((request) => request.mid === mid)
      expect(own.map(({ method, host, path }) => `${method} ${host}${path}`).sort()).toStrictEqual(
        places,
      )
    }
    expect(wire).toHaveLength(3 * places.length)
    expect(setting.upstream.connections()).toBe(4)
  })

  it('sends the Cookie of the account, by hand, with the account number filled in', () => {
    const { chestnut, ferry, orchard } = accounts
    const cookiesOf = (mid: string): ReadonlySet<unknown> =>
      new Set(wire.filter((one) => one.mid === mid).map(({ headers }) => headers.cookie))
    expect(cookiesOf(chestnut.mid)).toStrictEqual(new Set([cookieHeaderOf(chestnut)]))
    expect(cookiesOf(ferry.mid)).toStrictEqual(new Set([cookieHeaderOf(ferry)]))
    const { SESSDATA } = orchard.credential
    expect([...cookiesOf(orchard.mid)]).toStrictEqual([
      `SESSDATA=${SESSDATA}`,
      `SESSDATA=${SESSDATA}; DedeUserID=${orchard.mid}`,
    ])
  })

  it('looks like a desktop browser, the same one every time', () => {
    const agents = new Set(wire.map(({ headers }) => headers['user-agent']))
    expect(agents.size).toBe(1)
    expect([...agents][0]).toMatch(
      /^Mozilla\/5\.0 \([^)]+\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/\d+\.0\.0\.0 Safari\/537\.36$/,
    )
    for (const { rawHeaders, query, body } of wire) {
      expect(rawHeaders.join('\n')).not.toMatch(/electron|axios|node|bili-?glance/i)
      expect(query).toStrictEqual({})
      expect(body).toBe('')
    }
  })
})
