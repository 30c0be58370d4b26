import { describe, expect, it } from 'vitest'
import { accounts } from '../../../electron/main/accounts'
import type { SecretStore } from '../../../electron/main/keychain/secret-store'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import { accountsSetting, cookie } from './accounts-setting'
import { refusingStore } from './core-setting'
import { heldBy } from './held-by'

/** A keychain that notes which of its methods were called. */
const watched = (secrets: SecretStore = sessionOnlyStore()) => {
  const calls: string[] = []
  const store: SecretStore = {
    ...secrets,
    readAll: (mids) => {
      calls.push(`read ${mids?.join(',') ?? 'all'}`)
      return secrets.readAll(mids)
    },
    write: (mid, credential) => {
      calls.push(`write ${mid}`)
      return secrets.write(mid, credential)
    },
    remove: (mid) => {
      calls.push(`remove ${mid}`)
      return secrets.remove(mid)
    },
  }
  return { calls, store }
}

/** The same profile as the next start of the app finds it. */
const restarted = (setting: ReturnType<typeof accountsSetting>) =>
  accounts({ ...setting, listLost: false })

describe('a login kept for one session', () => {
  it.each(['missing', 'locked', 'silent'] as const)(
    'is in use although the keychain is %s, and waits for it no more than it must',
    async (kind) => {
      const { calls, store } = watched(refusingStore({ kind }))
      const { subject } = accountsSetting({ secrets: store })
      const signedIn = await subject.signIn('7', 'seven', cookie(), 'session')
      expect(signedIn).toEqual({ ok: true, value: undefined })
      const [account] = subject.all()
      expect(account).toMatchObject({ mid: '7', sessionOnly: true, olderEntry: false })
      expect(await heldBy(subject, '7')).toEqual(cookie())
      expect([subject.ready(account!), subject.upToDate()]).toEqual([true, true])
      expect(subject.snapshots()[0]?.session.state).toBe('unknown')
      expect(calls).toEqual([])
    },
  )

  it('leaves the accounts of the keychain waiting for it', async () => {
    const setting = accountsSetting()
    await setting.subject.signIn('8', 'eight', cookie(), 'keychain')
    const subject = accounts({
      ...setting,
      secrets: refusingStore({ kind: 'locked' }),
      listLost: false,
    })
    await subject.signIn('7', 'seven', cookie(), 'session')
    const [eight, seven] = subject.all()
    expect([subject.ready(eight!), subject.ready(seven!)]).toEqual([false, true])
    expect([await heldBy(subject, '8'), subject.upToDate()]).toEqual(['not-read', false])
  })

  it('stays in memory through every other use of the keychain', async () => {
    const { calls, store } = watched()
    const { subject } = accountsSetting({ secrets: store })
    await subject.signIn('7', 'seven', cookie(), 'session')
    await subject.signIn('8', 'eight', cookie({ sid: 'eight' }), 'keychain')
    await subject.load()
    await subject.rewrite(subject.all()[0]!, cookie({ sid: 'other form' }))
    expect(await heldBy(subject, '7')).toEqual(cookie({ sid: 'other form' }))
    expect(await heldBy(subject, '8')).toEqual(cookie({ sid: 'eight' }))
    expect(calls).toEqual(['write 8', 'read 8'])
    const kept = await store.readAll()
    expect(kept.ok && [...kept.value.keys()]).toEqual(['8'])
  })

  it('is over after a restart, and the account is listed still, as one that was so kept', async () => {
    const setting = accountsSetting()
    await setting.subject.signIn('7', 'seven', cookie(), 'session')
    const next = restarted(setting)
    const ended = { mid: '7', sessionOnly: true, session: { state: 'damaged', sinceMs: null } }
    expect(next.snapshots()).toMatchObject([ended])
    await next.load()
    expect(next.snapshots()).toMatchObject([ended])
    expect(await heldBy(next, '7')).toBe('gone')
  })

  it('moves to the keychain by signing in again, in its place and with its device ids', async () => {
    const setting = accountsSetting()
    const { subject, list } = setting
    await subject.signIn('7', 'seven', cookie({ buvid3: 'device' }), 'session')
    await subject.signIn('8', 'eight', cookie(), 'keychain')
    subject.rename('7', 'mine')
    subject.pause('7', true)
    await subject.signIn('7', 'seven', cookie({ sid: 'new' }), 'keychain')
    expect(list.all()).toMatchObject([
      { mid: '7', nickname: 'mine', paused: true, sessionOnly: false, olderEntry: false },
      { mid: '8' },
    ])
    const next = restarted(setting)
    await next.load()
    expect(await heldBy(next, '7')).toEqual(cookie({ sid: 'new', buvid3: 'device' }))
  })

  it('stays in use where moving it to the keychain fails', async () => {
    const { subject } = accountsSetting({ secrets: refusingStore({ kind: 'locked' }) })
    await subject.signIn('7', 'seven', cookie(), 'session')
    const moved = await subject.signIn('7', 'seven', cookie({ sid: 'new' }), 'keychain')
    expect(moved).toEqual({ ok: false, failure: { kind: 'locked' } })
    expect(await heldBy(subject, '7')).toEqual(cookie())
  })

  it('wins over an older entry, which stays untouched and unused, after a restart as well', async () => {
    const setting = accountsSetting()
    const { subject, secrets, list } = setting
    await subject.signIn('7', 'seven', cookie({ sid: 'old', buvid3: 'device' }), 'keychain')
    await subject.signIn('7', 'seven', cookie({ sid: 'new' }), 'session')
    await subject.load()
    expect(await heldBy(subject, '7')).toEqual(cookie({ sid: 'new', buvid3: 'device' }))
    expect(list.find('7')).toMatchObject({ sessionOnly: true, olderEntry: true })
    const kept = await secrets.readAll()
    expect(kept.ok && kept.value.get('7')).toEqual(cookie({ sid: 'old', buvid3: 'device' }))
    const next = restarted(setting)
    await next.load()
    expect(await heldBy(next, '7')).toBe('gone')
  })

  it('gives way to a sign-in that another process put into the keychain since', async () => {
    const setting = accountsSetting()
    await setting.subject.load()
    await setting.subject.signIn('7', 'seven', cookie({ sid: 'old' }), 'session')
    await restarted(setting).signIn('7', 'seven', cookie({ sid: 'new' }), 'keychain')
    expect(await heldBy(setting.subject, '7')).toEqual(cookie({ sid: 'new' }))
  })

  it('made while the keychain is being read is not lost by that', async () => {
    const memory = sessionOnlyStore()
    let answer: () => void = () => undefined
    const slow: SecretStore = {
      ...memory,
      readAll: async () => {
        await new Promise<void>((resolve) => {
          answer = resolve
        })
        return memory.readAll()
      },
    }
    const { subject } = accountsSetting({ secrets: slow })
    await subject.signIn('7', 'seven', cookie({ sid: 'old' }), 'keychain')
    const loading = subject.load()
    await subject.signIn('7', 'seven', cookie({ sid: 'new' }), 'session')
    answer()
    await loading
    expect(await heldBy(subject, '7')).toEqual(cookie({ sid: 'new' }))
  })

  it('says what the disk says where its account cannot be listed, and holds nothing', async () => {
    const setting = accountsSetting()
    const full = { kind: 'full' } as const
    const list = { ...setting.list, signIn: () => ({ ok: false, failure: full }) as const }
    const subject = accounts({ ...setting, list, listLost: false })
    const refused = await subject.signIn('7', 'seven', cookie(), 'session')
    expect(refused).toEqual({ ok: false, failure: { kind: 'cannot-store', because: 'full' } })
    expect(subject.all()).toEqual([])
  })

  it.each([
    { listLost: false, expected: '' },
    { listLost: true, expected: '7' },
  ])(
    'leaves an empty keychain to be told from a locked one only where the list was lost: %j',
    async (given) => {
      const { calls, store } = watched()
      const { subject } = accountsSetting({ secrets: store, listLost: given.listLost })
      await subject.signIn('7', 'seven', cookie(), 'session')
      await subject.load()
      expect(calls).toEqual([`read ${given.expected}`])
    },
  )
})
