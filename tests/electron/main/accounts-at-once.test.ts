import { expect, it } from 'vitest'
import type { SecretStore } from '../../../electron/main/keychain/secret-store'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import { accountsSetting, cookie } from './accounts-setting'
import { heldBy } from './held-by'

/** An account in a keychain that takes its time from now on. */
const inSlowKeychain = async () => {
  const memory = sessionOnlyStore()
  let slow = false
  const later = async <T>(work: () => Promise<T>): Promise<T> => {
    const done = await work()
    if (slow) await new Promise(setImmediate)
    return done
  }
  const secrets: SecretStore = {
    ...memory,
    write: (...given) => later(() => memory.write(...given)),
    remove: (mid) => later(() => memory.remove(mid)),
  }
  const { subject } = accountsSetting({ secrets })
  await subject.signIn('7', 'seven', cookie(), 'keychain')
  slow = true
  return { subject, memory }
}

it('a sign-in during the removal of the same account stands', async () => {
  const { subject, memory } = await inSlowKeychain()
  const fresh = cookie({ sid: 'new' })
  const removed = subject.remove('7')
  const signedIn = subject.signIn('7', 'seven', fresh, 'keychain')
  expect(await Promise.all([removed, signedIn])).toMatchObject([{ ok: true }, { ok: true }])
  expect(subject.all()).toMatchObject([{ mid: '7' }])
  expect(await heldBy(subject, '7')).toEqual(fresh)
  expect(await memory.readAll()).toEqual({ ok: true, value: new Map([['7', fresh]]) })
})

it('another form of the login before is not written over a newer one', async () => {
  const { subject, memory } = await inSlowKeychain()
  const before = subject.all()[0]!
  const fresh = cookie({ sid: 'new' })
  const signedIn = subject.signIn('7', 'seven', fresh, 'keychain')
  const rewritten = subject.rewrite(before, cookie({ sid: 'other form' }))
  await Promise.all([signedIn, rewritten])
  expect(await heldBy(subject, '7')).toEqual(fresh)
  expect(await memory.readAll()).toEqual({ ok: true, value: new Map([['7', fresh]]) })
})
