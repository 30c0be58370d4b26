import { describe, expect, it } from 'vitest'
import { refresher } from '../../../../electron/main/refresh/refresher'
import { nextBlock } from '../../../../electron/main/refresh/block-rules'
import type { Asking } from '../../../../electron/shared/account'
import { code, onPath, PATHS, type Instead } from './asked-bilibili'
import { roundSetting } from './round-setting'
import { awake } from './awake'

const MINUTE_MS = 60_000
const readingsOfOne = Object.keys(PATHS).length

const withRefresher = async (instead?: Instead) => {
  const setting = await roundSetting(instead)
  const told: (Asking | null)[] = []
  const subject = refresher({
    ...awake(),
    ...setting.parts,
    every: () => () => undefined,
    changed: () => {
      told.push(subject.asking())
    },
  })
  const [first = '', second = ''] = setting.mids
  return { ...setting, subject, told, first, second }
}

describe('a refresh of one account', () => {
  it('asks what is not fresh of that account alone, and says where nothing was due', async () => {
    const { subject, asked, first } = await withRefresher()
    expect(await subject.refreshAccount(first, null)).toBe('done')
    expect(asked).toHaveLength(readingsOfOne)
    expect(await subject.refreshAccount(first, null)).toBe('nothing-due')
    expect(asked).toHaveLength(readingsOfOne)
  })

  it('does not wait after failures as the rounds do', async () => {
    const failing = onPath(PATHS.vip, code(-500))
    const { subject, asked, first, clock } = await withRefresher(failing)
    await subject.refreshAccount(first, null)
    clock.move(1_000)
    await subject.refreshAccount(first, null)
    await subject.refreshAccount(first, null)
    asked.length = 0
    expect(await subject.refresh()).toBe('done')
    expect(asked.filter((path) => path === PATHS.vip)).toHaveLength(2)
    asked.length = 0
    await subject.refreshAccount(first, null)
    expect(asked).toEqual([PATHS.vip])
  })

  it('asks one reading though it is fresh, and leaves the times of the rounds alone', async () => {
    const { subject, asked, first, clock, parts } = await withRefresher()
    await subject.refresh()
    const before = parts.list.find(first)
    clock.move(MINUTE_MS)
    asked.length = 0
    expect(await subject.refreshAccount(first, 'vip')).toBe('done')
    expect(asked).toEqual([PATHS.vip])
    expect(parts.readings.all(first).vip.asOfMs).toBe(clock.nowMs())
    expect(parts.list.find(first)).toEqual(before)
  })

  it('looks twice before it takes a login for dead, whichever reading was wanted', async () => {
    const { subject, asked, first, parts } = await withRefresher(() => code(-101))
    await subject.refreshAccount(first, 'security')
    expect(asked).toEqual([PATHS.security, PATHS.nav, PATHS.nav])
    expect(parts.list.find(first)?.session.state).toBe('needs-login')
  })

  it('asks nothing of a reading that the credential cannot make', async () => {
    const { subject, asked, first, accounts } = await withRefresher()
    await accounts.rewrite(
      { mid: first, generation: 1 },
      { access_key: 'f00d', origin: 'access-key' },
    )
    expect(await subject.refreshAccount(first, 'vip')).toBe('nothing-due')
    expect(asked).toEqual([])
  })

  it.each(['one', 'everyone'] as const)('stays behind a block of %s', async (whom) => {
    const { subject, asked, first, parts, clock } = await withRefresher()
    const scope = whom === 'one' ? first : 'everyone'
    parts.blocks.save(nextBlock(scope, undefined, clock.nowMs()))
    await subject.refreshAccount(first, null)
    await subject.refreshAccount(first, 'vip')
    expect(asked).toEqual([])
  })

  it.each(['needs-login', 'damaged'] as const)('leaves one alone that is %s', async (state) => {
    const { subject, asked, first, parts } = await withRefresher()
    parts.list.update(first, { session: { state, sinceMs: 0 } })
    await subject.refreshAccount(first, 'nav')
    expect(asked).toEqual([])
  })

  it('leaves a paused one alone, and is no trouble for one that is gone', async () => {
    const { subject, asked, first, parts } = await withRefresher()
    parts.list.update(first, { paused: true })
    await subject.refreshAccount(first, null)
    await subject.refreshAccount('404', null)
    expect(asked).toEqual([])
  })
})

describe('wishes during a round', () => {
  it('are answered by one round that follows, for all who asked', async () => {
    const { subject, asked, first, second, parts } = await withRefresher()
    for (const mid of [second, parts.list.all()[2]?.mid ?? ''])
      parts.list.update(mid, { roundAtMs: parts.clock.nowMs(), nextRoundAtMs: 9e15 })
    const tick = subject.tick()
    const wider = Array.from({ length: 50 }, () => subject.refresh())
    await tick
    expect(asked).toHaveLength(readingsOfOne)
    expect(new Set(await Promise.all(wider))).toEqual(new Set(['done']))
    expect(asked).toHaveLength(3 * readingsOfOne)
    expect(parts.readings.all(first).nav.value).not.toBeNull()
    expect(parts.readings.all(second).nav.value).not.toBeNull()
  })

  it('ask a reading anew that the running round may already be past', async () => {
    const { subject, asked, first } = await withRefresher()
    const round = subject.refresh()
    const clicks = Array.from({ length: 50 }, () => subject.refreshAccount(first, 'vip'))
    await Promise.all([round, ...clicks])
    expect(asked).toHaveLength(3 * readingsOfOne + 1)
    expect(asked.at(-1)).toBe(PATHS.vip)
  })

  it('are not begun any more once it was stopped', async () => {
    const { subject, asked, first } = await withRefresher()
    const round = subject.refreshAccount(first, 'vip')
    const later = subject.refresh()
    await subject.stop()
    expect(await Promise.all([round, later])).toEqual(['done', 'done'])
    expect(asked.length).toBeLessThanOrEqual(1)
  })
})

describe('how far a round is', () => {
  it('is told at its beginning and end and at those of each account', async () => {
    const { subject, told, mids } = await withRefresher()
    expect(subject.asking()).toBeNull()
    await subject.refresh()
    const of = 3
    expect(told).toEqual([
      { mid: null, done: 0, of },
      { mid: mids[0], done: 0, of },
      { mid: null, done: 1, of },
      { mid: mids[1], done: 1, of },
      { mid: null, done: 2, of },
      { mid: mids[2], done: 2, of },
      { mid: null, done: 3, of },
      null,
    ])
    expect(subject.asking()).toBeNull()
  })

  it('names no account of which nothing is due', async () => {
    const { subject, told, first } = await withRefresher()
    await subject.refreshAccount(first, null)
    told.length = 0
    await subject.refreshAccount(first, null)
    expect(told.map((asking) => asking?.mid ?? null)).toEqual([null, null, null])
  })

  it('is nothing where another process asks', async () => {
    const { subject, told, parts } = await withRefresher()
    const held = { ...parts, lease: { ...parts.lease, take: () => 'held' as const } }
    const waiting = refresher({ ...awake(), ...held, every: () => () => undefined })
    expect(await waiting.refresh()).toBe('held-elsewhere')
    expect([waiting.asking(), subject.asking(), told]).toEqual([null, null, []])
  })
})
