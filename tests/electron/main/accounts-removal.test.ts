import { describe, expect, it } from 'vitest'
import { failed } from '../../../electron/bilibili/failure'
import { accounts } from '../../../electron/main/accounts'
import type { SecretStore } from '../../../electron/main/keychain/secret-store'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import { nav, readAt } from '../shared/snapshot-builder'
import { accountsSetting, cookie } from './accounts-setting'
import { refusingStore } from './core-setting'
import { heldBy } from './held-by'

const done = { ok: true, value: null }
const becauseOf = (because: string) => ({ ok: false, failure: { kind: 'not-stored', because } })

const TABLES = ['account', 'reading', 'signature', 'avatar']

/** An account with something in every table. */
const lived = async (given: { secrets?: SecretStore } = {}) => {
  const setting = accountsSetting(given)
  const { subject, readings, database } = setting
  await subject.signIn('7', 'seven', cookie(), 'keychain')
  readings.save('7', 'nav', readAt(nav(), 5))
  database.write((run) => {
    run("INSERT INTO signature (mid, sign, at_ms, origin) VALUES ('7', 'hi', 1, 'written')")
    run(
      `INSERT INTO avatar (mid, face_url, content_type, bytes, as_of_ms)
       VALUES ('7', 'https://i0.hdslb.com/a.jpg', 'image/jpeg', x'00', 1)`,
    )
  })
  const rows = () => TABLES.flatMap((table) => database.read(`SELECT * FROM ${table}`)).length
  expect(rows()).toBe(TABLES.length)
  return { ...setting, rows }
}

describe('removing an account', () => {
  it('leaves nothing of it: no entry, no row anywhere, no credential in memory', async () => {
    const { subject, secrets, rows } = await lived()
    expect(await subject.remove('7')).toEqual(done)
    expect(rows()).toBe(0)
    expect(await secrets.readAll()).toEqual({ ok: true, value: new Map() })
    expect(await subject.load()).toEqual({ ok: true, value: 0 })
    expect(subject.all()).toEqual([])
  })

  it('leaves the others as they were', async () => {
    const { subject } = await lived()
    await subject.signIn('8', 'eight', cookie({ sid: 'eight' }), 'keychain')
    await subject.remove('7')
    await subject.load()
    expect(subject.all()).toMatchObject([{ mid: '8' }])
    expect(await heldBy(subject, '8')).toEqual(cookie({ sid: 'eight' }))
  })

  it.each(['locked', 'missing', 'silent', 'not-kept'] as const)(
    'removes nothing while the keychain answers %s',
    async (kind) => {
      const remove = () => Promise.resolve(failed({ kind }))
      const { subject, rows } = await lived({ secrets: { ...sessionOnlyStore(), remove } })
      expect(await subject.remove('7')).toEqual(becauseOf('keychain'))
      expect(rows()).toBe(TABLES.length)
      expect(await heldBy(subject, '7')).toEqual(cookie())
    },
  )

  it.each([
    ['full', 'full'],
    ['read-only', 'read-only'],
    ['busy', 'read-only'],
  ] as const)('removes nothing where the list is %s', async (kind, because) => {
    const setting = await lived()
    const refuse = () => failed({ kind })
    const list = { ...setting.list, update: refuse, remove: refuse }
    const subject = accounts({ ...setting, list, listLost: false })
    await subject.load()
    expect(await subject.remove('7')).toEqual(becauseOf(because))
    expect(setting.rows()).toBe(TABLES.length)
    expect(await heldBy(subject, '7')).toEqual(cookie())
  })

  it('calls the login damaged whose entry went before the disk was full, until it is removed', async () => {
    const setting = await lived()
    let room = false
    const remove = (mid: string) => (room ? setting.list.remove(mid) : failed({ kind: 'full' }))
    const list = { ...setting.list, remove } as typeof setting.list
    const subject = accounts({ ...setting, list, listLost: false })
    await subject.load()
    expect(await subject.remove('7')).toEqual(becauseOf('full'))
    expect(subject.snapshots()[0]?.session.state).toBe('damaged')
    room = true
    expect(await subject.remove('7')).toEqual(done)
  })

  it('takes an account that is kept for the session without touching the keychain', async () => {
    const { subject, list } = accountsSetting({ secrets: refusingStore({ kind: 'missing' }) })
    await subject.signIn('7', 'seven', cookie(), 'session')
    expect(await subject.remove('7')).toEqual(done)
    expect(list.all()).toEqual([])
    list.signIn({
      mid: '7',
      name: 'seven',
      credentialKind: 'cookie',
      sessionExpiresAtMs: null,
      sessionOnly: true,
    })
    expect(await heldBy(subject, '7')).toBe('gone')
  })

  it('takes the older entry of such an account along, which would bring it back', async () => {
    const setting = accountsSetting()
    await setting.subject.signIn('7', 'seven', cookie(), 'keychain')
    await setting.subject.signIn('7', 'seven', cookie({ sid: 'new' }), 'session')
    const next = accounts({ ...setting, listLost: false })
    expect(await next.remove('7')).toEqual(done)
    expect(await setting.secrets.readAll()).toEqual({ ok: true, value: new Map() })
    expect(await next.load()).toEqual({ ok: true, value: 0 })
  })

  it('is not undone by a form of the credential that a running round found out', async () => {
    const memory = sessionOnlyStore()
    let begun: () => void = () => undefined
    const removing = new Promise<void>((resolve) => {
      begun = resolve
    })
    const remove = async (mid: string) => {
      const removed = await memory.remove(mid)
      begun()
      await Promise.resolve()
      return removed
    }
    const { subject } = await lived({ secrets: { ...memory, remove } })
    const before = subject.all()[0]!
    const removed = subject.remove('7')
    await removing
    await subject.rewrite(before, cookie({ sid: 'other form' }))
    expect(await removed).toEqual(done)
    await subject.rewrite(before, cookie({ sid: 'other form' }))
    expect(await memory.readAll()).toEqual({ ok: true, value: new Map() })
  })

  it('does not take the next sign-in for the one before', async () => {
    const { subject } = await lived()
    const before = subject.all()[0]!
    await subject.remove('7')
    await subject.signIn('7', 'seven', cookie({ sid: 'new' }), 'keychain')
    expect(subject.all()[0]?.generation).toBeGreaterThan(before.generation)
    expect(await subject.credentialOf(before)).toBe('not-read')
  })

  it('of an account that is not listed says so', async () => {
    const { subject } = accountsSetting()
    expect(await subject.remove('7')).toEqual({ ok: false, failure: { kind: 'no-account' } })
  })
})

