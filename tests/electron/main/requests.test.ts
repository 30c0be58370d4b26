import { describe, expect, it } from 'vitest'
import { requestHandlers } from '../../../electron/main/requests'
import type { Glance } from '../../../electron/shared/glance'

const glanceAt = (generatedAtMs: number): Glance => ({
  generatedAtMs,
  day: '2026-11-23',
  dayEndsAtMs: generatedAtMs + 1,
  keychain: 'ok',
  accounts: [],
})

describe('the handlers of the window’s requests', () => {
  it('answers a read with the glance of this moment and asks nobody', async () => {
    let refreshes = 0
    let nowMs = 1
    const handlers = requestHandlers({
      glance: () => glanceAt(nowMs),
      language: () => 'zh-CN',
      refresh: () => Promise.resolve(refreshes++),
    })
    nowMs = 2
    const value = { glance: glanceAt(2), language: 'zh-CN' }
    expect(await handlers['glance:read']()).toEqual({ ok: true, value })
    expect(refreshes).toBe(0)
  })

  it('answers a refresh once the round has ended, with what it brought', async () => {
    let nowMs = 1
    const handlers = requestHandlers({
      glance: () => glanceAt(nowMs),
      language: () => 'en',
      refresh: async () => {
        await Promise.resolve()
        nowMs = 5
      },
    })
    const value = { glance: glanceAt(5), language: 'en' }
    expect(await handlers['glance:refresh']()).toEqual({ ok: true, value })
  })
})
