import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Failure } from '../../../electron/bilibili/failure'
import { en } from '../../../electron/shared/locales/en'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { chooseLanguage, clockText, dateText, failureText } from '../../../electron/shared/wording'

describe('the language', () => {
  it.each([
    ['zh-CN', ['en-US'], 'zh-CN'],
    ['en', ['zh-CN'], 'en'],
    ['system', ['zh-TW', 'en'], 'zh-CN'],
    ['system', ['fr-FR', 'ZH-hans', 'en'], 'zh-CN'],
    ['system', ['en-GB', 'zh-CN'], 'en'],
    ['system', ['fr', 'de'], 'en'],
    ['system', ['zha', 'eng', 'ja'], 'en'],
    ['system', [], 'en'],
  ] as const)('set to %s on a system of %j is %s', (setting, system, language) => {
    expect(chooseLanguage(setting, system)).toBe(language)
  })

  it('has its own sentences', () => {
    expect([localeOf('zh-CN'), localeOf('en')]).toEqual([zhCn, en])
  })
})

describe('a failure in words', () => {
  it.each([
    [{ kind: 'offline', cause: 'dns' }, en.failure.offline.dns],
    [{ kind: 'offline', cause: 'proxy' }, en.failure.offline.proxy],
    [{ kind: 'timeout' }, en.failure.timeout],
    [{ kind: 'needs-login', code: -101 }, en.failure['needs-login']],
    [{ kind: 'needs-login', code: -2 }, en.failure.accessKey.unknown],
    [{ kind: 'needs-login', code: -658 }, en.failure.accessKey.expired],
    [{ kind: 'needs-login', code: -663 }, en.failure.accessKey.otherApp],
    [
      { kind: 'refused', code: '-799', message: '请求过于频繁' },
      'Bilibili refused: 请求过于频繁 (-799)',
    ],
    [{ kind: 'refused', code: '40022', message: '' }, 'Bilibili refused (40022).'],
  ] satisfies [Failure, string][])('%j is one sentence', (failure, sentence) => {
    expect(failureText(failure, en)).toBe(sentence)
  })
})

describe('an instant on this machine', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it.each([
    ['Asia/Shanghai', '2026-11-24', '2026-11-24 00:05'],
    ['UTC', '2026-11-23', '16:05'],
    ['America/New_York', '2026-11-23', '11:05'],
  ])('goes by its time zone: %s', (zone, date, text) => {
    vi.stubEnv('TZ', zone)
    const ms = Date.parse('2026-11-23T16:05:00Z')
    const nowMs = Date.parse('2026-11-23T15:00:00Z')
    expect(dateText(ms)).toBe(date)
    expect(clockText(ms, nowMs)).toBe(text)
  })

  it('is written with 24 hours and two digits each', () => {
    vi.stubEnv('TZ', 'UTC')
    const midnightMs = Date.parse('2027-01-02T00:00:00Z')
    expect(clockText(midnightMs, midnightMs)).toBe('00:00')
    expect(clockText(midnightMs + 65 * 60_000, midnightMs)).toBe('01:05')
    expect(dateText(midnightMs)).toBe('2027-01-02')
  })
})
