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
