import { expect, it } from 'vitest'
import { en } from '../../../electron/shared/locales/en'
import { trayTitle } from '../../../electron/shared/tray-title'
import { asked, glanceOf, NOW_MS } from './tray-glance'

it('is the sum of the account that has most open, a mark where one needs its user', () => {
  const title = (...accounts: Parameters<typeof glanceOf>[0]): string =>
    trayTitle(glanceOf(accounts), en, NOW_MS)
  expect(title()).toBe('')
  expect(title(asked(0, { paused: true }))).toBe('')
  expect(title(asked(50), asked(30))).toBe('45/65')
  expect(title(asked(50))).toBe('65/65')
  expect(title(asked(50), asked(30, { session: { state: 'needs-login', sinceMs: 0 } }))).toBe('!')
})
