import { describe, expect, it } from 'vitest'
import {
  applicationText,
  disagreementText,
  documentText,
  realnameTroubleText,
  type RealnameTrouble,
} from '../../../electron/shared/realname-wording'
import { localeOf } from '../../../electron/shared/locales/locale-of'

const en = localeOf('en')
const zh = localeOf('zh-CN')

const NOW_MS = Date.parse('2026-11-23T09:12:00Z')

const agreeing = {
  dailyReward: { value: { realnameVerified: true } },
  security: { value: { realnameVerified: true } },
  realnameStatus: { value: { verified: true } },
  realnameApplication: { value: { state: 1 } },
}

const application = (state: number) => ({ ...agreeing, realnameApplication: { value: { state } } })

describe('an application for the real name', () => {
  it('is told by its two documented states, and by its number otherwise', () => {
    expect(applicationText(1, zh)).toBe('已认证')
    expect(applicationText(3, zh)).toBe('未申请')
    expect(applicationText(2, en)).toContain('2')
    expect(applicationText(null, en)).toBeNull()
  })

  it('names the documented kinds of document, each by another word', () => {
    const kinds = [0, 2, 3, 4, 5, 6].map((kind) => documentText(kind, zh))
    expect(new Set(kinds).size).toBe(6)
    expect(kinds[0]).toBe('身份证')
    expect(documentText(1, en)).toContain('another document (1)')
    expect(documentText(null, en)).toBeNull()
  })
})

describe('what Bilibili says about the real name', () => {
  it('is no contradiction while all agree or know nothing', () => {
    expect(disagreementText(agreeing, en)).toBeNull()
    const nobody = { value: null }
    const few = { ...agreeing, security: nobody, realnameStatus: { value: { verified: null } } }
    expect(disagreementText(few, en)).toBeNull()
  })

  it('is told with every source where one says otherwise', () => {
    const text = disagreementText(
      { ...agreeing, realnameStatus: { value: { verified: false } } },
      en,
    )
    expect(text).toContain('status: not verified')
    expect(text).toContain('application: verified')
    expect(text).toContain('safety page: verified')
    expect(text).toContain('one-time rewards: verified')
  })

  it('counts an application with 3 as not verified, and an undocumented one as nothing', () => {
    expect(disagreementText(application(3), zh)).toContain('实名申请：未认证')
    expect(disagreementText(application(2), zh)).toBeNull()
  })
})

describe('why the masked name did not come', () => {
  it('is told for each reason in words of its own', () => {
    const troubles: readonly RealnameTrouble[] = [
      { kind: 'failed', failure: { kind: 'timeout' } },
      { kind: 'blocked-until', untilMs: NOW_MS },
      { kind: 'cannot-store', because: 'full' },
      { kind: 'cannot-store', because: 'read-only' },
      { kind: 'no-account' },
      { kind: 'no-credential' },
      { kind: 'busy' },
      { kind: 'unexpected' },
    ]
    const texts = troubles.map((trouble) => realnameTroubleText(trouble, en, NOW_MS))
    expect(new Set(texts).size).toBe(troubles.length)
    expect(realnameTroubleText({ kind: 'bad-arguments' }, en, NOW_MS)).toBe(texts.at(-1))
  })
})
