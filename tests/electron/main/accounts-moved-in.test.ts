import { describe, expect, it } from 'vitest'
import { accounts } from '../../../electron/main/accounts'
import type { SecretStore } from '../../../electron/main/keychain/secret-store'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import type { HouseAccount } from '../../../electron/shared/house/house-file'
import { defaultReminding } from '../../../electron/shared/reminders/account-reminding'
import { accountsSetting, cookie } from './accounts-setting'
import { refusingStore } from './core-setting'
import { heldBy } from './held-by'

const NOW_MS = 1_795_425_120_000

const moved = (mid: string, given: Partial<HouseAccount> = {}): HouseAccount => ({
  mid,
  name: `name of ${mid}`,
  nickname: `mine ${mid}`,
  colour: 'teal',
  paused: true,
  reminding: { ...defaultReminding, belowExp: 40 },
  ...given,
})

const AWAITED = { state: 'needs-login', sinceMs: NOW_MS }

/** The same profile as the next start of the app finds it. */
const restarted = (setting: ReturnType<typeof accountsSetting>) =>
  accounts({ ...setting, listLost: false })

describe('accounts of another computer', () => {
  it('take over what was set there, in the order there, those only here behind', async () => {
    const { subject } = accountsSetting()
    await subject.signIn('7', 'seven', cookie(), 'keychain')
    await subject.signIn('8', 'eight', cookie(), 'keychain')
    expect(subject.moveIn([moved('9'), moved('8')], NOW_MS)).toEqual({ ok: true, value: null })
    const set = { colour: 'teal', paused: true, reminding: { belowExp: 40 } }
    expect(subject.all()).toMatchObject([
      { mid: '9', name: 'name of 9', nickname: 'mine 9', ...set, generation: 0 },
      { mid: '8', name: 'eight', nickname: 'mine 8', ...set, generation: 1 },
      { mid: '7', name: 'seven', nickname: null, colour: null, paused: false },
    ])
    expect(await heldBy(subject, '8')).toEqual(cookie())
  })

  it('take over that nothing was set', async () => {
    const { subject } = accountsSetting()
    await subject.signIn('7', 'seven', cookie(), 'keychain')
    subject.moveIn([moved('7')], NOW_MS)
    subject.moveIn([moved('7', { nickname: null, colour: null, paused: false })], NOW_MS)
    expect(subject.all()).toMatchObject([{ nickname: null, colour: null, paused: false }])
  })

  it('all or none of them are listed', () => {
    const { subject, list, database } = accountsSetting()
    database.write((run) =>
      run(
        "CREATE TRIGGER no BEFORE INSERT ON account WHEN NEW.mid = '9' BEGIN SELECT RAISE(ABORT, 'no'); END",
      ),
    )
    expect(() => subject.moveIn([moved('8'), moved('9')], NOW_MS)).toThrow('no')
    expect(list.all()).toEqual([])
  })
})

describe('an account that was never signed in here', () => {
  it('needs its sign-in, and is no login that was lost: not after a restart, nor without a keychain', async () => {
    const setting = accountsSetting()
    setting.subject.moveIn([moved('9')], NOW_MS)
    const next = restarted(setting)
    const locked = restarted({ ...setting, secrets: refusingStore({ kind: 'locked' }) })
    for (const subject of [setting.subject, next, locked]) {
      expect(subject.snapshots()).toMatchObject([{ session: AWAITED }])
      await subject.load()
      expect(subject.snapshots()).toMatchObject([{ session: AWAITED }])
      expect(await heldBy(subject, '9')).toBe('gone')
    }
  })

  it('is nothing that the keychain is asked for', async () => {
    const told: unknown[] = []
    const memory = sessionOnlyStore()
    const secrets: SecretStore = {
      ...memory,
      readAll: (mids) => {
        told.push(mids)
        return memory.readAll(mids)
      },
      remove: (mid) => {
        told.push(`remove ${mid}`)
        return memory.remove(mid)
      },
    }
    const { subject } = accountsSetting({ secrets })
    await subject.signIn('7', 'seven', cookie(), 'keychain')
    await subject.load()
    subject.moveIn([moved('9')], NOW_MS)
    expect(subject.upToDate()).toBe(true)
    await subject.load()
    expect(await subject.remove('9')).toEqual({ ok: true, value: null })
    expect(subject.all()).toMatchObject([{ mid: '7' }])
    expect(told).toEqual([['7'], ['7']])
  })

  it.each(['keychain', 'session'] as const)(
    'keeps its place and all that was set once it is signed in for the %s',
    async (keeping) => {
      const { subject } = accountsSetting()
      await subject.signIn('7', 'seven', cookie(), 'keychain')
      subject.moveIn([moved('9')], NOW_MS)
      await subject.signIn('9', 'nine', cookie({ sid: 'new' }), keeping)
      expect(subject.all()).toMatchObject([
        {
          ...moved('9'),
          name: 'nine',
          generation: 1,
          session: { state: 'unknown' },
          olderEntry: false,
        },
        { mid: '7' },
      ])
      expect(await heldBy(subject, '9')).toEqual(cookie({ sid: 'new' }))
    },
  )

  it('is signed in where another process has done so', async () => {
    const setting = accountsSetting()
    await setting.subject.load()
    setting.subject.moveIn([moved('9')], NOW_MS)
    await restarted(setting).signIn('9', 'nine', cookie({ sid: 'new' }), 'keychain')
    expect(await heldBy(setting.subject, '9')).toEqual(cookie({ sid: 'new' }))
  })

  it('is signed in where its sign-in was cut off behind the keychain, and counts as no lost one', async () => {
    const { subject, secrets } = accountsSetting()
    subject.moveIn([moved('9')], NOW_MS)
    await secrets.write('9', cookie())
    expect(await subject.load()).toEqual({ ok: true, value: 0 })
    expect(subject.all()).toMatchObject([
      { name: 'name of 9', nickname: 'mine 9', generation: 1, session: { state: 'unknown' } },
    ])
    expect(await heldBy(subject, '9')).toEqual(cookie())
  })

  it('goes on counting its sign-ins where it was here before', async () => {
    const { subject, list } = accountsSetting()
    await subject.signIn('9', 'nine', cookie(), 'keychain')
    await subject.remove('9')
    subject.moveIn([moved('9')], NOW_MS)
    expect(await heldBy(subject, '9')).toBe('gone')
    await subject.signIn('9', 'nine', cookie(), 'keychain')
    expect(list.generationOf('9')).toBe(2)
  })
})
