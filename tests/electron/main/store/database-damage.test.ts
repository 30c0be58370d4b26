import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountList } from '../../../../electron/main/store/account-list'
import { blockStore } from '../../../../electron/main/store/block-store'
import { openDatabase } from '../../../../electron/main/store/database'
import { emptyReadings, readingStore } from '../../../../electron/main/store/reading-store'
import { long, nowMs, opened, seededRandom, temporaryFolder } from './temp-profile'

const samples = long ? 2_000 : 120
/** One sample takes some 15 ms on two cores. */
const budgetMs = 20_000 + samples * 100
const pageBytes = 4_096

/** A profile of thirty accounts whose last writes are still in the log. */
const profileInUse = (folder: string): void => {
  const running = temporaryFolder()
  const { database } = opened(running)
  const list = accountList(database)
  for (let mid = 1; mid <= 30; mid += 1) {
    const account = {
      mid: mid.toString(),
      name: `name ${mid.toString()}`,
      sessionExpiresAtMs: null,
      sessionOnly: false,
    }
    list.signIn({ ...account, credentialKind: 'cookie' })
    const reading = { ...emptyReadings().coinExp, value: { exp: mid }, raw: 'z'.repeat(700) }
    readingStore(database).save(account.mid, 'coinExp', reading)
    if (mid === 20) database.read('PRAGMA wal_checkpoint')
  }
  cpSync(running, folder, { recursive: true })
  rmSync(join(folder, 'glance.db-shm'))
}

type Mutate = (bytes: Buffer, random: () => number) => Buffer

const at = (bytes: Buffer, random: () => number): number => Math.floor(random() * bytes.length)

const mutations: Readonly<Record<string, Mutate>> = {
  'cut at a page': (bytes, random) =>
    bytes.subarray(0, Math.floor(random() * Math.ceil(bytes.length / pageBytes)) * pageBytes),
  'cut anywhere': (bytes, random) => bytes.subarray(0, at(bytes, random)),
  'one bit': (bytes, random) => {
    const place = at(bytes, random)
    bytes[place] = bytes[place]! ^ (1 << Math.floor(random() * 8))
    return bytes
  },
  'a bit of the header': (bytes, random) => {
    const place = Math.floor(random() * 100)
    bytes[place] = bytes[place]! ^ (1 << Math.floor(random() * 8))
    return bytes
  },
  'a bit of the tables': (bytes, random) => {
    const place = 100 + Math.floor(random() * (pageBytes - 100))
    bytes[place] = bytes[place]! ^ (1 << Math.floor(random() * 8))
    return bytes
  },
  'a page of NUL': (bytes, random) => {
    const start = Math.floor(at(bytes, random) / pageBytes) * pageBytes
    return bytes.fill(0, start, start + pageBytes)
  },
  'all NUL': (bytes) => bytes.fill(0),
  noise: (bytes, random) => {
    const start = at(bytes, random)
    const noise = Array.from({ length: 64 }, () => Math.floor(random() * 256))
    Buffer.from(noise).copy(bytes, start)
    return bytes
  },
  'one page in place of another': (bytes, random) => {
    const from = Math.floor(at(bytes, random) / pageBytes) * pageBytes
    const to = Math.floor(at(bytes, random) / pageBytes) * pageBytes
    bytes.copy(bytes, to, from, from + pageBytes)
    return bytes
  },
}

/** Reads and writes everything once; throws where a store would. */
const useEverything = (folder: string): string => {
  const result = openDatabase({ folder, nowMs })
  if (result.kind !== 'open') return result.kind
  const { database, notice } = result
  try {
    const list = accountList(database)
    for (const { mid } of list.all()) readingStore(database).all(mid)
    blockStore(database).all()
    const account = { mid: 'new', name: 'new', sessionExpiresAtMs: null, sessionOnly: false }
    const added = list.signIn({ ...account, credentialKind: 'cookie' })
    if (!added.ok) throw new Error(JSON.stringify(added))
    return notice?.kind ?? 'sound'
  } finally {
    database.close()
  }
}

test.each(['glance.db', 'glance.db-wal'])(
  'whatever happens to %s, the app starts and what cannot be read is kept',
  { timeout: budgetMs },
  (name) => {
    const whole = temporaryFolder()
    profileInUse(whole)
    const random = seededRandom(20261123)
    const kinds = Object.entries(mutations)
    const outcomes = new Map<string, number>()
    for (let sample = 0; sample < samples / 2; sample += 1) {
      const [kind, mutate] = kinds[sample % kinds.length]!
      const folder = join(whole, `sample-${sample.toString()}`)
      mkdirSync(folder)
      for (const file of ['glance.db', 'glance.db-wal'])
        cpSync(join(whole, file), join(folder, file))
      const damaged = mutate(readFileSync(join(folder, name)), random)
      writeFileSync(join(folder, name), damaged)
      const kept = Buffer.from(damaged)
      const outcome = useEverything(folder)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (outcome === 'set-aside') {
        const ending = name.slice('glance.db'.length)
        const aside = `glance.db.damaged-2026-11-23T091200Z${ending}`
        expect(
          readFileSync(join(folder, aside)).equals(kept),
          `${kind} #${sample.toString()}`,
        ).toBe(true)
      } else if (outcome === 'newer') {
        expect(readFileSync(join(folder, name)).equals(kept), `${kind} #${sample.toString()}`).toBe(
          true,
        )
      } else {
        expect(outcome, `${kind} #${sample.toString()}`).toBe('sound')
      }
      expect(useEverything(folder)).toBe(outcome === 'newer' ? 'newer' : 'sound')
      rmSync(folder, { recursive: true })
    }
    // Were nothing ever found wrong, or always everything, the samples would prove nothing.
    expect(outcomes.get('sound')).toBeGreaterThan(0)
    if (name === 'glance.db') expect(outcomes.get('set-aside')).toBeGreaterThan(0)
  },
)

test('cut at any page, a file is set aside and the next start is sound', () => {
  const whole = temporaryFolder()
  profileInUse(whole)
  opened(whole).database.close()
  const bytes = readFileSync(join(whole, 'glance.db'))
  expect(bytes.length).toBeGreaterThan(8 * pageBytes)
  for (let length = 0; length < bytes.length; length += pageBytes) {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'glance.db'), bytes.subarray(0, length))
    expect([useEverything(folder), useEverything(folder)], length.toString()).toEqual([
      'set-aside',
      'sound',
    ])
  }
})
