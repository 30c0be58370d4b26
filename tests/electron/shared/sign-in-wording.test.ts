import { describe, expect, it } from 'vitest'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import type { SignInTrouble } from '../../../electron/shared/sign-in-answer'
import { signInTroubleText } from '../../../electron/shared/sign-in-wording'

const NOW_MS = Date.parse('2026-11-23T12:00:00+08:00')

/** One of each kind; a kind that is missing does not compile. */
const troubles: { readonly [K in SignInTrouble['kind']]: Extract<SignInTrouble, { kind: K }> } = {
  'blocked-until': { kind: 'blocked-until', untilMs: NOW_MS + 60_000 },
  busy: { kind: 'busy' },
  'cannot-store': { kind: 'cannot-store', because: 'full' },
  'not-verified': { kind: 'not-verified', failure: { kind: 'timeout' } },
  'no-mid': { kind: 'no-mid' },
  'mixed-accounts': { kind: 'mixed-accounts' },
  'other-account': { kind: 'other-account', mid: '42', name: 'somebody' },
  'not-kept': { kind: 'not-kept', trouble: { kind: 'locked' } },
}

describe.each([en, zhCn])('in $language', (locale) => {
  const text = (trouble: SignInTrouble): string => signInTroubleText(trouble, locale, NOW_MS)

  it('every trouble has a sentence of its own', () => {
    const sentences = Object.values(troubles).map(text)
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const sentence of sentences) expect(sentence).toMatch(/[.。]$/)
  })

  it('a full disk is told from a folder that cannot be written', () => {
    const full = text(troubles['cannot-store'])
    expect(full).toMatch(/disk is full|磁盘已满/)
    expect(text({ kind: 'cannot-store', because: 'read-only' })).toBe(locale.profile.cannotAdd)
  })

  it('another account is named, with its mid', () => {
    expect(text(troubles['other-account'])).toMatch(/somebody.*42/)
  })

  it('a hostile nickname stays on its line, short, and turns nothing around', () => {
    const name = `\u202eab\n${'\u05d0'.repeat(500)}`
    const sentence = text({ kind: 'other-account', mid: '42', name })
    expect(sentence).not.toMatch(/[\n\u202e]/)
    expect(sentence).toMatch(/\u2068[^\u2069]{1,40}\u2069/)
  })
})
