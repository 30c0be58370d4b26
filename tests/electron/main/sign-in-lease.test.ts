import { describe, expect, it } from 'vitest'
import { signIn } from '../../../electron/main/sign-in'
import { askedBilibili, code, type Instead } from './refresh/asked-bilibili'
import { roundSetting } from './refresh/round-setting'

const MINUTE_MS = 60_000

/** An account to be signed in again. */
const setting = async (instead: Instead = () => null) => {
  const { parts, clock, asked, mids } = await roundSetting(instead)
  const credential = askedBilibili(clock).credentials[0]!
  const wish = { credential, expectedMid: null, keeping: 'keychain' } as const
  return { parts, asked, mid: mids[0]!, wish }
}

describe('the lease', () => {
  it('is waited for while another process asks, and given back', async () => {
    const { parts, mid, wish } = await setting()
    let looks = 0
    let released = 0
    const lease = {
      ...parts.lease,
      take: () => ((looks += 1) === 4 ? ('taken' as const) : ('held' as const)),
      release: () => {
        released += 1
      },
    }
    expect(await signIn(wish, { ...parts, lease })).toMatchObject({
      ok: true,
      value: { mid },
    })
    expect([looks, released]).toEqual([4, 1])
  })

  it('is given up after a minute, without a call', async () => {
    const { parts, asked, wish } = await setting()
    let sleptMs = 0
    const lease = { ...parts.lease, take: () => 'held' as const }
    const sleep = (ms: number): Promise<void> => {
      sleptMs += ms
      return Promise.resolve()
    }
    const busy = await signIn(wish, { ...parts, lease, sleep })
    expect(busy).toEqual({ ok: false, failure: { kind: 'busy' } })
    expect(sleptMs).toBe(MINUTE_MS)
    expect(asked).toEqual([])
  })

  it('is given back after a sign-in that failed, too', async () => {
    const { parts, wish } = await setting(() => code(-101))
    let released = 0
    const release = (): void => {
      released += 1
    }
    await signIn(wish, { ...parts, lease: { ...parts.lease, release } })
    expect(released).toBe(1)
  })
})
