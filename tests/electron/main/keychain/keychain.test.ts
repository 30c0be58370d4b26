import { describe, expect, it, vi } from 'vitest'

import type { Credential } from '../../../../electron/bilibili/credential'
import { keychainStore } from '../../../../electron/main/keychain/keychain'
import { fakeKeytar, keytarError } from './fake-keytar'

const credential = (value: string): Credential => ({ SESSDATA: value, origin: 'qr' })
const stored = (value: string): string => `{"SESSDATA":"${value}","origin":"qr"}`
const done = { ok: true, value: undefined }

const setUp = (initial: Readonly<Record<string, string>> = {}) => {
  const keytar = fakeKeytar(initial)
  const load = vi.fn(() => Promise.resolve(keytar))
  const store = keychainStore({ service: 'x', platform: 'linux', load, deadlineMs: 40 })
  const states: string[] = []
  const stop = store.onChange(() => states.push(store.state()))
  return { keytar, load, store, states, stop }
}

describe('reading', () => {
  it('brings the listed and the expected entries and ignores all others', async () => {
    const { keytar, store } = setUp({
      accounts: '1,2,no-mid',
      '1': stored('a'),
      '2': '{"SESS',
      '3': stored('c'),
      'no-mid': stored('x'),
    })
    expect(await store.readAll(['3'])).toEqual({
      ok: true,
      value: new Map<string, unknown>([
        ['1', credential('a')],
        ['2', 'unreadable'],
        ['3', credential('c')],
      ]),
    })
    expect(keytar.entries.get('accounts')).toBe('1,2,3')
  })

  it('writes nothing where all is as it was', async () => {
    const { keytar, store } = setUp({ accounts: '1', '1': stored('a') })
    await store.readAll(['1'])
    expect(keytar.calls).toEqual(['get accounts', 'get 1'])
  })

  it('loads keytar at the first use and once', async () => {
    const { load, store } = setUp()
    expect(load).not.toHaveBeenCalled()
    await store.readAll([])
    await store.readAll([])
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('leaves the keychain of a user without accounts alone', async () => {
    const { keytar, store } = setUp()
    expect(await store.readAll([])).toEqual({ ok: true, value: new Map() })
    expect(keytar.calls).toEqual(['get accounts'])
  })

  it('tells an entry that is gone from a locked keychain', async () => {
    const { keytar, store } = setUp({ accounts: '1,2', '1': stored('a') })
    expect(await store.readAll(['1', '2'])).toEqual({
      ok: true,
      value: new Map([['1', credential('a')]]),
    })
    expect(keytar.entries.get('accounts')).toBe('1,2')
  })

  it('probes an empty keychain when the list of accounts is lost, and leaves nothing behind', async () => {
    const { keytar, store } = setUp()
    expect(await store.readAll()).toEqual({ ok: true, value: new Map() })
    expect(keytar.calls).toContain('set probe')
    expect(keytar.entries.size).toBe(0)
  })

  it('finds the list again when the probe made the user open the keychain', async () => {
    const { keytar, store } = setUp({ accounts: '7', '7': stored('a') })
    let open = false
    keytar.spoil = (call, proceed) => {
      open ||= call === 'set probe'
      return open ? proceed() : null
    }
    expect(await store.readAll()).toEqual({ ok: true, value: new Map([['7', credential('a')]]) })
    expect(keytar.entries.get('accounts')).toBe('7')
  })

  it('says locked when the keychain is locked half-way', async () => {
    const { keytar, store } = setUp({ accounts: '1,2', '1': stored('a'), '2': stored('b') })
    let open = true
    keytar.spoil = (call, proceed) => {
      open &&= call !== 'get 2'
      return open ? proceed() : null
    }
    expect(await store.readAll(['1', '2'])).toEqual({ ok: false, failure: { kind: 'locked' } })
  })
})

describe('writing', () => {
  it('lists the account before it stores the entry', async () => {
    const { keytar, store } = setUp({ accounts: '1', '1': stored('a') })
    expect(await store.write('2', credential('b'))).toEqual(done)
    const written = keytar.calls.filter((call) => call.startsWith('set'))
    expect(written).toEqual(['set accounts', 'set 2'])
    expect(keytar.entries.get('accounts')).toBe('1,2')
  })

  it('does not write an unchanged entry again', async () => {
    const { keytar, store } = setUp()
    await store.write('1', credential('a'))
    keytar.calls.length = 0
    expect(await store.write('1', credential('a'))).toEqual(done)
    expect(keytar.calls).toEqual(['get accounts', 'get 1'])
  })

  it('keeps what a newer version stored beside it', async () => {
    const { keytar, store } = setUp({ accounts: '1', '1': stored('a').replace('}', ',"later":1}') })
    await store.write('1', credential('b'))
    expect(keytar.entries.get('1')).toBe('{"SESSDATA":"b","origin":"qr","later":1}')
  })

  it('asks the keychain nothing about an entry that would not fit', async () => {
    const { keytar, store } = setUp()
    const answer = await store.write('1', credential('x'.repeat(2560)))
    expect(answer).toEqual({ ok: false, failure: { kind: 'too-large', bytes: 2589 } })
    expect(keytar.calls).toEqual([])
  })

  it('is a bug for anything but a mid', async () => {
    const { store } = setUp()
    await expect(store.write('accounts', credential('a'))).rejects.toThrow(TypeError)
    await expect(store.remove('probe')).rejects.toThrow(TypeError)
  })
})

describe('removing', () => {
  it('leaves nothing of the last account', async () => {
    const { keytar, store } = setUp()
    await store.write('1', credential('a'))
    await store.write('2', credential('b'))
    expect(await store.remove('1')).toEqual(done)
    expect([...keytar.entries.keys()]).toEqual(['accounts', '2'])
    expect(await store.remove('2')).toEqual(done)
    expect(keytar.entries.size).toBe(0)
  })

  it('of an account that is not there is fine', async () => {
    const { store } = setUp({ accounts: '1', '1': stored('a') })
    expect(await store.remove('2')).toEqual(done)
  })
})

it('serves a hundred requests at once with one call at a time', async () => {
  const { keytar, store } = setUp()
  const mids = Array.from({ length: 50 }, (_, at) => String(at + 1))
  await Promise.all(
    mids.flatMap((mid) => [store.write(mid, credential(mid)), store.readAll([mid])]),
  )
  expect(keytar.mostAtOnce()).toBe(1)
  const read = await store.readAll(mids)
  expect(read.ok && [...read.value.keys()]).toEqual(mids)
})

it('tells nobody who stopped listening', async () => {
  const { keytar, store, states, stop } = setUp()
  keytar.spoil = () => Promise.reject(keytarError())
  await store.readAll()
  stop()
  keytar.spoil = (_call, proceed) => proceed()
  await store.readAll()
  expect([states, store.state()]).toEqual([['missing'], 'ok'])
})
