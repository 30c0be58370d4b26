import { describe, expect, it } from 'vitest'
import { cookieHeader } from '../../../electron/bilibili/credential'
import { accounts } from '../../../electron/main/accounts'
import type { SecretStore } from '../../../electron/main/keychain/secret-store'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import { round } from '../../../electron/main/refresh/round'
import { everythingDue } from '../../../electron/main/refresh/wish'
import { signIn, signInPasted } from '../../../electron/main/sign-in'
import { sharedLease } from '../../../electron/main/store/shared-lease'
import { refusingStore } from './core-setting'
import { heldBy } from './held-by'
import { askedBilibili, PATHS, type Instead } from './refresh/asked-bilibili'
import { roundSetting } from './refresh/round-setting'

/** A profile that knows nobody yet, on a keychain that was not read yet. */
const newcomer = async (secrets: SecretStore = sessionOnlyStore()) => {
  const setting = await roundSetting()
  for (const mid of setting.mids) setting.parts.list.remove(mid)
  const own = accounts({ ...setting.parts, secrets, listLost: false })
  const { credentials } = askedBilibili(setting.clock)
  return { ...setting, parts: { ...setting.parts, accounts: own }, credentials, secrets }
}

const progress = (): void => undefined
const anybody = { expectedMid: null, keeping: 'keychain' } as const

describe('whose login is expected', () => {
  it('refuses that of another account, by its name, and stores nothing', async () => {
    const { parts, credentials, mids, secrets } = await newcomer()
    const wish = {
      credential: credentials[0]!,
      expectedMid: mids[1]!,
      keeping: 'keychain',
    } as const
    expect(await signIn(wish, parts)).toEqual({
      ok: false,
      failure: { kind: 'other-account', mid: mids[0], name: '栗子酱不加糖' },
    })
    expect(parts.accounts.all()).toEqual([])
    expect(parts.readings.all(mids[0]!).nav.value).toBeNull()
    expect(await secrets.readAll()).toEqual({ ok: true, value: new Map() })
  })

  it('renews the expected one in its place and says that it was known', async () => {
    const { parts, credentials, mids } = await newcomer()
    for (const credential of credentials.slice(0, 2))
      await signIn({ credential, ...anybody }, parts)
    const [first = ''] = mids
    parts.accounts.rename(first, 'mine')
    parts.accounts.pause(first, true)
    const again = { credential: credentials[0]!, expectedMid: first, keeping: 'keychain' } as const
    expect(await signIn(again, parts)).toMatchObject({ value: { mid: first, known: true } })
    expect(parts.accounts.all()).toMatchObject([
      { mid: first, nickname: 'mine', paused: true, session: { state: 'ok' } },
      { mid: mids[1] },
    ])
  })

  it('is held back by a block of that account, whatever the credential says', async () => {
    const { parts, clock, credentials, mids, asked } = await newcomer()
    const untilMs = clock.nowMs() + 60_000
    parts.blocks.save({ scope: mids[1]!, strikes: 1, untilMs })
    const unnamed = { SESSDATA: credentials[0]!.SESSDATA!, origin: 'pasted' } as const
    const wish = { credential: unnamed, expectedMid: mids[1]!, keeping: 'keychain' } as const
    expect(await signIn(wish, parts)).toEqual({
      ok: false,
      failure: { kind: 'blocked-until', untilMs },
    })
    expect(asked).toEqual([])
  })
})

describe('where the login is kept', () => {
  it.each(['missing', 'locked', 'silent'] as const)(
    'asks nobody while the keychain that is to keep it is %s',
    async (kind) => {
      const { parts, credentials, asked } = await newcomer(refusingStore({ kind }))
      expect(await signIn({ credential: credentials[0]!, ...anybody }, parts)).toEqual({
        ok: false,
        failure: { kind: 'not-kept', trouble: { kind } },
      })
      expect(asked).toEqual([])
    },
  )

  it('for one session needs no keychain, and a round asks such an account', async () => {
    const { parts, credentials, mids, asked } = await newcomer(refusingStore({ kind: 'missing' }))
    const wish = { credential: credentials[0]!, expectedMid: null, keeping: 'session' } as const
    expect(await signIn(wish, parts)).toEqual({
      ok: true,
      value: { mid: mids[0], name: '栗子酱不加糖', known: false, keeping: 'session' },
    })
    expect(await round(everythingDue, parts, progress)).toBe('done')
    expect(new Set(asked)).toEqual(new Set(Object.values(PATHS)))
  })

  it('names the full disk at once, without waiting and without a call', async () => {
    const { parts, credentials, asked } = await newcomer()
    const lease = { ...parts.lease, take: () => 'full' as const }
    const sleep = (): Promise<void> => Promise.reject(new Error('nothing to wait for'))
    expect(
      await signIn({ credential: credentials[0]!, ...anybody }, { ...parts, lease, sleep }),
    ).toEqual({ ok: false, failure: { kind: 'cannot-store', because: 'full' } })
    expect(asked).toEqual([])
  })
})

