import { describe, expect, it } from 'vitest'
import type { Credential } from '../../../electron/bilibili/credential'
import type { HttpRequest } from '../../../electron/main/client/exchange'
import { addDeviceIds } from '../../../electron/main/kept-device-ids'
import { code, type Instead } from './refresh/asked-bilibili'
import { singleCallSetting } from './refresh/single-call-setting'

const SPI = '/x/frontend/finger/spi'
const LOGIN: Credential = {
  SESSDATA: 'abc%2C1800000000%2Cdef*11',
  bili_jct: '0123456789abcdef0123456789abcdef',
  DedeUserID: '293793435',
  origin: 'qr',
}
const PAIR = { buvid3: '0A1B-infoc', buvid4: 'C2D3-abc%3D%3D' }
const made = code(0, { data: { b_3: PAIR.buvid3, b_4: PAIR.buvid4 } })

const setting = async (
  answer: ReturnType<Instead> = made,
  login: Credential = LOGIN,
  keeping: 'keychain' | 'session' = 'keychain',
) => {
  const sent: HttpRequest[] = []
  const meanwhile: (() => void)[] = []
  const setting = await singleCallSetting((request) => {
    if (new URL(request.url).pathname !== SPI) return null
    sent.push(request)
    for (const happen of meanwhile.splice(0)) happen()
    return answer
  })
  const { parts, first } = setting
  await parts.accounts.signIn(first, 'first', login, keeping)
  const held = () => parts.accounts.credentialOf(parts.list.find(first)!)
  return { ...setting, sent, meanwhile, held, add: () => addDeviceIds(first, parts) }
}

describe('a login without device ids', () => {
  it('gets a pair by one call that carries no cookie', async () => {
    const { add, sent, held } = await setting()
    await add()
    expect(sent.map(({ method, url }) => [method, url])).toEqual([
      ['GET', 'https://api.bilibili.com/x/frontend/finger/spi'],
    ])
    expect(Object.keys(sent[0]?.headers ?? {}).map((name) => name.toLowerCase())).not.toContain(
      'cookie',
    )
    expect(await held()).toEqual({ ...LOGIN, ...PAIR })
  })

  it('keeps that pair: it is asked for once, and goes on through a new sign-in', async () => {
    const { add, sent, held, parts, first } = await setting()
    await add()
    await add()
    const renewed = { ...LOGIN, SESSDATA: 'new%2C1810000000%2Cb*11', bili_jct: 'f'.repeat(32) }
    await parts.accounts.signIn(first, 'first', renewed, 'keychain')
    await add()
    expect(await held()).toEqual({ ...PAIR, ...renewed })
    expect(sent).toHaveLength(1)
  })

  it('has it in the keychain, or in memory alone where the login lives there', async () => {
    const kept = await setting()
    await kept.add()
    await kept.parts.accounts.load()
    expect(await kept.held()).toMatchObject(PAIR)

    const session = await setting(made, LOGIN, 'session')
    await session.add()
    expect(await session.held()).toMatchObject(PAIR)
    await session.parts.accounts.load()
    expect(session.parts.list.find(session.first)?.sessionOnly).toBe(true)
  })

  it('gives the lease back', async () => {
    const { add, parts } = await setting()
    await add()
    expect(parts.lease.renew()).toBe(false)
  })
})

describe('nothing is asked', () => {
  it.each<[string, Credential]>([
    ['of a browser’s own cookie, which brought its id', { ...LOGIN, buvid3: 'browser-infoc' }],
    ['of an access_key', { access_key: 'k'.repeat(32), origin: 'access-key' }],
  ])('%s', async (_, login) => {
    const { add, sent, held } = await setting(made, login)
    await add()
    expect([sent, await held()]).toEqual([[], login])
  })

  it('of an account that is not here, past a block, or without the lease', async () => {
    const { add, parts, sent, clock, first } = await setting()
    await addDeviceIds('404', parts)
    const lease = { ...parts.lease, take: () => 'read-only' as const }
    await addDeviceIds(first, { ...parts, lease })
    parts.blocks.save({ scope: first, untilMs: clock.nowMs() + 60_000, strikes: 1 })
    await add()
    expect(sent).toEqual([])
  })
})

describe('without a usable answer', () => {
  it.each<[string, ReturnType<Instead>]>([
    ['no connection', { kind: 'offline', cause: 'dns' }],
    ['one id alone', code(0, { data: { b_3: 'only' } })],
    ['an id that would break out of the header', code(0, { data: { b_3: 'a; b=c', b_4: 'd' } })],
    ['an empty one', code(0, { data: { b_3: '', b_4: '' } })],
    ['a page', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
  ])('everything stays as it is: %s', async (_, answer) => {
    const { add, held, parts, first } = await setting(answer)
    await add()
    expect(await held()).toEqual(LOGIN)
    expect(parts.list.find(first)?.session.state).toBe('unknown')
  })

  it('a refusal by risk control holds back what comes after it', async () => {
    const { add, sent, parts, clock } = await setting({ ...code(-412), status: 412 })
    await add()
    await add()
    expect(sent).toHaveLength(1)
    expect(parts.blocks.all()).toMatchObject([
      { scope: 'everyone', untilMs: clock.nowMs() + 30 * 60_000 },
    ])
  })
})

describe('while the answer is on its way', () => {
  it('an account that is removed does not come back', async () => {
    const { add, meanwhile, parts, first } = await setting()
    meanwhile.push(() => void parts.accounts.remove(first))
    await add()
    expect(parts.list.find(first)).toBeNull()
    await parts.accounts.load()
    expect(parts.list.find(first)).toBeNull()
  })

  it('a session that is renewed keeps what it was renewed to', async () => {
    const { add, meanwhile, parts, first, held } = await setting()
    const renewed = { ...LOGIN, SESSDATA: 'new%2C1810000000%2Cb*11', bili_jct: 'f'.repeat(32) }
    meanwhile.push(() => void parts.accounts.rewrite(parts.list.find(first)!, renewed, LOGIN))
    await add()
    expect(await held()).toEqual({ ...renewed, ...PAIR })
  })
})
