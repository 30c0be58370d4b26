import { describe, expect, it } from 'vitest'
import { round } from '../../../../electron/main/refresh/round'
import { dueOf, everythingDue } from '../../../../electron/main/refresh/wish'
import { code, PATHS, type Instead } from './asked-bilibili'
import { roundSetting } from './round-setting'

const MINUTE_MS = 60_000
const all = everythingDue
const readingsPerAccount = Object.keys(PATHS).length

const ofAccount =
  (index: number, mids: readonly string[], answer: ReturnType<typeof code>): Instead =>
  (request) =>
    request.headers['Cookie']?.includes(`DedeUserID=${mids[index] ?? ''}`) === true ? answer : null

describe('a round', () => {
  it('asks every account what is due and nothing twice within its time', async () => {
    const setting = await roundSetting()
    expect(await round(all, setting.parts)).toBe('done')
    expect(setting.asked).toHaveLength(3 * readingsPerAccount)
    expect(await round(all, setting.parts)).toBe('nothing-due')
    expect(setting.asked).toHaveLength(3 * readingsPerAccount)
    setting.clock.move(10 * MINUTE_MS)
    await round(all, setting.parts)
    expect(setting.asked).toHaveLength(3 * (readingsPerAccount + 3))
  })

  it('learns the nickname and the progress of the day', async () => {
    const setting = await roundSetting()
    await round(all, setting.parts)
    const [first] = setting.accounts.all()
    expect(first?.name).not.toBe(first?.mid)
    expect(first?.progress?.day).toBe('2026-11-23')
    expect(first?.session.state).toBe('ok')
    expect(first?.nextRoundAtMs).toBeGreaterThanOrEqual(setting.clock.nowMs() + 15 * MINUTE_MS)
  })

  it('lets each account settle alone', async () => {
    let mids: readonly string[] = []
    const setting = await roundSetting((request) => ofAccount(1, mids, code(-101))(request))
    mids = setting.mids
    await round(all, setting.parts)
    expect(setting.accounts.all().map(({ session }) => session.state)).toEqual([
      'ok',
      'needs-login',
      'ok',
    ])
  })

  it('asks nothing of anybody once a 412 came, for half an hour and then twice as long', async () => {
    const setting = await roundSetting(() => ({ ...code(-412), status: 412 }))
    await round(all, setting.parts)
    expect(setting.asked).toHaveLength(1)
    setting.clock.move(30 * MINUTE_MS - 1)
    await round(all, setting.parts)
    expect(setting.asked).toHaveLength(1)
    setting.clock.move(1)
    await round(all, setting.parts)
    expect(setting.asked).toHaveLength(2)
    expect(setting.parts.blocks.all()).toEqual([
      { scope: 'everyone', strikes: 2, untilMs: setting.clock.nowMs() + 60 * MINUTE_MS },
    ])
  })

  it('begins anew with the blocks once Bilibili answers again', async () => {
    let refuses = true
    const setting = await roundSetting(() => (refuses ? { ...code(-412), status: 412 } : null))
    await round(all, setting.parts)
    refuses = false
    setting.clock.move(31 * MINUTE_MS)
    await round(all, setting.parts)
    expect(setting.asked).toHaveLength(1 + 3 * readingsPerAccount)
    refuses = true
    setting.clock.move(11 * MINUTE_MS)
    await round(all, setting.parts)
    expect(setting.parts.blocks.all()).toEqual([
      { scope: 'everyone', strikes: 1, untilMs: setting.clock.nowMs() + 30 * MINUTE_MS },
    ])
  })

  it('blocks one account alone on -352', async () => {
    let mids: readonly string[] = []
    const setting = await roundSetting((request) => ofAccount(0, mids, code(-352))(request))
    mids = setting.mids
    await round(all, setting.parts)
    expect(setting.parts.blocks.all().map(({ scope }) => scope)).toEqual([setting.mids[0]])
    expect(setting.asked).toHaveLength(1 + 2 * readingsPerAccount)
  })

  it('leaves paused accounts and dead logins alone', async () => {
    const setting = await roundSetting()
    const [first = '', second = ''] = setting.mids
    setting.parts.list.update(first, { paused: true })
    setting.parts.list.update(second, { session: { state: 'needs-login', sinceMs: 0 } })
    await round(all, setting.parts)
    expect(setting.asked).toHaveLength(readingsPerAccount)
  })

  it('looks at a banned account once a day', async () => {
    let mids: readonly string[] = []
    const setting = await roundSetting((request) => ofAccount(0, mids, code(-102))(request))
    mids = setting.mids
    const only = dueOf(setting.mids.slice(0, 1))
    await round(only, setting.parts)
    setting.clock.move(23 * 60 * MINUTE_MS)
    await round(only, setting.parts)
    expect(setting.asked).toHaveLength(1)
    setting.clock.move(60 * MINUTE_MS)
    await round(only, setting.parts)
    expect(setting.asked).toHaveLength(2)
  })

  it('calls an account damaged whose entry is gone from the keychain', async () => {
    const setting = await roundSetting()
    setting.parts.list.signIn({
      mid: '42',
      name: 'lost',
      credentialKind: 'cookie',
      sessionExpiresAtMs: null,
      sessionOnly: false,
    })
    await round(dueOf(['42']), setting.parts)
    await setting.accounts.load()
    expect(setting.accounts.snapshots().at(-1)?.session.state).toBe('damaged')
    // It is the keychain's word of now, and nothing that the account has to live with.
    expect(setting.accounts.all().at(-1)?.session.state).toBe('unknown')
    expect(setting.asked).toEqual([])
  })

  it('drops what comes after the account was removed', async () => {
    let drop: () => void = () => undefined
    const setting = await roundSetting(() => {
      drop()
      return null
    })
    const [first = ''] = setting.mids
    drop = () => {
      setting.parts.list.remove(first)
    }
    await round(dueOf([first]), setting.parts)
    expect(setting.asked).toHaveLength(1)
    expect(setting.accounts.all().some(({ mid }) => mid === first)).toBe(false)
  })

  it('keeps an account banned when a daily look gets no answer', async () => {
    let answer: ReturnType<Instead> = code(-102)
    const setting = await roundSetting(() => answer)
    const only = dueOf(setting.mids.slice(0, 1))
    await round(only, setting.parts)
    setting.clock.move(24 * 60 * MINUTE_MS)
    answer = { kind: 'offline', cause: 'dns' }
    await round(only, setting.parts)
    const [first] = setting.accounts.all()
    expect(first?.session).toEqual({ state: 'banned', sinceMs: setting.clock.nowMs() })
  })

  it('keeps the signature that the profile shows, and ends the wait for one that was sent', async () => {
    const setting = await roundSetting()
    const [first = ''] = setting.mids
    const { signatures } = setting.parts
    await round(all, setting.parts)
    const [shown] = signatures.history(first).history
    expect(shown).toMatchObject({ origin: 'seen', atMs: setting.clock.nowMs() })
    signatures.sent(first, shown?.sign ?? '', setting.clock.nowMs())
    setting.clock.move(MINUTE_MS)
    await round(all, setting.parts)
    expect(signatures.history(first).pending).not.toBeNull()
    setting.clock.move(24 * 60 * MINUTE_MS)
    await round(all, setting.parts)
    expect(signatures.history(first).pending).toBeNull()
  })
})
