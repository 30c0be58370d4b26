import { defaultSettings } from '../../../electron/shared/settings'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { navEndpoint } from '../../../electron/bilibili/nav'
import { connectBilibili } from '../../../electron/main/bilibili'
import type { LogFields } from '../../../electron/main/log/log'
import { startUpstream, type Upstream } from '../../upstream/start-upstream'

let server: Upstream

beforeEach(async () => {
  server = await startUpstream()
})
afterEach(() => server.close())

it('asks the upstream at its pace on one connection and logs no more than what was sent', async () => {
  const { mid, credential } = server.addAccount({ mid: '7' })
  const logged: [string, LogFields][] = []
  const client = connectBilibili({
    upstream: { upstreamUrl: server.url, paceMs: 0, clockStartMs: null },
    dated: () => undefined,
    sent: () => undefined,
    network: () => defaultSettings,
    certificateTrouble: () => undefined,
    clock: { nowMs: () => 0 },
    log: (event, fields = {}) => logged.push([event, fields]),
    random: () => 0,
    resolveProxy: () => Promise.reject(new Error('a loopback address goes direct')),
    invented: null,
  })
  for (let call = 0; call < 3; call += 1)
    expect(await client.call(navEndpoint, credential, () => true)).toMatchObject({
      ok: true,
      value: { value: { mid } },
    })
  client.close()

  expect(server.requests()).toHaveLength(3)
  expect(server.connections()).toBe(1)
  expect(server.requests()[0]?.headers['user-agent']).toMatch(/^Mozilla.*Chrome/)
  expect(logged).toHaveLength(3)
  expect(logged[0]).toEqual([
    'sent',
    {
      name: 'nav',
      method: 'GET',
      host: 'api.bilibili.com',
      path: '/x/web-interface/nav',
      status: 200,
      outcome: 'ok',
      code: null,
      tookMs: 0,
    },
  ])
})

it('calls a server that is not there offline', async () => {
  const { credential } = server.addAccount({ mid: '7' })
  const closed = await startUpstream()
  await closed.close()
  const client = connectBilibili({
    upstream: { upstreamUrl: closed.url, paceMs: 0, clockStartMs: null },
    dated: () => undefined,
    sent: () => undefined,
    network: () => defaultSettings,
    certificateTrouble: () => undefined,
    clock: { nowMs: () => 0 },
    log: () => undefined,
    random: () => 0,
    resolveProxy: () => Promise.resolve('DIRECT'),
    invented: null,
  })
  expect(await client.call(navEndpoint, credential, () => true)).toEqual({
    ok: false,
    failure: { kind: 'offline', cause: 'refused' },
  })
})
