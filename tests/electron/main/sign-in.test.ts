import { describe, expect, it } from 'vitest'
import type { Credential } from '../../../electron/bilibili/credential'
import type { RoundParts } from '../../../electron/main/refresh/round'
import { signIn as signInWith, type SignInWish } from '../../../electron/main/sign-in'
import { accounts } from '../../../electron/main/accounts'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import { refusingStore } from './core-setting'
import { askedBilibili, code, onPath, PATHS, type Instead } from './refresh/asked-bilibili'
import { roundSetting } from './refresh/round-setting'
import { heldBy } from './held-by'

const MINUTE_MS = 60_000

const signIn = (
  credential: Credential,
  parts: RoundParts,
  wish: Partial<SignInWish> = {},
): ReturnType<typeof signInWith> =>
  signInWith({ credential, expectedMid: null, keeping: 'keychain', ...wish }, parts)

/** A profile that knows nobody yet, and the credential of an invented account. */
const setting = async (instead: Instead = () => null, secrets = sessionOnlyStore()) => {
  const { parts, clock, asked, mids } = await roundSetting(instead)
  const { credentials } = askedBilibili(clock)
  for (const mid of mids) parts.list.remove(mid)
  const joined = accounts({ ...parts, secrets, listLost: false })
  await joined.load()
  const own: RoundParts = { ...parts, accounts: joined }
  return { parts: own, clock, asked, mid: mids[0]!, credential: credentials[0]! }
}

describe('signing in', () => {
  it('asks whose credential it is with one call, keeps it and keeps what was answered', async () => {
    const { parts, asked, mid, credential } = await setting()
    expect(await signIn(credential, parts)).toMatchObject({ ok: true, value: { mid } })
    expect(asked).toEqual([PATHS.nav])
    expect(await heldBy(parts.accounts, mid)).toEqual(credential)
    expect(parts.accounts.snapshots()).toMatchObject([
      { mid, name: '栗子酱不加糖', readings: { nav: { failure: null, value: { mid } } } },
    ])
  })

  it('leaves the login healthy, also where a round has nothing more to ask', async () => {
    const { parts, clock, mid, credential } = await setting()
    await signIn(credential, parts)
    const healthy = { mid, session: { state: 'ok', sinceMs: clock.nowMs() } }
    expect(parts.accounts.all()).toMatchObject([healthy])
    parts.list.update(mid, { session: { state: 'needs-login', sinceMs: clock.nowMs() } })
    await signIn(credential, parts)
    expect(parts.accounts.all()).toMatchObject([healthy])
  })

  it('learns the DedeUserID of a cookie that came without it', async () => {
    const { parts, mid, credential } = await setting()
    await signIn({ SESSDATA: credential.SESSDATA!, origin: 'pasted' }, parts)
    expect(await heldBy(parts.accounts, mid)).toMatchObject({ DedeUserID: mid })
  })

  it('asks the account endpoint for an access_key and adds no cookie to it', async () => {
    const { parts, asked, mid } = await setting((request) =>
      request.url.includes('access_key=f00d')
        ? code(0, { data: { mid: Number(mid), uname: 'key holder' } })
        : null,
    )
    const credential: Credential = { access_key: 'f00d', origin: 'access-key' }
    expect(await signIn(credential, parts)).toMatchObject({ ok: true, value: { mid } })
    expect(asked).toEqual([PATHS.accountInfo])
    expect(await heldBy(parts.accounts, mid)).toEqual(credential)
    expect(parts.accounts.all()).toMatchObject([{ credentialKind: 'access-key' }])
  })

  it('tries the other form of SESSDATA once on -400 and keeps the one that works', async () => {
    const { parts, asked, mid, credential } = await setting((request) =>
      request.headers['Cookie']?.includes('%2C') === true ? null : code(-400),
    )
    const decoded = { ...credential, SESSDATA: decodeURIComponent(credential.SESSDATA!) }
    expect(await signIn(decoded, parts)).toMatchObject({ ok: true, value: { mid } })
    expect(asked).toEqual([PATHS.nav, PATHS.nav])
    expect(await heldBy(parts.accounts, mid)).toMatchObject({ SESSDATA: credential.SESSDATA })
  })
})

