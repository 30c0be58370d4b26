import { describe, expect, it } from 'vitest'
import type { AccountGlance } from '../../../../electron/shared/glance'
import { sessionBanners } from '../../../../src/components/account/session-banner'
import { account, session as sessionOf } from '../../glance-builder'

const session = (state: AccountGlance['session']['state']): AccountGlance['session'] =>
  sessionOf({ state })

const names = (given: Partial<AccountGlance>): readonly string[] =>
  sessionBanners(account(given)).map(({ name }) => name)

describe('the banners of a login', () => {
  it('are none while it is well', () => {
    expect(names({ session: session('ok') })).toEqual([])
  })

  it.each(['unknown', 'needs-login', 'damaged', 'banned', 'blocked', 'offline'] as const)(
    'tell %s in words of its own',
    (state) => expect(names({ session: session(state) })).toEqual([state]),
  )

  it('offer to sign in where nothing else helps, and only there', () => {
    const offering = (
      ['needs-login', 'damaged', 'banned', 'blocked', 'offline', 'unknown'] as const
    ).filter((state) => sessionBanners(account({ session: session(state) }))[0]?.signIn === true)
    expect(offering).toEqual(['needs-login', 'damaged'])
  })

  it('tell a login that was kept in memory and is gone apart from a damaged one', () => {
    const banners = sessionBanners(account({ session: session('damaged'), sessionOnly: true }))
    expect(banners).toEqual([{ name: 'signed-out-memory', tone: 'bad', signIn: true }])
  })

  it('tell an account that was never signed in here apart from one that is signed out', () => {
    const banners = sessionBanners(account({ session: session('needs-login'), origin: null }))
    expect(banners).toEqual([{ name: 'moved-here', tone: 'waiting', signIn: true }])
  })

  it('say that a login will end with the app', () => {
    expect(names({ session: session('ok'), sessionOnly: true })).toEqual(['session-only'])
  })

  it('put what waits for the user before a pause', () => {
    expect(names({ session: session('needs-login'), paused: true })).toEqual([
      'needs-login',
      'paused',
    ])
  })
})
