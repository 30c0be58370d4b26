import { describe, expect, it } from 'vitest'
import { failed } from '../../../electron/bilibili/failure'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import type { SecretStore } from '../../../electron/main/keychain/secret-store'
import { coreSetting } from './core-setting'

type Given = NonNullable<Parameters<typeof coreSetting>[0]>

const cleared = (): Promise<void> => Promise.resolve()

const setting = async (given: Given = {}) => {
  const made = await coreSetting({ accounts: 2, ...given })
  await made.core.load()
  return { ...made, forget: () => made.core.forgetEverything(cleared) }
}

/** A keychain that refuses to be emptied. */
const refusing = (kind: 'locked' | 'missing' | 'silent'): SecretStore => ({
  ...sessionOnlyStore(),
  removeAll: () => Promise.resolve(failed({ kind })),
})

describe('forgetting everything', () => {
  it('empties list, readings and keychain, and tells what it found on the second look', async () => {
    const { core, profile, mids, forget } = await setting()
    await core.refresher.refresh()
    profile.blocks.save({ scope: mids[0]!, untilMs: 1, strikes: 1 })
    expect(await forget()).toEqual({
      ok: true,
      value: {
        accounts: 2,
        keychainEntries: 2,
        keychainLeft: 0,
        rowsLeft: 0,
        files: 0,
        bytes: 0,
        notDone: [],
      },
    })
    expect(core.glance().accounts).toEqual([])
    expect(profile.readings.all(mids[0]!).nav.value).toBeNull()
    expect(profile.blocks.all()).toEqual([])
    expect(await profile.secrets.readAll()).toEqual({ ok: true, value: new Map() })
  })

  it('asks Bilibili for nothing, and nothing comes back by itself', async () => {
    const { core, asked, forget } = await setting()
    await forget()
    await core.load()
    expect(await core.refresher.refresh()).toBe('nothing-due')
    expect([asked, core.glance().accounts]).toEqual([[], []])
  })

  it('takes entries that nobody has listed, and accounts that live in memory alone', async () => {
    const { core, profile, mids, credentials, forget } = await setting({ accounts: 1 })
    await core.signIn({ credential: credentials[1]!, expectedMid: null, keeping: 'session' })
    await profile.secrets.write(mids[2]!, credentials[2]!)
    expect(await forget()).toMatchObject({ value: { accounts: 2, keychainEntries: 2 } })
    expect(core.glance().accounts).toEqual([])
  })

  it('leaves an app that works as at its first start', async () => {
    const { core, mids, credentials, asked, forget } = await setting()
    await forget()
    const wish = { credential: credentials[0]!, expectedMid: null, keeping: 'keychain' } as const
    expect(await core.signIn(wish)).toMatchObject({ ok: true, value: { known: false } })
    asked.length = 0
    expect(await core.refresher.refresh()).toBe('done')
    expect(core.glance().accounts.map(({ mid }) => mid)).toEqual([mids[0]])
    expect(asked.length).toBeGreaterThan(5)
  })

  it('goes by no block that names an account, and still by the one for everybody', async () => {
    const { profile, mids, forget } = await setting()
    const everyone = { scope: 'everyone', untilMs: 9, strikes: 2 }
    profile.blocks.save(everyone)
    profile.blocks.save({ scope: mids[1]!, untilMs: 9, strikes: 1 })
    await forget()
    expect(profile.blocks.all()).toEqual([everyone])
  })
})

