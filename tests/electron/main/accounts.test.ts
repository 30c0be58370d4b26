import { describe, expect, it } from 'vitest'
import { failed } from '../../../electron/bilibili/failure'
import { accounts } from '../../../electron/main/accounts'
import type { SecretStore } from '../../../electron/main/keychain/secret-store'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import { nav, readAt } from '../shared/snapshot-builder'
import { EXPIRES_S, accountsSetting, cookie } from './accounts-setting'
import { refusingStore } from './core-setting'
import { heldBy } from './held-by'

describe('reading the keychain', () => {
  it('lists an entry that has no row, behind those that are listed, and counts it', async () => {
    const { subject, secrets } = accountsSetting()
    await subject.signIn('7', 'seven', cookie(), 'keychain')
    await secrets.write('8', cookie({ DedeUserID: '8' }))
    expect(await subject.load()).toEqual({ ok: true, value: 1 })
    expect(subject.all()).toMatchObject([
      { mid: '7', name: 'seven' },
      { mid: '8', name: '8', sessionExpiresAtMs: EXPIRES_S * 1000, credentialKind: 'cookie' },
    ])
    expect(await heldBy(subject, '8')).toEqual(cookie({ DedeUserID: '8' }))
  })

  it('counts nothing and signs nobody in anew when every entry is listed', async () => {
    const { subject } = accountsSetting()
    await subject.signIn('7', 'seven', cookie(), 'keychain')
    const before = subject.all()
    expect(await subject.load()).toEqual({ ok: true, value: 0 })
    expect(subject.all()).toEqual(before)
  })

  it('keeps the row of an account whose entry is gone and knows no credential for it', async () => {
    const { subject, secrets } = accountsSetting()
    await subject.signIn('7', 'seven', cookie(), 'keychain')
    await secrets.remove('7')
    await subject.load()
    expect(subject.all()).toHaveLength(1)
    expect(await heldBy(subject, '7')).toBe('gone')
  })

  it('lists an entry that cannot be read, so that the account is not lost', async () => {
    const unreadable = () => Promise.resolve({ ok: true, value: new Map([['7', 'unreadable']]) })
    const secrets = { ...sessionOnlyStore(), readAll: unreadable } as SecretStore
    const { subject } = accountsSetting({ secrets })
    await subject.load()
    expect(subject.all()).toMatchObject([{ mid: '7', name: '7' }])
    expect(await heldBy(subject, '7')).toBe('unreadable')
  })

  it('is not ready until the keychain has answered', async () => {
    const { subject } = accountsSetting({ secrets: refusingStore({ kind: 'locked' }) })
    expect(await subject.load()).toEqual({ ok: false, failure: { kind: 'locked' } })
    expect(subject.keychainRead()).toBe(false)
    const open = accountsSetting()
    expect(open.subject.keychainRead()).toBe(false)
    await open.subject.load()
    expect(open.subject.keychainRead()).toBe(true)
  })

  it.each([
    { listLost: false, listed: [], expected: [] },
    { listLost: false, listed: ['7'], expected: ['7'] },
    { listLost: true, listed: [], expected: undefined },
    { listLost: true, listed: ['7'], expected: ['7'] },
  ])('tells the keychain what to expect: %j', async ({ listLost, listed, expected }) => {
    const told: unknown[] = []
    const memory = sessionOnlyStore()
    const secrets: SecretStore = {
      ...memory,
      readAll: (mids) => {
        told.push(mids)
        return memory.readAll(mids)
      },
    }
    const { subject } = accountsSetting({ secrets, listLost })
    for (const mid of listed) await subject.signIn(mid, mid, cookie(), 'keychain')
    await subject.load()
    expect(told).toEqual([expected])
  })
})

describe('signing in', () => {
  it('keeps the credential, then lists the account', async () => {
    const { subject, secrets } = accountsSetting()
    await subject.signIn('7', 'seven', cookie(), 'keychain')
    const stored = await secrets.readAll()
    expect(stored.ok && stored.value.get('7')).toEqual(cookie())
    expect(subject.all()).toMatchObject([{ mid: '7', name: 'seven' }])
  })

  it('lists nothing whose credential the keychain did not keep', async () => {
    const { subject } = accountsSetting({ secrets: refusingStore({ kind: 'not-kept' }) })
    expect(await subject.signIn('7', 'seven', cookie(), 'keychain')).toEqual({
      ok: false,
      failure: { kind: 'not-kept' },
    })
    expect(subject.all()).toEqual([])
    expect(await heldBy(subject, '7')).toBeNull()
  })

  it('leaves a known account in its place, under the name the user gave it', async () => {
    const { subject, list } = accountsSetting()
    await subject.signIn('7', 'seven', cookie(), 'keychain')
    await subject.signIn('8', 'eight', cookie(), 'keychain')
    list.update('7', { nickname: 'mine' })
    await subject.signIn('7', 'seven anew', cookie({ access_key: 'k' }), 'keychain')
    expect(subject.all()).toMatchObject([
      { mid: '7', name: 'seven anew', nickname: 'mine', generation: 2 },
      { mid: '8', name: 'eight', generation: 1 },
    ])
  })

  it('keeps the device ids of the login before unless new ones came along', async () => {
    const { subject } = accountsSetting()
    await subject.signIn(
      '7',
      'seven',
      cookie({ buvid3: 'old3', buvid4: 'old4', sid: 'old' }),
      'keychain',
    )
    await subject.signIn('7', 'seven', cookie({ buvid4: 'new4' }), 'keychain')
    expect(await heldBy(subject, '7')).toEqual(cookie({ buvid3: 'old3', buvid4: 'new4' }))
  })
})

it('a login in another wire form replaces the stored one without being a new sign-in', async () => {
  const { subject, secrets } = accountsSetting()
  await subject.signIn('7', 'seven', cookie(), 'keychain')
  const before = subject.all()
  const rewritten = cookie({ SESSDATA: `ab,${EXPIRES_S},cd*1` })
  await subject.rewrite(subject.all()[0]!, rewritten)
  const stored = await secrets.readAll()
  expect(stored.ok && stored.value.get('7')).toEqual(rewritten)
  expect(await heldBy(subject, '7')).toEqual(rewritten)
  expect(subject.all()).toEqual(before)
})

it('a snapshot joins the row with its readings and holds no credential', async () => {
  const { subject, readings } = accountsSetting()
  await subject.signIn('7', 'seven', cookie(), 'keychain')
  readings.save('7', 'nav', readAt(nav(), 5))
  const [snapshot] = subject.snapshots()
  expect(snapshot).toMatchObject({ mid: '7', readings: { nav: { asOfMs: 5, value: nav() } } })
  expect(JSON.stringify(snapshot)).not.toContain('ab%2C')
})

it('does not call a sign-in kept whose account could not be listed', async () => {
  const { list, secrets, readings } = accountsSetting()
  const full = { ...list, signIn: () => failed({ kind: 'full' } as const) }
  const subject = accounts({ list: full, secrets, readings, listLost: false })
  expect(await subject.signIn('7', 'seven', cookie(), 'keychain')).toEqual({
    ok: false,
    failure: { kind: 'not-listed' },
  })
})
