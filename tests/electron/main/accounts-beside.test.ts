import { describe, expect, it } from 'vitest'
import { failed } from '../../../electron/bilibili/failure'
import { accounts } from '../../../electron/main/accounts'
import { accountsSetting, cookie } from './accounts-setting'
import { heldBy } from './held-by'

describe('beside another process of the profile', () => {
  const twoProcesses = async () => {
    const mine = accountsSetting()
    await mine.subject.signIn('7', 'seven', cookie({ sid: 'old' }), 'keychain')
    await mine.subject.load()
    const theirs = accounts({ ...mine, listLost: false })
    return { mine: mine.subject, theirs, secrets: mine.secrets, list: mine.list }
  }

  it('reads the credential of an account that the other one has just added', async () => {
    const { mine, theirs } = await twoProcesses()
    await theirs.signIn('8', 'eight', cookie({ DedeUserID: '8' }), 'keychain')
    expect(mine.upToDate()).toBe(false)
    expect(await heldBy(mine, '8')).toEqual(cookie({ DedeUserID: '8' }))
    expect(mine.upToDate()).toBe(true)
  })

  it('never takes the old cookie for the new sign-in', async () => {
    const { mine, theirs } = await twoProcesses()
    await theirs.signIn('7', 'seven', cookie({ sid: 'new' }), 'keychain')
    expect(await heldBy(mine, '7')).toEqual(cookie({ sid: 'new' }))
  })

  it('takes what the other one renewed the session to, and looks only once', async () => {
    const { mine, theirs, list, secrets } = await twoProcesses()
    await theirs.load()
    const renewed = cookie({ SESSDATA: 'ab%2C1815552000%2Ccd*1', bili_jct: 'new' })
    await theirs.rewrite(list.find('7')!, renewed, cookie({ sid: 'old' }))
    let reads = 0
    const { readAll } = secrets
    Object.assign(secrets, {
      readAll: (...given: Parameters<typeof readAll>) => {
        reads += 1
        return readAll(...given)
      },
    })
    expect(await heldBy(mine, '7')).toEqual(renewed)
    expect(await heldBy(mine, '7')).toEqual(renewed)
    expect(reads).toBe(1)
  })

  it('asks a keychain that does not answer only once, and calls no account damaged for it', async () => {
    const { theirs, list, secrets } = await twoProcesses()
    let reads = 0
    const locked = {
      ...secrets,
      readAll: () => {
        reads += 1
        return Promise.resolve(failed({ kind: 'locked' } as const))
      },
    }
    await theirs.signIn('8', 'eight', cookie(), 'keychain')
    const subject = accounts({
      list,
      readings: accountsSetting().readings,
      secrets: locked,
      listLost: false,
    })
    expect([await heldBy(subject, '8'), await heldBy(subject, '8')]).toEqual([
      'not-read',
      'not-read',
    ])
    expect(reads).toBe(1)
    expect(subject.snapshots().map(({ session }) => session.state)).not.toContain('damaged')
  })

  it('calls a login damaged only for as long as its entry is gone', async () => {
    const { mine, secrets } = await twoProcesses()
    await secrets.remove('7')
    await mine.load()
    expect(mine.snapshots()[0]?.session.state).toBe('damaged')
    expect(mine.all()[0]?.session.state).toBe('unknown')
    await secrets.write('7', cookie())
    await mine.load()
    expect(mine.snapshots()[0]?.session.state).toBe('unknown')
  })
})
