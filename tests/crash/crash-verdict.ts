import { expect } from 'vitest'
import type { Variant } from './crash-variant'
import { MID } from './crash-place'
import type { CrashWorld, Found } from './crash-world'

/**
 * What became of the account. `as before`: nothing was changed, and nothing that Bilibili gave is
 * missing. `done`: signed in, or renewed. `scan lost`: as before too, but the code had been confirmed, so it is scanned once more.
 * `token spent`: as before, and to be scanned when the session ends.
 */
export type Outcome = 'as before' | 'scan lost' | 'token spent' | 'done'

/** Nobody but the killed process has done anything yet. */
export const expectNothingLost = (world: CrashWorld, found: Found): void => {
  expect(new Set(found.listed).size).toBe(found.listed.length)
  expect(found.listed.filter((mid) => world.before.includes(mid))).toEqual(world.before)
  for (const mid of world.before) {
    const { credential } = found.of(mid)
    const session = world.passport.truth.find(credential?.SESSDATA)
    expect(session?.mid).toBe(mid)
    // A session that was over before anything began may still be held.
    expect(session?.alive === true || session === world.own).toBe(true)
    if (session === world.own && session?.alive === false) expect(world.ownWasOver).toBe(true)
  }
}

const expectOthersUntouched = (world: CrashWorld, found: Found, start: Found): void => {
  for (const mid of world.before) {
    const [now, then] = [found.of(mid), start.of(mid)]
    expect(now.listed).toMatchObject({ nickname: `mine ${mid}`, colour: 'rose', paused: false })
    expect(now.exp).toBe(Number(mid))
    if (mid !== MID) expect(now.entry).toBe(then.entry)
  }
}

/** After a start that was not killed: one row, one entry, a session that lives, nothing pending. */
const expectWhole = (world: CrashWorld, found: Found): void => {
  const { listed, credential } = found.of(MID)
  expect(found.listed.filter((mid) => mid === MID)).toEqual([MID])
  expect(credential).not.toHaveProperty('replaced')
  expect(credential).toMatchObject({ DedeUserID: MID, origin: 'qr' })
  expect(credential?.buvid3).toMatch(world.own === null ? /^device3-/ : /^buvid3-of-7$/)
  expect(world.passport.truth.find(credential?.SESSDATA)).toMatchObject({ mid: MID, alive: true })
  expect(listed).toMatchObject({ name: 'name of 7', sessionOnly: false })
  // Where all was read a moment before the crash, the next round that asks something tells.
  expect(listed?.session.state).toBeOneOf(['ok', 'unknown'])
}

const expectInLine = (found: Found): void => {
  expect(found.entries.toSorted()).toEqual(found.listed.toSorted())
  expect(found.index.toSorted()).toEqual(found.listed.toSorted())
}

const outcomeOf = (world: CrashWorld, found: Found, variant: Variant): Outcome => {
  const { credential, listed } = found.of(MID)
  const isOld = credential?.SESSDATA === world.own?.credential.SESSDATA
  if (!isOld) return 'done'
  if (variant.scenario === 'renewal')
    return listed?.renewalTrouble === 'token-mismatch' ? 'token spent' : 'as before'
  return world.passport.handed() > 0 ? 'scan lost' : 'as before'
}

/** Judges what the start after the crash has left. */
export const judge = (world: CrashWorld, start: Found, found: Found, variant: Variant): Outcome => {
  expectNothingLost(world, found)
  expectOthersUntouched(world, found, start)
  expect(found.files).not.toContain('secret')
  const outcome = outcomeOf(world, found, variant)
  if (found.listed.includes(MID) && !(world.ownWasOver && outcome !== 'done'))
    expectWhole(world, found)
  // A first sign-in that left nothing may have left its name, which the next one fills.
  if (outcome === 'done' || world.own !== null) expectInLine(found)
  else expect([found.listed, found.entries.includes(MID)]).toEqual([world.before, false])
  return outcome
}

/** Judges what a scan after all of that has left: whatever came before, it makes everything whole. */
export const judgeScan = (world: CrashWorld, start: Found, found: Found): void => {
  expectOthersUntouched(world, found, start)
  expectWhole(world, found)
  expectInLine(found)
}
