import { describe, expect, it } from 'vitest'
import { code, onPath, PATHS } from './asked-bilibili'
import { blocked, offline, play, timesAsked } from './played-round'

const throttled = (retryAfter: string) => ({
  status: 429,
  headers: { 'retry-after': retryAfter },
})

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

  it('leaves no trace of a first call in vain where it only tries', async () => {
    const { result, asked, saved } = await play(() => offline, { tries: true })
    expect(result).toMatchObject({ session: 'offline', answered: false })
    expect([asked.length, saved.size]).toEqual([1, 0])
    // Once there was an answer it is a round like any other.
    const answered = await play(onPath(PATHS.vip, offline), { tries: true })
    expect(answered.result.session).toBe('ok')
    expect(answered.saved.get('vip')).toMatchObject({ failure: offline, failures: 0 })
    expect(answered.saved.get('expLog')?.failure).toBeNull()
  })

  it('counts calls without an answer in time, but where no call had one: that is no connection', async () => {
    const timeout = { kind: 'timeout' } as const
    const slow = await play(onPath(PATHS.vip, timeout))
    expect(slow.result.session).toBe('ok')
    expect(slow.saved.get('vip')).toMatchObject({ failure: timeout, failures: 1 })
    const dead = await play(() => timeout)
    expect(dead.result.session).toBe('offline')
    expect([...dead.saved.values()]).toEqual([
      expect.objectContaining({ failure: timeout, failures: 0 }),
      expect.objectContaining({ failure: timeout, failures: 0 }),
    ])
    // An answer that cannot be used is one all the same.
    let calls = 0
    const odd = await play(() => ((calls += 1) === 1 ? timeout : code(-500)))
    expect(odd.saved.get('nav')).toMatchObject({ failure: timeout, failures: 1 })
  })

  it('keeps nothing of such calls once it may not go on', async () => {
    const { saved } = await play(() => offline, { mayGoOn: (asked) => asked < 2 })
    expect(saved.size).toBe(0)
  })

  it('lets one broken connection cost one reading only, and counts no failure for it', async () => {
    const { result, saved } = await play(onPath(PATHS.vip, offline))
    expect(result.session).toBe('ok')
    expect(saved.get('vip')).toMatchObject({ failure: offline, failures: 0 })
    expect(saved.get('security')?.failure).toBeNull()
  })

  it('stops for as long as Bilibili asks, for everyone, where that is more than a minute', async () => {
    const { result, asked, saved } = await play(onPath(PATHS.accountInfo, throttled('61')))
    expect(result).toMatchObject({ session: 'ok', block: 'everyone', blockMs: 61_000 })
    expect(asked).toEqual([PATHS.nav, PATHS.accountInfo])
    expect(saved.get('accountInfo')?.failure).toMatchObject({ kind: 'throttled' })
  })

  it.each(['60', '0', 'soon'])('goes on where Bilibili asks for %s', async (retryAfter) => {
    const { result, saved } = await play(onPath(PATHS.accountInfo, throttled(retryAfter)))
    expect(result).toMatchObject({ session: 'ok', block: null, blockMs: null })
    expect(saved.size).toBe(Object.keys(PATHS).length)
  })

  it('heeds what is asked in the place of a second look too', async () => {
    let answers = 0
    const { result } = await play((request) =>
      !request.url.endsWith(PATHS.nav)
        ? null
        : (answers += 1) === 1
          ? code(-101)
          : throttled('120'),
    )
    expect(result).toMatchObject({ session: null, block: 'everyone', blockMs: 120_000 })
    const reward = await play((request) =>
      !request.url.endsWith(PATHS.dailyReward)
        ? null
        : (answers += 1) === 3
          ? blocked
          : throttled('120'),
    )
    expect(reward.result).toMatchObject({ block: 'everyone', blockMs: 120_000 })
  })
})
