import { lookup } from 'node:dns/promises'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Credential } from '../../../../electron/bilibili/credential'
import { keychainStore, loadKeytar } from '../../../../electron/main/keychain/keychain'
import type { KeytarPort } from '../../../../electron/main/keychain/keychain-vault'
import { isUnlocked } from '../../../../electron/main/keychain/lock-watch'
import { accountsSetting } from '../accounts-setting'
import { startPrivateKeyring } from '../../../app/driver/private-keyring'
import type { PrivateKeyring } from '../../../app/driver/private-keyring'

const rounds = process.env['BILI_GLANCE_LONG'] === '1' ? 1000 : 50
const roundTripSeed = 20261123
const locked = { ok: false, failure: { kind: 'locked' } }
const silent = { ok: false, failure: { kind: 'silent' } }
const done = { ok: true, value: undefined }
const credential = (value: string): Credential => ({ SESSDATA: value, origin: 'qr' })

// One bus for the whole file: libsecret reads its address once in a process's life.
describe.runIf(process.platform === 'linux')('with a real keyring', () => {
  let folder: string
  let keyring: PrivateKeyring
  let keytar: KeytarPort

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bg-'))
    keyring = await startPrivateKeyring(folder)
    Object.assign(process.env, keyring.env)
    const loaded = await loadKeytar()
    if (loaded === null) throw new Error('keytar is not built')
    keytar = loaded
  })
  afterAll(async () => {
    await keyring.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('is seen to be locked and open again without being asked for anything', async () => {
    expect(await isUnlocked()).toBe(true)
    await keyring.lock()
    expect(await isUnlocked()).toBe(false)
    await keyring.unlock()
    expect(await isUnlocked()).toBe(true)
  })

  it(`${String(rounds)} credentials of any characters and lengths come back as they were`, async () => {
    const random = seeded(roundTripSeed)
    const store = keychainStore({ service: 'round-trips' })
    for (let round = 0; round < rounds; round += 1) {
      const mid = String(1 + (round % 7))
      const value: Credential = {
        SESSDATA: randomText(random, 1 + random(420)),
        bili_jct: randomText(random, random(60)),
        refresh_token: randomText(random, random(60)),
        origin: 'page',
      }
      expect(await store.write(mid, value), `round ${String(round)}`).toEqual(done)
      const read = await store.readAll([mid])
      expect(read.ok && read.value.get(mid), `round ${String(round)}`).toEqual(value)
    }
    const read = await store.readAll()
    expect(read.ok && [...read.value.keys()]).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    for (const mid of ['1', '2', '3', '4', '5', '6', '7']) await store.remove(mid)
    expect(await keytar.getPassword('round-trips', 'accounts')).toBeNull()
  }, 120_000)

  it('another profile has other entries', async () => {
    const [one, other] = ['profiles', 'profiles:0123'].map((service) => keychainStore({ service }))
    await one?.write('1', credential('one'))
    await other?.write('2', credential('other'))
    expect(await one?.readAll()).toEqual({ ok: true, value: new Map([['1', credential('one')]]) })
  })

  it('an unchanged entry is not written again', async () => {
    let writes = 0
    const counting: KeytarPort = {
      ...keytar,
      setPassword: (...words) => {
        writes += 1
        return keytar.setPassword(...words)
      },
    }
    const load = (): Promise<KeytarPort> => Promise.resolve(counting)
    const store = keychainStore({ service: 'unchanged', load })
    await store.write('1', credential('a'))
    const before = writes
    expect(await store.write('1', credential('a'))).toEqual(done)
    expect([before > 0, writes]).toEqual([true, before])
  })

  it('an account that is removed leaves neither entry nor name, and one for the session never had any', async () => {
    const service = 'accounts'
    const secrets = keychainStore({ service })
    const { subject } = accountsSetting({ secrets })
    await subject.signIn('1', 'one', credential('a'), 'keychain')
    await subject.signIn('2', 'two', credential('b'), 'keychain')
    await subject.signIn('3', 'three', credential('c'), 'session')
    await subject.load()
    await subject.rewrite(
      subject.all().find(({ mid }) => mid === '3')!,
      credential('d'),
    )
    expect(await subject.remove('1')).toEqual({ ok: true, value: null })
    const kept = (mid: string): Promise<string | null> => keytar.getPassword(service, mid)
    expect([await kept('1'), await kept('3'), await kept('accounts')]).toEqual([null, null, '2'])
    expect(await subject.remove('2')).toEqual({ ok: true, value: null })
    expect([await kept('2'), await kept('accounts')]).toEqual([null, null])
    expect(await subject.remove('3')).toEqual({ ok: true, value: null })
  })

  it('a locked keyring is told from an empty one, refuses everything and recovers', async () => {
    const store = keychainStore({ service: 'locked' })
    expect(await store.write('1', credential('a'))).toEqual(done)
    await keyring.lock()
    expect(await store.readAll(['1'])).toEqual(locked)
    expect(await store.readAll()).toEqual(locked)
    expect(await store.write('1', credential('b'))).toEqual(locked)
    expect(await store.write('2', credential('b'))).toEqual(locked)
    expect(await store.remove('1')).toEqual(locked)
    expect(store.state()).toBe('locked')
    const { subject } = accountsSetting({ secrets: store })
    await subject.signIn('3', 'three', credential('c'), 'session')
    expect(await subject.remove('3')).toEqual({ ok: true, value: null })
    await keyring.unlock()
    expect(await store.readAll()).toEqual({ ok: true, value: new Map([['1', credential('a')]]) })
    expect(store.state()).toBe('ok')
  })

  it('a keyring that hangs costs one thread: the verdict, files and names come in time', async () => {
    const store = keychainStore({ service: 'frozen', deadlineMs: 1000 })
    expect(await store.write('1', credential('a'))).toEqual(done)
    keyring.freeze()
    try {
      const begin = performance.now()
      const answers = Promise.all([1, 2, 3, 4, 5].map(() => store.readAll(['1'])))
      const others = Promise.all([readFile('package.json'), lookup('localhost')])
      const first = await Promise.race([
        answers.then(() => 'the verdict'),
        others.then(() => 'files and names'),
      ])
      expect(first).toBe('files and names')
      expect(await answers).toEqual([silent, silent, silent, silent, silent])
      expect(performance.now() - begin).toBeLessThan(5000)
      expect([store.state(), store.stuck()]).toEqual(['silent', true])
    } finally {
      keyring.thaw()
    }
    await expect.poll(() => store.state(), { timeout: 5000 }).toBe('ok')
    expect(store.stuck()).toBe(false)
    expect(await store.readAll(['1'])).toEqual({
      ok: true,
      value: new Map([['1', credential('a')]]),
    })
  })

  // The last one: libsecret in this process does not find a new keyring after this.
  it('a keyring that is gone is missing', async () => {
    const store = keychainStore({ service: 'gone' })
    await store.write('1', credential('a'))
    await keyring.remove()
    const missing = { ok: false, failure: { kind: 'missing' } }
    expect(await store.readAll(['1'])).toEqual(missing)
    expect(await store.write('1', credential('b'))).toEqual(missing)
    expect(await store.remove('1')).toEqual(missing)
    expect(store.state()).toBe('missing')
  })
})

const randomText = (random: (below: number) => number, length: number): string => {
  const alphabets = ['azAZ09%2C*_-', '"\\/{}[]:,\' ', '社会易姐哔哩', '🎉👩‍🚀\u2028\ud83c\ufeff']
  let text = ''
  while (text.length < length) {
    const alphabet = alphabets[random(alphabets.length)] ?? ''
    text += alphabet.charAt(random(alphabet.length))
  }
  return text
}

/** A linear congruential generator: the same numbers for the same seed. */
const seeded = (seed: number) => {
  let last = seed
  return (below: number): number => {
    last = (Math.imul(last, 1664525) + 1013904223) >>> 0
    return Math.floor((last / 2 ** 32) * below)
  }
}
