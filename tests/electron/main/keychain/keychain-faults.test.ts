import { setTimeout as pause } from 'node:timers/promises'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'

import type { Credential } from '../../../../electron/bilibili/credential'
import { encodeEntry } from '../../../../electron/main/keychain/keychain-entry'
import { keychainStore } from '../../../../electron/main/keychain/keychain'
import type { KeychainOptions } from '../../../../electron/main/keychain/keychain'
import type { Answer } from '../../../../electron/main/keychain/one-at-a-time'
import { fakeKeytar, keytarError } from './fake-keytar'
import type { FakeKeytar } from './fake-keytar'

const mids = ['1', '2', '3', '4', '5']
const credential = (value: string): Credential => ({ SESSDATA: `CANARY-${value}`, origin: 'qr' })
const textOf = (value: string): string => {
  const entry = encodeEntry(credential(value), null)
  return entry.ok ? entry.value : ''
}
const refuse = (): never => {
  throw keytarError()
}

interface Fault {
  readonly name: string
  readonly spoil: FakeKeytar['spoil']
  readonly options?: Partial<KeychainOptions>
  /** What reading five entries, writing entry 1 anew and removing it come to, and the state after each. */
  readonly read: string
  readonly write: string
  readonly remove: string
}

const ofEntry = (garble: (text: string) => unknown): FakeKeytar['spoil'] => {
  return (call, proceed) => {
    const answer = proceed()
    return call === 'get 1' && typeof answer === 'string' ? garble(answer) : answer
  }
}
const proceed: FakeKeytar['spoil'] = (_call, go) => go()
const refuseWrites: FakeKeytar['spoil'] = (call, go) => (call.startsWith('get') ? go() : refuse())
const locked: FakeKeytar['spoil'] = (call) => {
  if (call.startsWith('get')) return null
  return call.startsWith('delete') ? false : refuse()
}

const faults: readonly Fault[] = [
  {
    name: 'no keytar',
    spoil: proceed,
    options: { load: () => Promise.resolve(null) },
    read: 'missing → missing',
    write: 'missing → missing',
    remove: 'missing → missing',
  },
  {
    name: 'no bus',
    spoil: refuse,
    read: 'missing → missing',
    write: 'missing → missing',
    remove: 'missing → missing',
  },
  {
    name: 'locked on Linux',
    spoil: locked,
    read: 'locked → locked',
    write: 'locked → locked',
    remove: 'locked → locked',
  },
  {
    name: 'locked or denied on macOS',
    spoil: refuse,
    options: { platform: 'darwin' },
    read: 'locked → locked',
    write: 'locked → locked',
    remove: 'locked → locked',
  },
  {
    name: 'never an answer',
    spoil: () => new Promise(() => undefined),
    options: { deadlineMs: 30 },
    read: 'silent → silent',
    write: 'silent → silent',
    remove: 'silent → silent',
  },
  {
    name: 'slow, within the deadline',
    spoil: async (_call, go) => {
      await pause(4)
      return go()
    },
    read: '5 read → ok',
    write: 'done → ok',
    remove: 'done → ok',
  },
  {
    name: 'null for one entry',
    spoil: (call, go) => (call === 'get 1' ? null : go()),
    read: '4 read → ok',
    write: 'not-kept → ok',
    remove: 'done → ok',
  },
  {
    name: 'a garbled entry',
    spoil: ofEntry((text) => text.replaceAll('"', '\ufffd')),
    read: '4 read, 1 unreadable → ok',
    write: 'not-kept → ok',
    remove: 'done → ok',
  },
  {
    name: 'an entry cut short',
    spoil: ofEntry((text) => text.slice(0, 20)),
    read: '4 read, 1 unreadable → ok',
    write: 'not-kept → ok',
    remove: 'done → ok',
  },
  {
    name: 'an empty entry',
    spoil: ofEntry(() => ''),
    read: '4 read, 1 unreadable → ok',
    write: 'not-kept → ok',
    remove: 'done → ok',
  },
  {
    name: 'a full store',
    spoil: refuseWrites,
    read: '5 read → ok',
    write: 'not-kept → ok',
    remove: 'not-kept → ok',
  },
  {
    name: 'Windows refusing a write',
    spoil: refuseWrites,
    options: { platform: 'win32' },
    read: '5 read → ok',
    write: 'not-kept → ok',
    remove: 'not-kept → ok',
  },
  {
    name: 'one of five refused',
    spoil: (call, go) => (call === 'get 1' ? refuse() : go()),
    read: '4 read, 1 unreadable → ok',
    write: 'not-kept → ok',
    remove: 'not-kept → ok',
  },
  {
    name: 'a write that is not done',
    spoil: (call, go) => (call.startsWith('get') ? go() : undefined),
    read: '5 read → ok',
    write: 'not-kept → ok',
    remove: 'not-kept → ok',
  },
]

const setUp = ({ spoil, options }: Fault) => {
  const keytar = fakeKeytar({
    accounts: mids.join(','),
    ...Object.fromEntries(mids.map((mid) => [mid, textOf(mid)])),
  })
  keytar.spoil = spoil
  const load = (): Promise<FakeKeytar> => Promise.resolve(keytar)
  const store = keychainStore({ service: 'x', platform: 'linux', load, ...options })
  return { keytar, store }
}

const inWords = <T>(answer: Answer<T>, value: (value: T) => string): string =>
  answer.ok ? value(answer.value) : answer.failure.kind

describe.each(faults)('with $name', (fault) => {
  it('reading comes to its verdict', async () => {
    const { keytar, store } = setUp(fault)
    const answer = await store.readAll(mids)
    const found = inWords(answer, (entries) => {
      const unreadable = [...entries.values()].filter((entry) => entry === 'unreadable').length
      const read = `${String(entries.size - unreadable)} read`
      return unreadable === 0 ? read : `${read}, ${String(unreadable)} unreadable`
    })
    expect(`${found} → ${store.state()}`).toBe(fault.read)
    expect(keytar.mostAtOnce()).toBeLessThanOrEqual(1)
  })

  it('writing comes to its verdict', async () => {
    const { keytar, store } = setUp(fault)
    const answer = await store.write('1', credential('new'))
    expect(`${inWords(answer, () => 'done')} → ${store.state()}`).toBe(fault.write)
    expect(!answer.ok || keytar.entries.get('1') === textOf('new')).toBe(true)
    expect(keytar.entries.get('accounts')).toBe('1,2,3,4,5')
  })

  it('removing comes to its verdict', async () => {
    const { keytar, store } = setUp(fault)
    const answer = await store.remove('1')
    expect(`${inWords(answer, () => 'done')} → ${store.state()}`).toBe(fault.remove)
    expect(keytar.entries.has('accounts')).toBe(true)
  })

  it('no secret is in what comes back or in what can be looked into', async () => {
    const { store } = setUp(fault)
    const answers = [await store.write('1', credential('new')), await store.remove('1')]
    expect(inspect([answers, store], { depth: 10, showHidden: true })).not.toContain('CANARY')
    expect(JSON.stringify([answers, store])).not.toContain('CANARY')
  })
})
