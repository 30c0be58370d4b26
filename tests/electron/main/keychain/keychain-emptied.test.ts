import { describe, expect, it } from 'vitest'
import { keychainStore } from '../../../../electron/main/keychain/keychain'
import { fakeKeytar, keytarError, type FakeKeytar } from './fake-keytar'

const stored = (value: string): string => `{"SESSDATA":"${value}","origin":"qr"}`

const setUp = (initial: Readonly<Record<string, string>> = {}) => {
  const keytar = fakeKeytar(initial)
  const load = (): Promise<FakeKeytar> => Promise.resolve(keytar)
  return { keytar, store: keychainStore({ service: 'x', platform: 'linux', load }) }
}
const refuse = (): never => {
  throw keytarError()
}

describe('removing all entries', () => {
  it('takes those of the index, those that the caller knows of, and what is beside them', async () => {
    const { keytar, store } = setUp({
      accounts: '1,2',
      '1': stored('a'),
      '2': 'unreadable',
      '3': stored('c'),
      probe: 'left by a process that was killed',
    })
    expect(await store.removeAll(['3', '4', 'no-mid'])).toEqual({
      ok: true,
      value: { removed: 3, left: 0 },
    })
    expect([...keytar.entries]).toEqual([])
  })

  it('reads each of them again afterwards, in a keychain that a probe proved to be open', async () => {
    const { keytar, store } = setUp({ accounts: '1', '1': stored('a') })
    await store.removeAll([])
    const afterwards = keytar.calls.slice(keytar.calls.lastIndexOf('set probe'))
    expect(afterwards).toEqual(['set probe', 'delete probe', 'get accounts', 'get 1'])
  })

  it('counts what comes back in the meantime as left', async () => {
    const { keytar, store } = setUp({ accounts: '1', '1': stored('a') })
    keytar.spoil = (call, proceed) => {
      const answer = proceed()
      if (call === 'set probe') keytar.entries.set('1', stored('back'))
      return answer
    }
    expect(await store.removeAll([])).toEqual({ ok: true, value: { removed: 1, left: 1 } })
  })

  it('never says that nothing is left where it could not be read again', async () => {
    const { keytar, store } = setUp({ accounts: '1', '1': stored('a') })
    keytar.spoil = (call, proceed) => (call === 'set probe' ? refuse() : proceed())
    expect(await store.removeAll([])).toEqual({ ok: true, value: { removed: 1, left: null } })
  })

  it('stops at an entry that is refused, and the index still names all', async () => {
    const { keytar, store } = setUp({ accounts: '1,2,3', '1': stored('a'), '2': stored('b') })
    keytar.spoil = (call, proceed) => (call === 'delete 2' ? refuse() : proceed())
    expect(await store.removeAll([])).toEqual({ ok: false, failure: { kind: 'not-kept' } })
    expect(keytar.entries.get('accounts')).toBe('1,2,3')
    keytar.spoil = (_, proceed) => proceed()
    expect(await store.removeAll([])).toEqual({ ok: true, value: { removed: 1, left: 0 } })
  })

  it('a locked keychain is told, and nothing is said to be gone', async () => {
    const { keytar, store } = setUp({ accounts: '1', '1': stored('a') })
    keytar.spoil = (call, proceed) => {
      if (call.startsWith('get')) return null
      return call.startsWith('set') ? refuse() : proceed()
    }
    expect(await store.removeAll(['1'])).toEqual({ ok: false, failure: { kind: 'locked' } })
    expect(keytar.entries.size).toBe(2)
  })

  it('is proved where there was nothing, too', async () => {
    const { keytar, store } = setUp()
    expect(await store.removeAll([])).toEqual({ ok: true, value: { removed: 0, left: 0 } })
    expect([...keytar.entries]).toEqual([])
  })
})