describe('a credential that is not taken', () => {
  const nothingKept = (parts: RoundParts, mid: string): void => {
    expect(parts.accounts.all()).toEqual([])
    expect(parts.readings.all(mid).nav.value).toBeNull()
  }

  it.each([
    [code(-101), { kind: 'needs-login', code: -101 }],
    [code(-400), { kind: 'damaged' }],
    [code(0, { data: { isLogin: false } }), { kind: 'needs-login', code: -101 }],
    [{ kind: 'offline', cause: 'dns' } as const, { kind: 'offline', cause: 'dns' }],
  ])('is refused with what Bilibili said: %j', async (answer, failure) => {
    const { parts, mid, credential } = await setting(() => answer)
    const refused = await signIn(credential, parts)
    expect(refused).toEqual({ ok: false, failure: { kind: 'not-verified', failure } })
    expect(parts.blocks.all()).toEqual([])
    nothingKept(parts, mid)
  })

  it.each([-352, -401])('holds the account back that it names after %i', async (refusal) => {
    const { parts, mid, asked, credential } = await setting(() => code(refusal))
    const first = await signIn(credential, parts)
    const second = await signIn(credential, parts)
    expect([first, second]).toMatchObject([
      { failure: { kind: 'not-verified' } },
      { failure: { kind: 'blocked-until' } },
    ])
    expect(parts.blocks.all().map(({ scope }) => scope)).toEqual([mid])
    expect(asked).toHaveLength(1)
    nothingKept(parts, mid)
  })

  it('says what the second form of SESSDATA brought, unless that is damaged too', async () => {
    let answers = 0
    const { parts, credential } = await setting(() =>
      (answers += 1) === 1 ? code(-400) : { ...code(-412), status: 412 },
    )
    expect(await signIn(credential, parts)).toMatchObject({
      failure: { kind: 'not-verified', failure: { kind: 'blocked', scope: 'everyone' } },
    })
    expect(parts.blocks.all()).toHaveLength(1)
  })

  it('is one whose DedeUserID names another account than its SESSDATA', async () => {
    const { parts, mid, credential } = await setting()
    const mixed = await signIn({ ...credential, DedeUserID: '42' }, parts)
    expect(mixed).toEqual({ ok: false, failure: { kind: 'mixed-accounts' } })
    nothingKept(parts, mid)
  })

  it('is one of which Bilibili does not say whose it is', async () => {
    const anonymous = code(0, { data: { isLogin: true, uname: 'nobody' } })
    const { parts, mid, credential } = await setting(onPath(PATHS.nav, anonymous))
    expect(await signIn(credential, parts)).toEqual({ ok: false, failure: { kind: 'no-mid' } })
    nothingKept(parts, mid)
  })

  it('is one that the keychain does not keep', async () => {
    const trouble = { kind: 'too-large', bytes: 2_561 } as const
    const { parts, mid, credential } = await setting(() => null, {
      ...refusingStore(trouble),
      readAll: sessionOnlyStore().readAll,
    })
    expect(await signIn(credential, parts)).toEqual({
      ok: false,
      failure: { kind: 'not-kept', trouble },
    })
    nothingKept(parts, mid)
  })
})

describe('a block of everyone', () => {
  const refused = { ...code(-412), status: 412 }

  it('begins with a 412 and holds the next sign-in back without a call', async () => {
    const { parts, clock, asked, credential } = await setting(() => refused)
    await signIn(credential, parts)
    const untilMs = clock.nowMs() + 30 * MINUTE_MS
    expect(parts.blocks.all()).toEqual([{ scope: 'everyone', strikes: 1, untilMs }])
    clock.move(30 * MINUTE_MS - 1)
    const held = await signIn(credential, parts)
    expect(held).toEqual({ ok: false, failure: { kind: 'blocked-until', untilMs } })
    expect(asked).toHaveLength(1)
  })

  it('lets one through once it is over, and doubles when that is refused too', async () => {
    const { parts, clock, asked, credential } = await setting(() => refused)
    await signIn(credential, parts)
    clock.move(30 * MINUTE_MS)
    await signIn(credential, parts)
    expect(asked).toHaveLength(2)
    expect(parts.blocks.all()).toMatchObject([
      { strikes: 2, untilMs: clock.nowMs() + 60 * MINUTE_MS },
    ])
  })

  it('is not what a block of another account is', async () => {
    const { parts, clock, mid, credential } = await setting()
    parts.blocks.save({ scope: '42', strikes: 1, untilMs: clock.nowMs() + MINUTE_MS })
    expect(await signIn(credential, parts)).toMatchObject({ ok: true, value: { mid } })
  })
})
