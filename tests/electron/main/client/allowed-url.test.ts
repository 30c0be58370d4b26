import { expect, test } from 'vitest'

import { allowedUrl, ForbiddenAddress } from '../../../../electron/main/client/allowed-url'
import { loopback } from './loopback'
import { exchangeWith, NAV } from './loopback-exchange'

test.each(['api', 'passport', 'account', 'www'])('%s.bilibili.com may be asked', (name) => {
  expect(allowedUrl(`https://${name}.bilibili.com/x?a=b`).search).toBe('?a=b')
})

const forbidden = [
  'http://api.bilibili.com/x',
  'https://bilibili.com/x',
  'https://api.bilibili.com./x',
  'https://api.bilibili.com.evil.example/x',
  'https://evil.example/api.bilibili.com',
  'https://evil.example#api.bilibili.com',
  'https://api.bilibili.com:8443/x',
  'https://user@api.bilibili.com/x',
  'https://:word@api.bilibili.com/x',
  'https://api.bilibili.com@evil.example/x',
  'https://passport.biligame.com/x',
  'https://api.bilibili\u3002com.evil.example/x',
  'https://127.0.0.1/x',
  'file:///etc/passwd',
]

test.each(forbidden)('%s is refused', (address) => {
  expect(() => allowedUrl(address)).toThrow(ForbiddenAddress)
})

test('a call elsewhere rejects before anything is sent, without its query in the error', async () => {
  const server = await loopback((_, response) => response.end('{}'))
  const exchange = exchangeWith(server.url)
  for (const url of forbidden) {
    const call = exchange({ ...NAV, url: `${url}?access_key=canary` })
    await expect(call).rejects.toThrow(/^Nothing may be sent to [^?]*$/)
  }
  expect(server.seen).toHaveLength(0)
})
