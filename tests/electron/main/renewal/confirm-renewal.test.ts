import { expect, test } from 'vitest'
import type { RawAnswer } from '../../../../electron/bilibili/envelope'
import { at, HOUR_MS, kept, offline, renewalWorld, startedRun } from './renewal-setting'
import {
  htmlPage,
  MID,
  newSession,
  OLD_END_S,
  oldSession,
  pendingSession,
} from './session-bilibili'

const answer = (code: number): RawAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ code, message: 'no', ttl: 1 }),
})
test.each([-101, -400, -111])(
  'a confirmation refused by %i is done where the new session is good',
  async (code) => {
    const world = renewalWorld(pendingSession())
    world.bilibili.begin(newSession())
    const run = await startedRun(world, { instead: at('/confirm/', answer(code)) })
    await run.tick()
    expect(run.asked).toEqual(['/confirm/refresh', '/x/web-interface/nav'])
    expect(await kept(world)).toEqual(newSession())
  },
)

test('a new session that is dead twice gives way to the one before, where that is good', async () => {
  const world = renewalWorld(pendingSession())
  const run = await startedRun(world)
  world.list.update(MID, { session: { state: 'needs-login', sinceMs: 1 } })
  await run.tick()
  const nav = '/x/web-interface/nav'
  expect(run.asked).toEqual(['/confirm/refresh', nav, nav, nav])
  const { sid, ...held } = { ...oldSession, DedeUserID__ckMd5: 'new-md5' }
  expect(await kept(world)).toEqual(held)
  expect(JSON.stringify(await run.held())).not.toContain(sid)
  expect(world.list.find(MID)).toMatchObject({
    sessionExpiresAtMs: OLD_END_S * 1000,
    session: { state: 'unknown', sinceMs: null },
  })
})

test('where both seem dead both are kept, and a round is to look', async () => {
  const world = renewalWorld(pendingSession())
  world.bilibili.end(oldSession)
  const run = await startedRun(world)
  await run.tick()
  expect(await kept(world)).toEqual(pendingSession())
  expect(run.looks).toEqual([`${MID} nav`])
})

test.each([offline, htmlPage(412, ''), htmlPage(502, '')])(
  'a confirmation whose fate is unknown leaves both: %j',
  async (given) => {
    const world = renewalWorld(pendingSession())
    world.bilibili.begin(newSession())
    const run = await startedRun(world, { instead: at('/confirm/', given) })
    await run.tick()
    expect(run.asked).toEqual(['/confirm/refresh'])
    expect(await kept(world)).toEqual(pendingSession())
    world.clock.move(HOUR_MS)
    const next = await startedRun(world)
    await next.tick()
    expect(next.asked).toEqual(['/confirm/refresh'])
    expect(await kept(world)).toEqual(newSession())
  },
)
