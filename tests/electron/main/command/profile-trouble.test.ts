import { expect, it } from 'vitest'
import { profileTroubleText } from '../../../../electron/main/command/profile-trouble'
import { en } from '../../../../electron/shared/locales/en'

it('a newer profile is told with both versions, any other trouble with what to look at', () => {
  const newer = profileTroubleText({ kind: 'newer', version: 9, knownVersion: 4 }, en)
  expect(newer).toMatch(/newer version \(9; this app knows 4\)/)
  expect(profileTroubleText({ kind: 'unusable' }, en)).toBe(en.profile.unusable)
})
