import { describe, expect, it } from 'vitest'
import type { Credential } from '../../../electron/bilibili/credential'
import type { HttpRequest } from '../../../electron/main/client/exchange'
import { signOut } from '../../../electron/main/sign-out'
import { code, type Instead } from './refresh/asked-bilibili'
import { singleCallSetting } from './refresh/single-call-setting'

const EXIT = '/login/exit/v2'
const LOGIN: Credential = {
  SESSDATA: 'abc%2C1800000000%2Cdef*11',
  bili_jct: '0123456789abcdef0123456789abcdef',
  DedeUserID: '293793435',
  origin: 'qr',
}
const REPLACED = { SESSDATA: 'old%2C1799999999%2Cdef*11', bili_jct: 'f'.repeat(32) }

const asked = (part: string) => (request: HttpRequest) => request.url.includes(part)
const page = { headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<!DOCTYPE html>' }
const ended = code(0, { status: true, ts: 1, data: { redirectUrl: 'https://www.bilibili.com/' } })

/** The first account with this login; each call of the passport is answered in order, then as `usual`. */
const setting = async (
  answers: readonly ReturnType<Instead>[],
  login: Credential = LOGIN,
  usual: Instead = () => null,
) => {
  const left = [...answers]
  const sent: HttpRequest[] = []
  const made = await singleCallSetting((request) => {
    if (!asked(EXIT)(request)) return usual(request)
    sent.push(request)
    return left.shift() ?? null
  })
  const { parts, first } = made
  await parts.accounts.signIn(first, 'first', login, 'keychain')
  const overByUser: (string | undefined)[] = []
  const state = () => parts.list.find(first)?.session.state
  const all = {
    ...parts,
    asking: () => null,
    endedByUser: () => overByUser.push(state()),
  }
  return {
    ...made,
    parts: all,
    sent,
    overByUser,
    end: () => signOut(first, all),
    state,
  }
}

describe('ending a session', () => {
  it('is one POST with the csrf and the cookies of that session', async () => {
    const { end, sent } = await setting([ended])
    expect(await end()).toEqual({ ok: true, value: null })
    expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
      [
        'POST',
        'https://passport.bilibili.com/login/exit/v2',
        `biliCSRF=${LOGIN.bili_jct ?? 'none'}`,
      ],
    ])
    expect(sent[0]?.headers).toMatchObject({
      Cookie: `SESSDATA=${LOGIN.SESSDATA ?? ''}; bili_jct=${LOGIN.bili_jct ?? ''}; DedeUserID=293793435`,
    })
  })

  it('leaves the account listed with its login waiting for a new one, and gives the lease back', async () => {
    const { end, parts, first, mids, state } = await setting([ended])
    parts.list.update(first, { nickname: 'mine' })
    await end()
    expect(state()).toBe('needs-login')
    expect(parts.list.find(first)?.nickname).toBe('mine')
    expect(parts.list.all()).toHaveLength(mids.length)
    expect(parts.lease.renew()).toBe(false)
  })

  it('says that the user did it before anybody sees that it is over', async () => {
    const { end, overByUser } = await setting([ended])
    await end()
    expect(overByUser).toEqual(['unknown'])
  })

  it.each([
    ['the page to sign in at', page],
    ['a redirect to it', { status: 302, headers: { location: 'https://passport.bilibili.com/' } }],
    ['-101', code(-101)],
  ])('is done where it was over already: %s', async (_, answer) => {
    const { end, state } = await setting([answer])
    expect(await end()).toEqual({ ok: true, value: null })
    expect(state()).toBe('needs-login')
  })

  it('ends what an unconfirmed renewal replaced as well, the one in use last', async () => {
    const replaced = { ...REPLACED, refresh_token: 'r'.repeat(32) }
    const { end, sent } = await setting([ended, ended], { ...LOGIN, replaced })
    expect(await end()).toMatchObject({ ok: true })
    expect(sent.map(({ body }) => body)).toEqual([
      `biliCSRF=${REPLACED.bili_jct}`,
      `biliCSRF=${LOGIN.bili_jct ?? 'none'}`,
    ])
    expect(sent.map(({ headers }) => headers['Cookie']?.split(';')[0])).toEqual([
      `SESSDATA=${REPLACED.SESSDATA}`,
      `SESSDATA=${LOGIN.SESSDATA ?? ''}`,
    ])
  })

  it('also ends the session that a renewal put in its place meanwhile', async () => {
    const renewed = { ...LOGIN, SESSDATA: 'new%2C1810000000%2Cdef*11', bili_jct: 'a'.repeat(32) }
    const { sent, parts, first } = await setting([ended, ended])
    const passport = parts.client.passport
    const renewing: typeof passport = async (request, mayAsk) => {
      const answer = await passport(request, mayAsk)
      if (sent.length === 1) await parts.accounts.rewrite(parts.list.find(first)!, renewed, LOGIN)
      return answer
    }
    const client = { ...parts.client, passport: renewing }
    expect(await signOut(first, { ...parts, client })).toMatchObject({ ok: true })
    expect(sent.map(({ body }) => body)).toEqual([
      `biliCSRF=${LOGIN.bili_jct ?? ''}`,
      `biliCSRF=${renewed.bili_jct}`,
    ])
  })

  it('is not overwritten by a round that found the login well a moment before', async () => {
    const { parts, first, state } = await setting([ended])
    let looks = 0
    const asking = () => {
      looks += 1
      if (looks === 2) parts.list.update(first, { session: { state: 'ok', sinceMs: 1 } })
      return looks < 3 ? { mid: first, done: 0, of: 1 } : null
    }
    await signOut(first, { ...parts, asking })
    expect(state()).toBe('needs-login')
  })
})

