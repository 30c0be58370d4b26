import { expect, test } from 'vitest'
import { HOUR_MS, kept, RENEWAL_CALLS, renewalWorld, startedRun } from './renewal-setting'
import { MID, NEW_END_S, newSession, oldSession, pendingSession } from './session-bilibili'

test('a session that is due is renewed once, and the one before is given up', async () => {
  const world = renewalWorld()
  const run = await startedRun(world)
  await run.tick()
  expect(run.asked).toEqual(RENEWAL_CALLS)
  expect(await run.held()).toEqual(newSession())
  expect(await kept(world)).toEqual(newSession())
  expect(world.bilibili.isAlive(oldSession)).toBe(false)
  expect(world.list.find(MID)).toMatchObject({
    sessionExpiresAtMs: NEW_END_S * 1000,
    renewability: 'by-itself',
    renewalTrouble: null,
    generation: 1,
  })
  await run.tick()
  expect(run.asked).toEqual(RENEWAL_CALLS)
})

test('nothing of a credential stands in what is logged of it', async () => {
  const run = await startedRun(renewalWorld())
  await run.tick()
  expect(run.logged).toHaveLength(4)
  expect(run.logged.join(' ')).not.toMatch(/jct|token-|second-csrf|[0-9a-f]{64}|%2C/)
})

test('the page is asked by the time that Bilibili told, with the cookies of the old session', async () => {
  const run = await startedRun(renewalWorld())
  await run.tick()
  expect(run.sent[1]?.headers['Cookie']).toContain(`SESSDATA=${oldSession.SESSDATA}`)
  expect(run.sent[3]?.headers['Cookie']).toContain(`SESSDATA=${newSession().SESSDATA}`)
  const confirmation = new URLSearchParams(run.sent[3]?.body)
  expect(Object.fromEntries(confirmation)).toEqual({
    csrf: newSession().bili_jct,
    refresh_token: oldSession.refresh_token,
  })
})

test('a session that is not due is asked about again after a day and up to an hour', async () => {
  const world = renewalWorld(newSession(), newSession())
  const run = await startedRun(world)
  await run.tick()
  world.clock.move(24 * HOUR_MS)
  await run.tick()
  expect(run.asked).toEqual(['/cookie/info'])
  world.clock.move(HOUR_MS)
  await run.tick()
  expect(run.asked).toEqual(['/cookie/info', '/cookie/info'])
})

test('a look that a clock running ahead put far away is made once it is right again', async () => {
  const world = renewalWorld(newSession(), newSession())
  world.clock.move(1_000 * HOUR_MS)
  const run = await startedRun(world)
  await run.tick()
  world.clock.move(-1_000 * HOUR_MS)
  await run.tick()
  expect(run.asked).toHaveLength(2)
})

test('an account that is paused, blocked, ended or pasted is left alone', async () => {
  for (const hinder of ['pause', 'block', 'ended', 'pasted'] as const) {
    const world = renewalWorld(
      hinder === 'pasted' ? { ...oldSession, origin: 'pasted' } : oldSession,
    )
    const run = await startedRun(world)
    if (hinder === 'pause') run.accounts.pause(MID, true)
    if (hinder === 'ended')
      world.list.update(MID, { session: { state: 'needs-login', sinceMs: 1 } })
    if (hinder === 'block')
      world.blocks.save({ scope: MID, untilMs: world.clock.nowMs() + HOUR_MS, strikes: 1 })
    await run.tick()
    expect([hinder, run.asked]).toEqual([hinder, []])
  }
})

test('a pasted session that the user agreed to is renewed, and the consent is kept', async () => {
  const agreed = { ...oldSession, origin: 'pasted', renewalAllowed: true } as const
  const world = renewalWorld(agreed, oldSession)
  const run = await startedRun(world)
  await run.tick()
  expect(await kept(world)).toEqual({ ...newSession(), origin: 'pasted', renewalAllowed: true })
})

test.each(['remove', 'sign in'] as const)(
  'what comes back after a %s meanwhile is dropped',
  async (act) => {
    const world = renewalWorld()
    const own = { ...oldSession, SESSDATA: 'own%2C1820000000%2Cab', bili_jct: 'own-jct' }
    let acting = Promise.resolve<unknown>(undefined)
    const run = await startedRun(world, {
      instead: (path) => {
        if (!path.endsWith('/cookie/refresh')) return null
        acting =
          act === 'remove'
            ? run.accounts.remove(MID)
            : run.accounts.signIn(MID, 'seven', own, 'keychain')
        return null
      },
    })
    await run.tick()
    await acting
    expect(run.asked).toEqual(RENEWAL_CALLS.slice(0, 3))
    expect(await kept(world)).toEqual(act === 'remove' ? undefined : own)
    if (act === 'sign in')
      expect(world.list.find(MID)).toMatchObject({ renewalCheckedAtMs: null, generation: 2 })
  },
)

test('a round that asks with the old session is waited for before that is given up', async () => {
  const world = renewalWorld()
  const run = await startedRun(world)
  run.asking.mid = MID
  const ticking = run.tick()
  await expect.poll(() => kept(world)).toEqual(pendingSession())
  expect(world.bilibili.isAlive(oldSession)).toBe(true)
  // Such a round ends by putting the old session in its other form in place, which is too late.
  await run.accounts.rewrite(world.list.find(MID)!, oldSession)
  run.asking.mid = null
  await ticking
  expect(await kept(world)).toEqual(newSession())
})

test('two ticks at once are one', async () => {
  const run = await startedRun(renewalWorld())
  await Promise.all([run.tick(), run.tick()])
  expect(run.asked).toEqual(RENEWAL_CALLS)
})