describe('what the user decides about an account', () => {
  it('is kept: name, pause and order', async () => {
    const { subject } = accountsSetting()
    for (const mid of ['7', '8', '9']) await subject.signIn(mid, mid, cookie(), 'keychain')
    expect(subject.rename('8', 'mine')).toEqual(done)
    expect(subject.pause('8', true)).toEqual(done)
    expect(subject.reorder(['9', 'nobody', '8'])).toEqual(done)
    expect(subject.all()).toMatchObject([
      { mid: '9', nickname: null, paused: false },
      { mid: '8', nickname: 'mine', paused: true },
      { mid: '7', nickname: null, paused: false },
    ])
    expect(await heldBy(subject, '8')).toEqual(cookie())
    subject.rename('8', null)
    subject.pause('8', false)
    expect(subject.all()[1]).toMatchObject({ name: '8', nickname: null, paused: false })
  })

  it('is refused for nobody, and where nothing can be written', async () => {
    const setting = accountsSetting()
    const nobody = { ok: false, failure: { kind: 'no-account' } }
    expect([setting.subject.rename('7', 'x'), setting.subject.pause('7', true)]).toEqual([
      nobody,
      nobody,
    ])
    await setting.subject.signIn('7', 'seven', cookie(), 'keychain')
    const refuse = () => failed({ kind: 'full' } as const)
    const list = { ...setting.list, update: refuse, reorder: refuse }
    const subject = accounts({ ...setting, list, listLost: false })
    const refused = [subject.rename('7', 'x'), subject.pause('7', true), subject.reorder(['7'])]
    expect(refused).toEqual([becauseOf('full'), becauseOf('full'), becauseOf('full')])
  })
})
