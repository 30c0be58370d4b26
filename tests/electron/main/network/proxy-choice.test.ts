import { expect, it } from 'vitest'
import { firstProxy } from '../../../../electron/main/client/proxy'
import { proxyList, sessionProxy } from '../../../../electron/main/network/proxy-choice'

it.each([
  ['http://10.0.0.1:3128', { scheme: 'http', host: '10.0.0.1:3128' }],
  ['https://p.example:443', { scheme: 'https', host: 'p.example:443' }],
  ['SOCKS5://[::1]:1080', { scheme: 'socks5h', host: '[::1]:1080' }],
  ['socks4://127.0.0.1:1080', { scheme: 'socks4', host: '127.0.0.1:1080' }],
])('%s is the way that is gone', (server, way) => {
  const setting = { mode: 'manual', server } as const
  expect(firstProxy(proxyList(setting) ?? '')).toEqual(way)
  expect(sessionProxy(setting)).toEqual({ mode: 'fixed_servers', proxyRules: server })
})

it('is left to the system, or none', () => {
  expect(proxyList({ mode: 'system' })).toBeNull()
  expect(firstProxy(proxyList({ mode: 'direct' }) ?? '')).toBe('direct')
  expect(sessionProxy({ mode: 'direct' })).toEqual({ mode: 'direct' })
  expect(sessionProxy({ mode: 'system' })).toEqual({ mode: 'system' })
})
