import { beforeEach, describe, expect, it } from 'vitest'
import type { Picture } from '../../../../electron/main/client/picture-fetch'
import { accountList } from '../../../../electron/main/store/account-list'
import { avatarStore } from '../../../../electron/main/store/avatar-store'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { connectMemory } from '../../../../electron/main/store/sqlite'
import { avatars } from '../../../../electron/main/window/avatars'

const HOUR_MS = 3_600_000
const FIRST = 'https://i0.hdslb.com/bfs/face/1.png'
const SECOND = 'https://i0.hdslb.com/bfs/face/2.png'

const pictureNumber = (number: number): Picture => ({
  contentType: 'image/png',
  bytes: new Uint8Array([...Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), number]),
})

let nowMs = 0
let faceUrl: string | null = FIRST
let blocked = false
let masked = false
let comes: Picture | null = pictureNumber(1)
let fetched: string[] = []

beforeEach(() => {
  nowMs = 1_000 * HOUR_MS
  faceUrl = FIRST
  blocked = false
  masked = false
  comes = pictureNumber(1)
  fetched = []
})

const database = () => {
  const opened = openMemoryDatabase()
  accountList(opened).signIn({
    mid: '7',
    name: 'Seven',
    credentialKind: 'cookie',
    sessionExpiresAtMs: null,
    sessionOnly: false,
  })
  return opened
}

const setting = ({ store = avatarStore(database()), network = true } = {}) =>
  avatars({
    store,
    fetchPicture: network
      ? async (address, mayAsk) => {
          // The turn in the queue comes later.
          await Promise.resolve()
          if (!mayAsk()) return null
          fetched.push(address)
          return comes
        }
      : null,
    faceUrlOf: (mid) => (mid === '7' ? faceUrl : null),
    isBlocked: () => blocked,
    isMasked: () => masked,
    clock: { nowMs: () => nowMs },
  })

describe('the picture of an account', () => {
  it('is fetched once and kept, also over a restart', async () => {
    const store = avatarStore(database())
    const first = setting({ store })
    expect(await first.pictureOf('7')).toEqual(pictureNumber(1))
    expect(await first.pictureOf('7')).toEqual(pictureNumber(1))
    expect(await setting({ store }).pictureOf('7')).toEqual(pictureNumber(1))
    expect(fetched).toEqual([FIRST])
  })

  it('is neither shown nor fetched while names are hidden', async () => {
    const { pictureOf } = setting()
    masked = true
    expect(await pictureOf('7')).toBeNull()
    expect(fetched).toEqual([])
    masked = false
    expect(await pictureOf('7')).toEqual(pictureNumber(1))
    masked = true
    expect(await pictureOf('7')).toBeNull()
  })

  it('is fetched once for all who ask at the same time', async () => {
    const { pictureOf } = setting()
    const both = await Promise.all([pictureOf('7'), pictureOf('7')])
    expect(both).toEqual([pictureNumber(1), pictureNumber(1)])
    expect(fetched).toEqual([FIRST])
  })

  it('is fetched anew when its address changes, and the old one stands until it comes', async () => {
    const { pictureOf } = setting()
    await pictureOf('7')
    faceUrl = SECOND
    comes = null
    expect(await pictureOf('7')).toEqual(pictureNumber(1))
    nowMs += HOUR_MS
    comes = pictureNumber(2)
    expect(await pictureOf('7')).toEqual(pictureNumber(2))
    expect(fetched).toEqual([FIRST, SECOND, SECOND])
  })

  it('is not asked for again within an hour of a failure', async () => {
    const { pictureOf } = setting()
    comes = null
    expect(await pictureOf('7')).toBeNull()
    comes = pictureNumber(1)
    nowMs += HOUR_MS - 1
    expect(await pictureOf('7')).toBeNull()
    expect(fetched).toHaveLength(1)
    nowMs += 1
    expect(await pictureOf('7')).toEqual(pictureNumber(1))
    expect(fetched).toHaveLength(2)
  })

  it('is asked for again at once under another address, and after the clock was set back', async () => {
    const { pictureOf } = setting()
    comes = null
    await pictureOf('7')
    faceUrl = SECOND
    await pictureOf('7')
    nowMs -= 2 * HOUR_MS
    await pictureOf('7')
    expect(fetched).toEqual([FIRST, SECOND, SECOND])
  })

  it('is not asked for while a block holds everyone, which is no failure', async () => {
    const { pictureOf } = setting()
    blocked = true
    expect(await pictureOf('7')).toBeNull()
    blocked = false
    const asked = pictureOf('7')
    blocked = true
    expect(await asked).toBeNull()
    expect(fetched).toEqual([])
    blocked = false
    expect(await pictureOf('7')).toEqual(pictureNumber(1))
  })

  it('is never fetched where nothing is sent anywhere', async () => {
    expect(await setting({ network: false }).pictureOf('7')).toBeNull()
  })

  it.each(['8', ''])('is nothing for the mid %j, which is not listed', async (mid) => {
    expect(await setting().pictureOf(mid)).toBeNull()
    expect(fetched).toEqual([])
  })

  it('is nothing for somebody without one, also where an older one is kept', async () => {
    const { pictureOf } = setting()
    await pictureOf('7')
    faceUrl = null
    expect(await pictureOf('7')).toBeNull()
  })

  it('is fetched once also where nothing can be kept', async () => {
    const readOnly = connectMemory({ writable: false })
    const { pictureOf } = setting({
      store: { ...avatarStore(readOnly), find: () => null },
    })
    expect(await pictureOf('7')).toEqual(pictureNumber(1))
    expect(await pictureOf('7')).toEqual(pictureNumber(1))
    expect(fetched).toEqual([FIRST])
  })
})

describe('kept pictures', () => {
  it('go with their account', async () => {
    const opened = database()
    const store = avatarStore(opened)
    await setting({ store }).pictureOf('7')
    expect(store.find('7')?.faceUrl).toBe(FIRST)
    accountList(opened).remove('7')
    expect(store.find('7')).toBeNull()
    // The answer to a question from before.
    store.save('7', { faceUrl: FIRST, picture: pictureNumber(1) }, nowMs)
    expect(store.find('7')).toBeNull()
  })

  it('are what their bytes say, and nothing where somebody put something else there', () => {
    const opened = database()
    const store = avatarStore(opened)
    store.save('7', { faceUrl: FIRST, picture: pictureNumber(1) }, nowMs)
    opened.write((run) => run(`UPDATE avatar SET content_type = 'text/html'`))
    expect(store.find('7')?.picture.contentType).toBe('image/png')
    opened.write((run) => run(`UPDATE avatar SET bytes = ?`, Buffer.from('<svg/>')))
    expect(store.find('7')).toBeNull()
  })
})
