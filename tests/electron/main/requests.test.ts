import { describe, expect, it } from 'vitest'
import { requestHandlers } from '../../../electron/main/requests'
import type { GlanceView } from '../../../electron/shared/ipc'

const viewAt = (generatedAtMs: number): GlanceView => ({
  glance: {
    generatedAtMs,
    day: '2026-11-23',
    dayEndsAtMs: generatedAtMs + 1,
    keychain: 'ok',
    accounts: [],
  },
  language: 'zh-CN',
  notices: [{ kind: 'read-only' }],
})

describe('the handlers of the window’s requests', () => {
  it('answers a read with the view of this moment and asks nobody', async () => {
    let refreshes = 0
    let nowMs = 1
    const refresh = (): Promise<number> => Promise.resolve(refreshes++)
    const handlers = requestHandlers({ view: () => viewAt(nowMs), refresh })
    nowMs = 2
    expect(await handlers['glance:read']()).toEqual({ ok: true, value: viewAt(2) })
    expect(refreshes).toBe(0)
  })

  it('answers a refresh once the round has ended, with what it brought', async () => {
    let nowMs = 1
    const refresh = async (): Promise<void> => {
      await Promise.resolve()
      nowMs = 5
    }
    const handlers = requestHandlers({ view: () => viewAt(nowMs), refresh })
    expect(await handlers['glance:refresh']()).toEqual({ ok: true, value: viewAt(5) })
  })
})