describe('what is under way', () => {
  it('a round ends with the call it is at, and leaves nothing behind', async () => {
    const { core, profile, asked, mids, forget } = await setting()
    const running = core.refresher.refresh()
    await Promise.resolve()
    const forgotten = await forget()
    const askedBy = asked.length
    await running
    expect(forgotten).toMatchObject({ ok: true, value: { rowsLeft: 0 } })
    expect(askedBy).toBeGreaterThan(0)
    expect(askedBy).toBeLessThan(10)
    expect(asked).toHaveLength(askedBy)
    expect(mids.map((mid) => profile.readings.all(mid).nav.value)).toEqual([null, null, null])
  })

  it('a sign-in that had begun is waited for and forgotten with the rest', async () => {
    const { core, credentials, forget } = await setting({ accounts: 0 })
    const wish = { credential: credentials[0]!, expectedMid: null, keeping: 'keychain' } as const
    const signingIn = core.signIn(wish)
    expect(await forget()).toMatchObject({ value: { accounts: 1, keychainEntries: 1 } })
    expect(await signingIn).toMatchObject({ ok: true })
    expect(core.glance().accounts).toEqual([])
  })

  it('a sign-in without pasting is ended, and what it brought with its last breath goes too', async () => {
    const { credentials: logins } = await coreSetting()
    const { core, forget } = await setting({
      accounts: 0,
      openSignInPage: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve({ kind: 'had', credential: logins[0]! })
          })
        }),
    })
    const wish = { way: 'page', expectedMid: null, keeping: 'keychain' } as const
    const attempt = core.attempt.start(wish)
    await new Promise(setImmediate)
    expect(await forget()).toMatchObject({ value: { accounts: 1, keychainEntries: 1 } })
    expect(await attempt).not.toBeNull()
    expect([core.attempt.current(), core.glance().accounts]).toEqual([null, []])
  })

  it('a call that comes meanwhile is held until it is over', async () => {
    const released = Promise.withResolvers<undefined>()
    const { core, credentials, asked } = await setting({ accounts: 1 })
    const forgetting = core.forgetEverything(async () => {
      await released.promise
    })
    await new Promise(setImmediate)
    const wish = { credential: credentials[1]!, expectedMid: null, keeping: 'keychain' } as const
    const signingIn = core.signIn(wish)
    await new Promise(setImmediate)
    expect(asked).toEqual([])
    released.resolve(undefined)
    await forgetting
    expect(await signingIn).toMatchObject({ ok: true })
    expect(core.glance().accounts).toHaveLength(1)
  })

  it('rounds go on afterwards, also where nothing could be forgotten', async () => {
    const { core, asked, forget } = await setting({ profile: { secrets: refusing('locked') } })
    await forget()
    expect(await core.refresher.refresh()).toBe('done')
    expect(asked).not.toEqual([])
  })
})

describe('a part that fails', () => {
  it.each(['locked', 'silent'] as const)(
    'a keychain that is %s is told before anything else is touched',
    async (kind) => {
      const { core, profile, mids, forget } = await setting({
        profile: { secrets: refusing(kind) },
      })
      expect(await forget()).toEqual({
        ok: false,
        failure: { kind: 'keychain', trouble: { kind } },
      })
      expect(core.glance().accounts.map(({ mid }) => mid)).toEqual(mids.slice(0, 2))
      expect(profile.lease.renew()).toBe(false)
    },
  )

  it('where there is no keychain the rest goes, and its emptiness is not claimed', async () => {
    const { core, forget } = await setting({ profile: { secrets: refusing('missing') } })
    expect(await forget()).toMatchObject({
      ok: true,
      value: { accounts: 2, keychainEntries: 0, keychainLeft: null },
    })
    expect(core.glance().accounts).toEqual([])
  })

  it('names the database, files and the browser where they did not do it', async () => {
    const { core } = await setting({
      profile: {
        scrub: () => failed({ kind: 'unreachable', code: 'SQLITE_IOERR' }),
        forgetFiles: () => ({ files: 1, left: ['settings.json'] }),
      },
    })
    const forgotten = await core.forgetEverything(() => Promise.reject(new Error('chromium')))
    expect(forgotten).toMatchObject({
      ok: true,
      value: {
        files: 1,
        notDone: [
          { part: 'database', because: 'other' },
          { part: 'files', names: ['settings.json'] },
          { part: 'browser' },
        ],
      },
    })
  })

  it.each([
    ['full', { kind: 'cannot-store', because: 'full' }],
    ['read-only', { kind: 'cannot-store', because: 'read-only' }],
    ['held', { kind: 'busy' }],
  ] as const)('a lease that is %s: nothing is deleted', async (take, failure) => {
    const lease = { take: () => take, renew: () => false, release: () => undefined }
    const { core, forget } = await setting({ accounts: 1, profile: { lease } })
    expect(await forget()).toEqual({ ok: false, failure })
    expect(core.glance().accounts).toHaveLength(1)
  })

  it('rows that cannot be deleted are told', async () => {
    const { forget } = await setting({ profile: { forgetRows: () => failed({ kind: 'full' }) } })
    expect(await forget()).toEqual({
      ok: false,
      failure: { kind: 'cannot-store', because: 'full' },
    })
  })

  it('tells by how much the files became smaller', async () => {
    const sizes = [300_000, 8_192]
    const { forget } = await setting({ profile: { bytes: () => sizes.shift() ?? 0 } })
    expect(await forget()).toMatchObject({ value: { bytes: 291_808 } })
  })
})
