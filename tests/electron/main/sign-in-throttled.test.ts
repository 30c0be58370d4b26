import { expect, it } from 'vitest'
import { signIn } from '../../../electron/main/sign-in'
import { askedBilibili } from './refresh/asked-bilibili'
import { roundSetting } from './refresh/round-setting'

it('a Retry-After of more than a minute holds the next sign-in back without a call', async () => {
  const answer = { status: 429, headers: { 'retry-after': '300' } }
  const { parts, clock, asked } = await roundSetting(() => answer)
  const credential = askedBilibili(clock).credentials[0]!
  const wish = { credential, expectedMid: null, keeping: 'keychain' } as const
  expect(await signIn(wish, parts)).toMatchObject({
    failure: { kind: 'not-verified', failure: { kind: 'throttled' } },
  })
  const untilMs = clock.nowMs() + 300_000
  expect(parts.blocks.all()).toEqual([{ scope: 'everyone', strikes: 0, untilMs }])
  expect(await signIn(wish, parts)).toEqual({
    ok: false,
    failure: { kind: 'blocked-until', untilMs },
  })
  expect(asked).toHaveLength(1)
})
