import { describe, expect, it } from 'vitest'
import {
  forgetTroubleText,
  forgottenTexts,
  leftTexts,
} from '../../../electron/shared/forget-wording'
import type { Forgotten, ForgetTrouble, NotForgotten } from '../../../electron/shared/forgotten'
import { localeOf } from '../../../electron/shared/locales/locale-of'

const ALL: Forgotten = {
  accounts: 3,
  keychainEntries: 3,
  keychainLeft: 0,
  rowsLeft: 0,
  files: 2,
  bytes: 196_608,
  notDone: [],
}
const PARTS: readonly NotForgotten[] = [
  { part: 'database', because: 'full' },
  { part: 'database', because: 'busy' },
  { part: 'database', because: 'other' },
  { part: 'files', names: ['glance.db.damaged-x', 'bili-glance.log'] },
  { part: 'browser' },
]
const TROUBLES: readonly ForgetTrouble[] = [
  { kind: 'keychain', trouble: { kind: 'locked' } },
  { kind: 'keychain', trouble: { kind: 'silent' } },
  { kind: 'keychain', trouble: { kind: 'not-kept' } },
  { kind: 'busy' },
  { kind: 'cannot-store', because: 'full' },
  { kind: 'cannot-store', because: 'read-only' },
]

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  const locale = localeOf(language)
  const { forget } = locale

  it('everything forgotten is told part by part, and nothing is left', () => {
    expect(leftTexts(ALL, locale)).toEqual([])
    expect(forgottenTexts(ALL, locale)).toEqual([
      forget.accounts(3),
      forget.keychain(3),
      forget.rows,
      forget.files(2),
      forget.smaller('196'),
      forget.browser,
    ])
  })

  it.each(PARTS)('a part that failed is told and not said to be done: %j', (part) => {
    const forgotten = { ...ALL, notDone: [part] }
    expect(leftTexts(forgotten, locale)).toHaveLength(1)
    const done = forgottenTexts(forgotten, locale)
    expect(done.includes(forget.rows)).toBe(part.part !== 'database')
    expect(done.includes(forget.browser)).toBe(part.part !== 'browser')
  })

  it('what was found on the second look is told with its number', () => {
    const forgotten = { ...ALL, keychainLeft: 2, rowsLeft: 7 }
    expect(leftTexts(forgotten, locale)).toEqual([forget.left.keychain(2), forget.left.rows(7)])
    expect(forgottenTexts(forgotten, locale)).not.toContain(forget.keychain(3))
    expect(forgottenTexts(forgotten, locale)).not.toContain(forget.rows)
  })

  it('a keychain that could not be read is never said to be empty', () => {
    const forgotten = { ...ALL, keychainLeft: null }
    expect(leftTexts(forgotten, locale)).toEqual([forget.left.keychainUnknown])
    expect(forgottenTexts(forgotten, locale)).not.toContain(forget.keychain(3))
  })

  it('every trouble has a sentence of its own', () => {
    const sentences = TROUBLES.map((trouble) => forgetTroubleText(trouble, locale))
    expect(new Set(sentences).size).toBe(TROUBLES.length)
    expect(forgetTroubleText({ kind: 'bad-arguments' }, locale)).toBe(
      forgetTroubleText({ kind: 'unexpected' }, locale),
    )
  })
})
