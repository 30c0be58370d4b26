import { expect, it } from 'vitest'

import type { Credential } from '../../../../electron/bilibili/credential'
import { keychainStore } from '../../../../electron/main/keychain/keychain'
import type { KeytarPort } from '../../../../electron/main/keychain/keychain-vault'
import { fakeKeytar, keytarError } from './fake-keytar'

const credential = (value: string): Credential => ({ SESSDATA: value, origin: 'qr' })
const stored = (value: string): string => `{"SESSDATA":"${value}","origin":"qr"}`
const silent = { ok: false, failure: { kind: 'silent' } }
const done = { ok: true, value: undefined }

const setUp = (initial: Readonly<Record<string, string>> = {}) => {
  const keytar = fakeKeytar(initial)
  const load = (): Promise<KeytarPort> => Promise.resolve(keytar)
  const store = keychainStore({ service: 'x', platform: 'linux', load, deadlineMs: 40 })
  const states: string[] = []
  store.onChange(() => states.push(store.state()))
  return { keytar, store, states }
}

/** A call that answers when the test says so. */
const hold = () => {
  const gate = Promise.withResolvers<'answer' | 'refuse'>()
  return {
    gate,
    spoil: async (_call: string, proceed: () => unknown) => {
      if ((await gate.promise) === 'refuse') throw keytarError()
      return proceed()
    },
  }
}

it('a keychain that does not answer is asked nothing more, and its late answer serves the next read', async () => {
  const { keytar, store, states } = setUp({ accounts: '1', '1': stored('a') })
  const { gate, spoil } = hold()
  keytar.spoil = spoil
  const answers = [store.readAll(['1']), store.write('2', credential('b')), store.remove('1')]
  expect(store.stuck()).toBe(true)
  expect(await Promise.all(answers)).toEqual([silent, silent, silent])
  expect(await store.readAll(['1'])).toEqual(silent)
  expect([store.state(), store.stuck()]).toEqual(['silent', true])
  expect(keytar.calls).toEqual(['get accounts'])

  gate.resolve('answer')
  await expect.poll(() => store.stuck()).toBe(false)
  await expect.poll(() => store.state()).toBe('ok')
  expect(states).toEqual(['silent', 'ok'])
  expect(keytar.calls).toEqual(['get accounts', 'get 1'])
  expect(await store.readAll(['1'])).toEqual({
    ok: true,
    value: new Map([['1', credential('a')]]),
  })
  expect(keytar.calls).toEqual(['get accounts', 'get 1'])
  expect(keytar.mostAtOnce()).toBe(1)
})

it('a late answer is given once, and only to who knows no more than it', async () => {
  const { keytar, store } = setUp({ accounts: '1', '1': stored('a') })
  const { gate, spoil } = hold()
  keytar.spoil = spoil
  await store.readAll(['1'])
  gate.resolve('answer')
  await expect.poll(() => store.state()).toBe('ok')
  keytar.entries.set('2', stored('b'))
  const read = await store.readAll(['1', '2'])
  expect(read.ok && [...read.value.keys()]).toEqual(['1', '2'])
})

it('a late answer is not given once a later write made it untrue', async () => {
  const { keytar, store } = setUp({ accounts: '1', '1': stored('a') })
  const { gate, spoil } = hold()
  keytar.spoil = spoil
  await store.readAll(['1'])
  gate.resolve('answer')
  await expect.poll(() => store.state()).toBe('ok')
  await store.write('1', credential('new'))
  expect(await store.readAll(['1'])).toEqual({
    ok: true,
    value: new Map([['1', credential('new')]]),
  })
})

it('the keychain is still silent when the bus gives up on it, and is tried again', async () => {
  const { keytar, store, states } = setUp({ accounts: '1', '1': stored('a') })
  const { gate, spoil } = hold()
  keytar.spoil = spoil
  await store.readAll(['1'])
  gate.resolve('refuse')
  await expect.poll(() => store.stuck()).toBe(false)
  expect(store.state()).toBe('silent')
  keytar.spoil = (_call, proceed) => proceed()
  expect((await store.readAll(['1'])).ok).toBe(true)
  expect(states).toEqual(['silent', 'ok'])
})

it('a write is done late, so that asking again changes nothing', async () => {
  const { keytar, store } = setUp()
  const { gate, spoil } = hold()
  keytar.spoil = spoil
  expect(await store.write('1', credential('a'))).toEqual(silent)
  gate.resolve('answer')
  await expect.poll(() => store.state()).toBe('ok')
  expect(keytar.entries.get('1')).toBe(stored('a'))
  const setsBefore = keytar.calls.filter((call) => call.startsWith('set')).length
  expect(await store.write('1', credential('a'))).toEqual(done)
  expect(keytar.calls.filter((call) => call.startsWith('set'))).toHaveLength(setsBefore)
})
