import { beforeEach, expect, it, vi } from 'vitest'
import { exactInstant } from '../../../electron/shared/exact-instant'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'

beforeEach(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  return () => vi.unstubAllEnvs()
})

it('an instant is told to the second, as each language writes a day', () => {
  const ms = Date.parse('2026-11-23T09:12:05Z')
  expect(exactInstant(ms, en)).toBe('Monday, 23 November 2026 17:12:05')
  expect(exactInstant(ms, zhCn)).toBe('2026年11月23日 星期一 17:12:05')
})
