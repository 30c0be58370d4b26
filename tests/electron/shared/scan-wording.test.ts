import { describe, expect, it } from 'vitest'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { attemptTroubleText } from '../../../electron/shared/scan-wording'
import type { AttemptTrouble } from '../../../electron/shared/sign-in-attempt'
import { signInTroubleText } from '../../../electron/shared/sign-in-wording'

const NOW_MS = Date.parse('2026-11-23T12:00:00+08:00')

const offline = { kind: 'offline', cause: 'dns' } as const
const troubles: readonly AttemptTrouble[] = [
  { kind: 'no-code', failure: offline },
  { kind: 'no-word', failure: offline },
  { kind: 'lost' },
  { kind: 'nothing-came' },
  { kind: 'page-closed' },
  { kind: 'page-unreachable' },
  { kind: 'page-in-example' },
  { kind: 'busy' },
]

describe.each([en, zhCn])('in $language', (locale) => {
  it('every trouble of a scan has a text of its own, in whole sentences', () => {
    const texts = troubles.map((trouble) => attemptTroubleText(trouble, locale, NOW_MS))
    expect(new Set(texts).size).toBe(troubles.length)
    for (const text of texts) expect(text).toMatch(/[.。]$/)
  })

  it.each(['no-code', 'no-word'] as const)('%s gives the reason first', (kind) => {
    const text = attemptTroubleText({ kind, failure: offline }, locale, NOW_MS)
    expect(text.startsWith(locale.failure.offline.dns)).toBe(true)
  })

  it('what a pasted login can meet as well is said in the same words', () => {
    const trouble = { kind: 'blocked-until', untilMs: NOW_MS + 60_000 } as const
    const text = attemptTroubleText(trouble, locale, NOW_MS)
    expect(text).toBe(signInTroubleText(trouble, locale, NOW_MS))
    expect(text).toMatch(/\d\d:\d\d/)
  })
})
