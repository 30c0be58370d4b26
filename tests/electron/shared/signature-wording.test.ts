import { expect, it } from 'vitest'
import { obstacleText, signatureTroubleText } from '../../../electron/shared/signature-wording'
import { localeOf } from '../../../electron/shared/locales/locale-of'

const NOW_MS = Date.parse('2026-11-23T09:12:00Z')
const en = localeOf('en')

it.each([
  [{ kind: 'no-csrf' }, 'bili_jct'],
  [{ kind: 'csrf-mismatch' }, '-111'],
  [{ kind: 'sensitive-word' }, '40015'],
  [{ kind: 'emoji-image' }, '40021'],
  [{ kind: 'too-long' }, '40022'],
  [{ kind: 'needs-login' }, 'Sign in again'],
  [{ kind: 'banned' }, 'banned'],
  [{ kind: 'no-credential' }, 'keychain'],
  [{ kind: 'busy' }, 'nothing was sent'],
  [{ kind: 'cannot-store', because: 'full' }, 'disk is full'],
  [{ kind: 'cannot-store', because: 'read-only' }, 'cannot be written'],
  [{ kind: 'deletion-unconfirmed' }, 'Nothing was sent'],
  [{ kind: 'no-account' }, 'no longer here'],
  [{ kind: 'unexpected' }, 'unexpected'],
  [{ kind: 'bad-arguments' }, 'unexpected'],
  [
    { kind: 'failed', failure: { kind: 'refused', code: '40099', message: '不行' } },
    '不行 (40099)',
  ],
] as const)('says what %o means', (trouble, words) => {
  expect(signatureTroubleText(trouble, en, NOW_MS)).toContain(words)
})

it('tells a block with the time it ends, in both languages', () => {
  const blocked = { kind: 'blocked-until', untilMs: NOW_MS + 60_000 } as const
  expect(signatureTroubleText(blocked, en, NOW_MS)).toMatch(/again at \d\d:13/)
  expect(obstacleText(blocked, localeOf('zh-CN'), NOW_MS)).toMatch(/\d\d:13 之后/)
})
