import { expect, it } from 'vitest'
import type { BilibiliClient } from '../../../electron/main/client/client'
import { showRealname } from '../../../electron/main/realname'
import { nextBlock } from '../../../electron/main/refresh/block-rules'
import { round } from '../../../electron/main/refresh/round'
import { everythingDue } from '../../../electron/main/refresh/wish'
import { signIn } from '../../../electron/main/sign-in'
import { askedBilibili } from './refresh/asked-bilibili'
import { singleCallSetting } from './refresh/single-call-setting'

/** Everyone is blocked as soon as a call waits in the queue, before its turn comes. */
const blockedInTheQueue = async () => {
  const { parts, clock, asked, first } = await singleCallSetting()
  const queued: string[] = []
  const call: BilibiliClient['call'] = (endpoint, credential, mayAsk) => {
    queued.push(endpoint.name)
    const answer = parts.client.call(endpoint, credential, mayAsk)
    parts.blocks.save(nextBlock('everyone', undefined, clock.nowMs()))
    return answer
  }
  const client = { ...parts.client, call }
  const heldBack = { kind: 'blocked-until', untilMs: clock.nowMs() + 30 * 60_000 }
  const credential = askedBilibili(clock).credentials[0]!
  return { parts: { ...parts, client }, queued, asked, first, credential, heldBack }
}

it('a queued sign-in is held back by a block that began before its turn came', async () => {
  const { parts, credential, queued, asked, heldBack } = await blockedInTheQueue()
  expect(await signIn({ credential, expectedMid: null, keeping: 'keychain' }, parts)).toEqual({
    ok: false,
    failure: heldBack,
  })
  expect([queued, asked]).toEqual([['nav'], []])
})

it('so is a real name that somebody wants to see', async () => {
  const { parts, first, queued, asked, heldBack } = await blockedInTheQueue()
  expect(await showRealname(first, parts)).toEqual({ ok: false, failure: heldBack })
  expect([queued, asked]).toEqual([['realnameApplication'], []])
})

it('so is a round, which leaves the block and the readings as they are', async () => {
  const { parts, first, queued, asked } = await blockedInTheQueue()
  await round(everythingDue, parts)
  expect([queued, asked]).toEqual([['nav'], []])
  expect(parts.blocks.all()).toMatchObject([{ scope: 'everyone', strikes: 1 }])
  expect(parts.readings.all(first).nav).toMatchObject({ value: null, failure: null })
})