describe('a session that goes on', () => {
  it.each([
    ['a csrf of another session', code(2202), { kind: 'no-csrf' }],
    ['a lost answer', { kind: 'offline', cause: 'reset' } as const, { kind: 'failed' }],
    ['a page in the place of an answer', { ...page, status: 500 }, { kind: 'failed' }],
    ['a page that is refused', { ...page, status: 403 }, { kind: 'failed' }],
    ['no code at all', { body: '{}' }, { kind: 'failed' }],
  ])('is not said to be over: %s', async (_, answer, trouble) => {
    const { end, state, sent, overByUser } = await setting([answer])
    expect(await end()).toMatchObject({ ok: false, failure: trouble })
    expect([state(), overByUser]).toEqual(['unknown', []])
    expect(sent).toHaveLength(1)
  })

  it('keeps the one in use where the replaced one could not be ended', async () => {
    const replaced = { ...REPLACED, refresh_token: 'r'.repeat(32) }
    const { end, sent, state } = await setting([code(-500)], { ...LOGIN, replaced })
    expect(await end()).toMatchObject({ ok: false })
    expect([sent.length, state()]).toEqual([1, 'unknown'])
  })

  it('becomes a block where risk control refuses, and the next one asks nothing', async () => {
    const { end, sent, clock } = await setting([{ ...code(-412), status: 412 }])
    expect(await end()).toMatchObject({ failure: { kind: 'failed', failure: { kind: 'blocked' } } })
    const untilMs = clock.nowMs() + 30 * 60_000
    expect(await end()).toEqual({ ok: false, failure: { kind: 'blocked-until', untilMs } })
    expect(sent).toHaveLength(1)
  })

  it.each([
    ['an access_key', { access_key: 'k'.repeat(32), origin: 'access-key' } as const],
    ['a cookie without a csrf', { SESSDATA: 'a%2C1800000000%2Cb', origin: 'pasted' } as const],
  ])('nothing is sent for %s', async (_, login) => {
    const { end, sent } = await setting([], login)
    expect(await end()).toEqual({ ok: false, failure: { kind: 'no-csrf' } })
    expect(sent).toEqual([])
  })

  it('says what else is in the way, and sends nothing', async () => {
    const { parts, first, sent } = await setting([])
    const withLease = (take: 'held' | 'full') =>
      signOut(first, { ...parts, lease: { ...parts.lease, take: () => take } })
    expect(await signOut('404', parts)).toMatchObject({ failure: { kind: 'no-account' } })
    expect(await withLease('held')).toMatchObject({ failure: { kind: 'busy' } })
    expect(await withLease('full')).toMatchObject({
      failure: { kind: 'cannot-store', because: 'full' },
    })
    const unread = { ...parts, accounts: { ...parts.accounts, ready: () => false } }
    expect(await signOut(first, unread)).toMatchObject({ failure: { kind: 'no-credential' } })
    expect(sent).toEqual([])
  })
})
