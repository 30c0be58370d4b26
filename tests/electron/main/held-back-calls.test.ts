import { expect, it } from 'vitest'
import { navEndpoint } from '../../../electron/bilibili/nav'
import { showRealname } from '../../../electron/main/realname'
import { nextBlock } from '../../../electron/main/refresh/block-rules'
import { round } from '../../../electron/main/refresh/round'
import { everythingDue } from '../../../electron/main/refresh/wish'
import { signIn } from '../../../electron/main/sign-in'
import { askedBilibili, PATHS } from './refresh/asked-bilibili'
import { singleCallSetting } from './refresh/single-call-setting'

/** A call is under way during which everyone is blocked; what is asked now waits behind it. */
const behindOneRefused = async () => {
  const setting = await singleCallSetting(() => {
    parts.blocks.save(nextBlock('everyone', undefined, clock.nowMs()))
    return null
  })
  const { parts, clock, asked } = setting
  const credential = askedBilibili(clock).credentials[0]!
  const before = parts.client.call(navEndpoint, credential, () => true)
  const untilMs = clock.nowMs() + 30 * 60_000
  return { ...setting, credential, before, asked, heldBack: { kind: 'blocked-until', untilMs } }
}

it('a queued sign-in is held back by a block that began before its turn came', async () => {
  const { parts, credential, before, asked, heldBack } = await behindOneRefused()
  const signedIn = signIn({ credential, expectedMid: null, keeping: 'keychain' }, parts)
  await before
  expect(await signedIn).toEqual({ ok: false, failure: heldBack })
  expect(asked).toEqual([PATHS.nav])
})

it('so is a real name that somebody wants to see', async () => {
  const { parts, first, before, asked, heldBack } = await behindOneRefused()
  const shown = showRealname(first, parts)
  await before
  expect(await shown).toEqual({ ok: false, failure: heldBack })
  expect(asked).toEqual([PATHS.nav])
})

it('so is a round, which leaves the block and the readings as they are', async () => {
  const { parts, first, before, asked } = await behindOneRefused()
  const ended = round(everythingDue, parts)
  await Promise.all([before, ended])
  expect(asked).toEqual([PATHS.nav])
  expect(parts.blocks.all()).toMatchObject([{ scope: 'everyone', strikes: 1 }])
  expect(parts.readings.all(first).nav).toMatchObject({ value: null, failure: null })
})
