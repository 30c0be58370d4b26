import { defaultSettings } from '../../../electron/shared/settings'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { assembleCore } from '../../../electron/main/assemble-core'
import { connectBilibili } from '../../../electron/main/bilibili'
import { exampleFolder, exampleProfile } from '../../../electron/main/example'
import { standingClock } from './refresh/asked-bilibili'

const exampleCore = async () => {
  const clock = standingClock()
  const { profile, exchange } = await exampleProfile(clock, process.pid, exampleFolder(tmpdir()))
  const client = connectBilibili({
    upstream: { upstreamUrl: null, paceMs: null, clockStartMs: null },
    dated: () => undefined,
    sent: () => undefined,
    network: () => defaultSettings,
    certificateTrouble: () => undefined,
    clock,
    log: () => undefined,
    random: () => 0,
    resolveProxy: () => Promise.reject(new Error('the example asks nobody')),
    invented: exchange,
  })
  return assembleCore({
    aheadMs: () => 0,
    profile,
    client,
    clock,
    systemLanguages: ['en'],
    sleep: () => Promise.resolve(),
    random: () => 0,
    giveWayMs: 0,
    every: () => () => undefined,
    openSignInPage: () => Promise.resolve({ kind: 'unreachable' }),
    log: () => undefined,
  })
}

it('three invented accounts answer every reading, at once and without the network', async () => {
  const core = await exampleCore()
  await core.load()
  expect(await core.refresher.refresh()).toBe('done')
  const { accounts } = core.glance()
  expect(accounts).toHaveLength(3)
  for (const account of accounts) {
    expect(account.session.state).toBe('ok')
    expect(account.name).not.toBe(account.mid)
    expect(Object.values(account.readings)).toEqual(Array.from({ length: 10 }, () => 'fresh'))
  }
})

it('has nothing to say about a profile, since there is none', async () => {
  const core = await exampleCore()
  await core.load()
  expect(core.notices()).toEqual([])
})

it('has kept the last two years, which its own rounds go on from', async () => {
  const core = await exampleCore()
  await core.load()
  const before = core.ledger.all()!
  await core.refresher.refresh()
  const after = core.ledger.all()!
  expect(after.map(({ mid }) => mid)).toEqual(before.map(({ mid }) => mid))
  for (const [at, { coinRows, days, coverage, logins, vip, levels }] of after.entries()) {
    const was = before[at]!
    expect(coverage.coins).toHaveLength(was.coverage.coins.length)
    expect(days.map(({ day }) => day)).toEqual([...was.days.map(({ day }) => day), '2026-11-23'])
    expect([logins, vip]).toEqual([was.logins, was.vip])
    // What the purse gained or lost since the last look is what the rows say.
    const sinceMs = was.levels.at(-1)!.atMs
    const rows = coinRows.filter(({ atMs }) => atMs > sinceMs)
    expect(levels.at(-1)!.coinTenths! - was.levels.at(-1)!.coinTenths!).toBe(
      rows.reduce((sum, { delta }) => sum + delta, 0),
    )
    const known = new Set(coinRows.map((row) => JSON.stringify(row)))
    expect(known.size).toBe(coinRows.length)
    expect(was.coinRows.every((row) => known.has(JSON.stringify(row)))).toBe(true)
  }
})

it('forgets everything when it is closed', async () => {
  const core = await exampleCore()
  core.close()
  expect(() => core.glance()).toThrow()
})

it('takes settings for as long as it runs', async () => {
  const core = await exampleCore()
  expect(await core.changeSettings({ theme: 'dark' })).toMatchObject({ ok: true })
  expect(core.settings().theme).toBe('dark')
  expect((await exampleCore()).settings().theme).toBe('system')
})
