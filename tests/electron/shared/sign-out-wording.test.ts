import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../electron/shared/ipc'
import { signOutTroubleText } from '../../../electron/shared/sign-out-wording'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import { clockText } from '../../../electron/shared/wording'

type Trouble = Extract<Answer<'account:sign-out'>, { ok: false }>['failure']

const NOW_MS = Date.parse('2026-11-23T09:12:00Z')
const TROUBLES: readonly Trouble[] = [
  { kind: 'no-account' },
  { kind: 'no-credential' },
  { kind: 'no-csrf' },
  { kind: 'busy' },
  { kind: 'cannot-store', because: 'full' },
  { kind: 'cannot-store', because: 'read-only' },
  { kind: 'blocked-until', untilMs: NOW_MS + 60_000 },
  { kind: 'failed', failure: { kind: 'timeout' } },
  { kind: 'unexpected' },
]

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  const text = (trouble: Trouble): string => signOutTroubleText(trouble, localeOf(language), NOW_MS)

  it('every trouble has a sentence of its own', () => {
    const sentences = TROUBLES.map(text)
    expect(new Set(sentences).size).toBe(TROUBLES.length)
    for (const sentence of sentences) expect(sentence).toMatch(/\S.*[.。]$/)
  })

  it('a block is told with the time that it ends at', () => {
    const untilMs = NOW_MS + 60_000
    expect(text({ kind: 'blocked-until', untilMs })).toContain(clockText(untilMs, NOW_MS))
  })

  it('a question that main refused to hear is a bug like any other', () => {
    expect(text({ kind: 'bad-arguments' })).toBe(text({ kind: 'unexpected' }))
    expect(text({ kind: 'foreign-sender' })).toBe(text({ kind: 'unexpected' }))
  })
})
