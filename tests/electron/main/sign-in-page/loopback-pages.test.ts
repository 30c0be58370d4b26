import { afterEach, expect, it, vi } from 'vitest'
import { plainServer } from './plain-server'
import { pages, partitions } from './fake-page-electron'
import { pageSetting } from './page-setting'

vi.mock('electron', () => import('./fake-page-electron'))

afterEach(() => {
  pages.length = 0
  partitions.clear()
})

it('answers from the server that stands in for Bilibili, with every cookie that it sets', async () => {
  const server = await plainServer()
  const { open, stopper } = pageSetting(server.url)
  const { own, end } = open()
  expect(own.calls).toContain('handle https')
  const answer = await own.handler?.(
    new Request('https://passport.bilibili.com/login?a=1', { method: 'POST', body: 'x=y' }),
  )
  expect(answer?.status).toBe(302)
  expect(answer?.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
  expect(server.asked).toEqual(['POST /passport.bilibili.com/login?a=1 x=y'])
  stopper.abort()
  await end
  await server.close()
})

it('leaves every address to the network otherwise', async () => {
  const { open, stopper } = pageSetting()
  const { own, end } = open()
  expect(own.handler).toBeNull()
  stopper.abort()
  await end
})
