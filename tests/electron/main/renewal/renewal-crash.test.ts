import { expect, test } from 'vitest'
import { seededRandom, long } from '../store/temp-profile'
import { kept, renewalWorld, startedRun, type RenewalWorld, type Step } from './renewal-setting'
import { MID, newSession, oldSession, pendingSession } from './session-bilibili'

/** Port calls of a whole renewal: four to Bilibili, two to the keychain. */
const STEPS = 6

/**
 * Kills the process at a step: it is begun by nobody any more, or it is taken and its answer is
 * lost, and what comes behind it never happens.
 */
const killedAt = (step: number, taken: boolean) => {
  let steps = 0
  let onKilled: () => void = () => undefined
  const killed = new Promise<void>((resolve) => {
    onKilled = resolve
  })
  const take: Step = async (act) => {
    steps += 1
    if (steps < step) return act()
    if (steps === step && taken) await act()
    onKilled()
    return new Promise<never>(() => undefined)
  }
  return { step: take, killed, steps: () => steps }
}

/** What is held is the session before or the new one, and Bilibili knows it. */
const expectNotLost = async (world: RenewalWorld): Promise<void> => {
  const held = await kept(world)
  expect(
    [oldSession, pendingSession(), newSession(), newSession(2), newSession(3)].some(
      (one) => JSON.stringify(one.SESSDATA) === JSON.stringify(sessdataOf(held)),
    ),
  ).toBe(true)
  expect(world.bilibili.isAlive({ SESSDATA: sessdataOf(held), origin: 'qr' })).toBe(true)
  expect(world.list.all().map(({ mid }) => mid)).toEqual([MID])
}

const sessdataOf = (held: unknown): string =>
  typeof held === 'object' && held !== null && 'SESSDATA' in held ? String(held.SESSDATA) : ''

const runUntilKilled = async (world: RenewalWorld, step: number, taken: boolean): Promise<void> => {
  const crash = killedAt(step, taken)
  const run = await startedRun(world, { step: crash.step })
  await Promise.race([run.tick(), crash.killed])
  await expectNotLost(world)
}

test('a whole renewal takes as many steps as are tried here', async () => {
  const counting = killedAt(Number.POSITIVE_INFINITY, false)
  await (await startedRun(renewalWorld(), { step: counting.step })).tick()
  expect(counting.steps()).toBe(STEPS)
})

test.each(
  Array.from({ length: STEPS }, (_, index) => index + 1).flatMap((step) => [
    [step, 'before', false] as const,
    [step, 'after', true] as const,
  ]),
)('killed at step %i, %s it was taken, the next start ends it', async (step, _, taken) => {
  const world = renewalWorld()
  await runUntilKilled(world, step, taken)
  const next = await startedRun(world)
  await next.tick()
  const held = await kept(world)
  expect(held).not.toHaveProperty('replaced')
  expect([newSession(), newSession(2)]).toContainEqual(held)
  expect(world.bilibili.isAlive(oldSession)).toBe(false)
  expect(await next.held()).toEqual(held)
  expect(world.list.find(MID)).toMatchObject({ renewalTrouble: null, renewability: 'by-itself' })
})

test('killed again and again at any step, it comes through in the end', async () => {
  const random = seededRandom(20_261_124)
  for (let sample = 0; sample < (long ? 400 : 20); sample += 1) {
    const world = renewalWorld()
    for (let kills = 0; kills < 3; kills += 1)
      await runUntilKilled(world, 1 + Math.floor(random() * STEPS), random() < 0.5)
    world.clock.move(26 * 3_600_000)
    await (await startedRun(world)).tick()
    await expectNotLost(world)
    expect(await kept(world)).not.toHaveProperty('replaced')
  }
})
