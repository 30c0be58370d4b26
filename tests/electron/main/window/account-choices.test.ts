import { describe, expect, it } from 'vitest'
import { accountChoices } from '../../../../electron/main/window/account-choices'
import type { AccountGlance, Glance } from '../../../../electron/shared/glance'
import { en } from '../../../../electron/shared/locales/en'
import { asked, glanceOf, NOW_MS } from '../../shared/tray-glance'

const account = (given: Partial<AccountGlance> = {}): AccountGlance => ({
  ...glanceOf([asked(30)]).accounts[0]!,
  ...given,
})

const choices = (
  of: AccountGlance,
  given: { masked?: boolean } & Partial<Pick<Glance, 'asking' | 'blockedUntilMs'>> = {},
) => {
  const { masked = false, asking = null, blockedUntilMs = null } = given
  const groups = accountChoices(of, en, {
    glance: { asking, blockedUntilMs },
    masked,
    nowMs: NOW_MS,
  })
  return groups.map((group) =>
    group.map(({ label, enabled }) => (enabled === false ? `(${label})` : label)),
  )
}

describe('the menu of an account', () => {
  it('opens it, does what is done most, and copies what is asked for most', () => {
    expect(choices(account())).toEqual([
      ['Open', 'Refresh', 'Pause'],
      ['Copy name', 'Copy UID', 'Copy today’s line'],
      ['Open profile page in browser'],
    ])
  })

  it('lets a paused one go on, which is not asked about', () => {
    expect(choices(account({ paused: true }))[0]).toEqual(['Open', '(Refresh)', 'Resume'])
  })

  it.each([
    ['it is being asked about', { asking: { mid: account().mid, done: 0, of: 1 } }],
    ['everybody is held back', { blockedUntilMs: NOW_MS + 1 }],
  ])('offers no refresh while %s', (_when, given) => {
    expect(choices(account(), given)[0]).toEqual(['Open', '(Refresh)', 'Pause'])
  })

  it('offers nothing that tells whose it is while names are hidden', () => {
    expect(choices(account(), { masked: true })).toEqual([
      ['Open', 'Refresh', 'Pause'],
      ['Copy today’s line'],
    ])
  })
})
