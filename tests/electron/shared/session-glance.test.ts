import { describe, expect, it } from 'vitest'
import { blockedUntilMs, EVERYONE, sessionGlance } from '../../../electron/shared/session-glance'
import { snapshot } from './snapshot-builder'

const NOW_MS = 1_000_000
const block = (scope: string, untilMs: number) => ({ scope, untilMs, strikes: 1 })

describe('the health of a login', () => {
  it('is blocked until the later of the blocks that hold it', () => {
    const blocks = [
      block(EVERYONE, NOW_MS + 10),
      block('293793435', NOW_MS + 20),
      block('7', NOW_MS + 99),
    ]
    expect(sessionGlance(snapshot(), blocks, NOW_MS)).toEqual({
      state: 'blocked',
      expiresAtMs: null,
      untilMs: NOW_MS + 20,
    })
  })

  it('is itself again the moment the block ends', () => {
    expect(blockedUntilMs([block(EVERYONE, NOW_MS)], '293793435', NOW_MS)).toBeNull()
    expect(sessionGlance(snapshot(), [block(EVERYONE, NOW_MS)], NOW_MS).state).toBe('ok')
  })

  it.each(['needs-login', 'damaged', 'banned'] as const)(
    '%s is told even during a block',
    (state) => {
      const account = snapshot({ session: { state, sinceMs: 0 } })
      const glance = sessionGlance(account, [block(EVERYONE, NOW_MS + 1)], NOW_MS)
      expect(glance).toMatchObject({ state, untilMs: null })
    },
  )

  it('is not held by a block that was set while the clock ran ahead', () => {
    const sixHoursMs = 6 * 3_600_000
    expect(blockedUntilMs([block(EVERYONE, NOW_MS + sixHoursMs)], '1', NOW_MS)).not.toBeNull()
    expect(blockedUntilMs([block(EVERYONE, NOW_MS + sixHoursMs + 1)], '1', NOW_MS)).toBeNull()
  })
})
