import { describe, expect, it } from 'vitest'
import { code, onPath, PATHS } from './asked-bilibili'
import { blocked, offline, play, timesAsked } from './played-round'

describe('a round over one account that is refused or gets no answer', () => {
  it('retries exp/reward once on 412 and then holds it against exp/reward alone', async () => {
    const { result, asked, saved, sleptMs } = await play(onPath(PATHS.dailyReward, blocked))
    expect(result).toMatchObject({ session: 'ok', block: null })
    expect(timesAsked(asked, PATHS.dailyReward)).toBe(2)
    expect(sleptMs).toHaveLength(1)
    expect(saved.get('dailyReward')?.failure?.kind).toBe('blocked')
    expect(saved.get('expLog')?.failure).toBeNull()
  })

  it('asks a neighbour when exp/reward alone was due, and blocks when that is refused too', async () => {
    const { result, asked } = await play(() => blocked, { due: ['dailyReward'] })
    expect(result.block).toBe('everyone')
    expect(asked).toEqual([PATHS.dailyReward, PATHS.dailyReward, PATHS.nav])
  })

  it('stops at the first 412 of any other endpoint', async () => {
    const { result, asked } = await play(onPath(PATHS.coinExp, blocked))
    expect(result.block).toBe('everyone')
    expect(asked).toEqual([PATHS.nav, PATHS.accountInfo, PATHS.coinExp])
  })

  it.each([-352, -401])('blocks the account alone on %i', async (number) => {
    const { result } = await play(onPath(PATHS.accountInfo, code(number)))
    expect(result).toMatchObject({ session: 'ok', block: 'account' })
  })

  it('notes a banned account and stops', async () => {
    const { result, asked } = await play(() => code(-102))
    expect(result.session).toBe('banned')
    expect(asked).toHaveLength(1)
  })

  it('gives up after two calls without a connection, after one when another account had none', async () => {
    const first = await play(() => offline)
    expect(first.result).toMatchObject({ session: 'offline', answered: false })
    expect(first.asked).toHaveLength(2)
    const next = await play(() => offline, { offlineBefore: true })
    expect(next.asked).toHaveLength(1)
  })

  it('lets one broken connection cost one reading only, and counts no failure for it', async () => {
    const { result, saved } = await play(onPath(PATHS.vip, offline))
    expect(result.session).toBe('ok')
    expect(saved.get('vip')).toMatchObject({ failure: offline, failures: 0 })
    expect(saved.get('security')?.failure).toBeNull()
  })
})