describe('pasted text', () => {
  it('signs in', async () => {
    const { parts, credentials, mids } = await newcomer()
    const pasted = cookieHeader(credentials[0]!)
    expect(await signInPasted({ pasted, ...anybody }, parts)).toMatchObject({
      ok: true,
      value: { mid: mids[0], known: false },
    })
  })

  it.each([
    ['', 'empty'],
    ['no cookie', 'no-session'],
    ['x'.repeat(1_000_000), 'too-long'],
  ])('that is no credential asks nobody: %.20j', async (pasted, kind) => {
    const { parts, asked } = await newcomer()
    expect(await signInPasted({ pasted, ...anybody }, parts)).toMatchObject({ failure: { kind } })
    expect(asked).toEqual([])
  })
})

/** Runs `meanwhile` once, while the first call of a round is under way. */
const duringRound = async (
  meanwhile: (setting: Awaited<ReturnType<typeof roundSetting>>) => Promise<unknown>,
) => {
  let begin: (() => void) | null = null
  let started: Promise<unknown> = Promise.resolve()
  const instead: Instead = () => {
    begin?.()
    return null
  }
  const setting = await roundSetting(instead)
  begin = () => {
    begin = null
    started = meanwhile(setting)
  }
  const end = await round(everythingDue, setting.parts, progress)
  return { ...setting, end, meanwhile: await started }
}

describe('while a round of this app runs', () => {
  it('a sign-in neither fails nor ends the lease of the round', async () => {
    let released = 0
    const { parts, mids, end, meanwhile, asked } = await duringRound(async (setting) => {
      const lease = sharedLease(setting.parts.lease)
      lease.take()
      const watched = {
        ...lease,
        release: () => {
          lease.release()
          released += 1
          expect(setting.parts.lease.renew()).toBe(true)
        },
      }
      const credential = askedBilibili(setting.clock).credentials[2]!
      return signIn({ credential, ...anybody }, { ...setting.parts, lease: watched })
    })
    expect([end, released]).toEqual(['done', 1])
    expect(meanwhile).toMatchObject({ ok: true, value: { mid: mids[2] } })
    expect(asked.filter((path) => path === PATHS.vip)).toHaveLength(3)
    expect(parts.accounts.all().map(({ session }) => session.state)).toEqual(['ok', 'ok', 'ok'])
  })

  it('the answers of an account that is removed are dropped, also where it comes back at once', async () => {
    const { parts, mids, asked } = await duringRound(async (setting) => {
      const [mid = ''] = setting.mids
      await setting.accounts.remove(mid)
      const credential = askedBilibili(setting.clock).credentials[0]!
      await setting.accounts.signIn(mid, 'back', credential, 'keychain')
    })
    const [mid = ''] = mids
    const { session, roundAtMs, name } = parts.list.find(mid)!
    expect({ session: session.state, roundAtMs, name }).toEqual({
      session: 'unknown',
      roundAtMs: null,
      name: 'back',
    })
    expect(Object.values(parts.readings.all(mid)).filter(({ asOfMs }) => asOfMs !== null)).toEqual(
      [],
    )
    expect(asked.filter((path) => path === PATHS.vip)).toHaveLength(2)
  })

  it('an account that is paused keeps its credential and is asked no more', async () => {
    const { parts, mids, asked } = await duringRound((setting) =>
      Promise.resolve(setting.accounts.pause(setting.mids[2]!, true)),
    )
    expect(asked.filter((path) => path === PATHS.vip)).toHaveLength(2)
    expect(await heldBy(parts.accounts, mids[2]!)).toHaveProperty('SESSDATA')
  })
})
