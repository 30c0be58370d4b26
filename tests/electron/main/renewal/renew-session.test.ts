import { expect, test } from 'vitest'
import { refusingStore } from '../core-setting'
import {
  at,
  HOUR_MS,
  kept,
  offline,
  RENEWAL_CALLS,
  renewalWorld,
  startedRun,
} from './renewal-setting'
import { htmlPage, MID, newSession, OLD_END_S, oldSession } from './session-bilibili'

test.each([
  ['a 404 in both forms', htmlPage(404, 'gone'), 3],
  ['a page without the div', htmlPage(200, '<html></html>'), 2],
  ['a challenge', htmlPage(412, 'challenge'), 2],
])('a correspond path that leads to %s stops it until tomorrow', async (_, page, calls) => {
  const world = renewalWorld()
  const run = await startedRun(world, { instead: at('/correspond/', page) })
  await run.tick()
  expect(run.asked).toHaveLength(calls)
  expect(await run.held()).toEqual(oldSession)
  world.clock.move(23 * HOUR_MS)
  await run.tick()
  expect(run.asked).toHaveLength(calls)
  world.clock.move(2 * HOUR_MS)
  await run.tick()
  expect(run.asked).toHaveLength(2 * calls)
  expect(world.blocks.all().map(({ scope }) => scope)).toEqual(
    page.status === 412 ? ['everyone'] : [],
  )
})

test('a path that is found only in its other form is taken from there', async () => {
  let pages = 0
  const run = await startedRun(renewalWorld(), {
    instead: (path) => {
      if (!path.startsWith('/correspond/')) return null
      pages += 1
      return pages === 1 ? htmlPage(404, '') : null
    },
  })
  await run.tick()
  expect(pages).toBe(2)
  expect(await run.held()).toEqual(newSession())
})

test('a token of another session is dropped, the cookie stays, and it is asked no more', async () => {
  const world = renewalWorld({ ...oldSession, refresh_token: 'token-of-another' })
  const run = await startedRun(world)
  await run.tick()
  const { refresh_token: dropped, ...cookie } = oldSession
  expect(await kept(world)).toEqual(cookie)
  expect(JSON.stringify(await run.held())).not.toContain(dropped)
  expect(world.list.find(MID)).toMatchObject({
    renewability: 'not-renewable',
    renewalTrouble: 'token-mismatch',
    sessionExpiresAtMs: OLD_END_S * 1000,
  })
  world.clock.move(30 * HOUR_MS)
  await run.tick()
  expect(run.asked).toHaveLength(3)
})

test('a session that has ended is left to the round, which alone decides', async () => {
  const world = renewalWorld()
  world.bilibili.end(oldSession)
  const run = await startedRun(world)
  await run.tick()
  expect([run.asked, run.looks]).toEqual([['/cookie/info'], [`${MID} nav`]])
  expect(await kept(world)).toEqual(oldSession)
})

test.each(['/cookie/info', '/correspond/1/', '/cookie/refresh', '/confirm/refresh'])(
  'without a connection at %s it is tried again within the hour',
  async (path) => {
    const world = renewalWorld()
    let reset = true
    const dead = at(path, offline)
    const run = await startedRun(world, { instead: (...call) => (reset ? dead(...call) : null) })
    await run.tick()
    expect(await run.held()).not.toEqual(newSession())
    reset = false
    world.clock.move(HOUR_MS)
    await run.tick()
    expect(await run.held()).toEqual(newSession())
    expect(world.bilibili.isAlive(newSession())).toBe(true)
  },
)

test('a new session that the keychain does not take is forgotten, and the old one goes on', async () => {
  const world = renewalWorld()
  const run = await startedRun(world)
  const refusing = { ...world.secrets, write: refusingStore({ kind: 'locked' }).write }
  const other = await startedRun({ ...world, secrets: refusing })
  await other.tick()
  expect(other.asked).toEqual(RENEWAL_CALLS.slice(0, 3))
  expect(await other.held()).toEqual(oldSession)
  expect(await kept(world)).toEqual(oldSession)
  expect(world.list.find(MID)).toMatchObject({ renewalTrouble: 'not-kept' })
  world.clock.move(26 * HOUR_MS)
  await run.tick()
  expect(world.list.find(MID)).toMatchObject({ renewalTrouble: null })
})
