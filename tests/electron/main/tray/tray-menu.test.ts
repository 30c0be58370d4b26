import type { MenuItemConstructorOptions } from 'electron'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { trayMenu, type MenuState } from '../../../../electron/main/tray/tray-menu'
import type { AccountSnapshot } from '../../../../electron/shared/account'
import type { Glance } from '../../../../electron/shared/glance'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'
import { nav, neverRead, readAt, snapshot } from '../../shared/snapshot-builder'
import { asked, glanceOf, NOW_MS, withVip } from '../../shared/tray-glance'

beforeAll(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
})
afterAll(() => {
  vi.unstubAllEnvs()
})

const CALM: MenuState = { hushedUntilMs: null, reminders: true, launch: { kind: 'off' } }

const menuOf = (glance: Glance, locale = en, state = CALM) => {
  const done: string[] = []
  const actions = {
    open: () => done.push('open'),
    openAccount: (mid: string) => done.push(`open ${mid}`),
    refresh: () => done.push('refresh'),
    pauseReminders: (pause: string) => done.push(`pause ${pause}`),
    setLaunch: (on: boolean) => done.push(`launch ${String(on)}`),
    quit: () => done.push('quit'),
  }
  const items = trayMenu(glance, locale, NOW_MS, actions, state)
  return { items, done }
}

const labels = (items: MenuItemConstructorOptions['submenu']): readonly string[] =>
  (Array.isArray(items) ? items : []).map(({ type, label }) => label ?? `(${type ?? ''})`)
const below = (item: MenuItemConstructorOptions | undefined) =>
  Array.isArray(item?.submenu) ? item.submenu : []
// No listener of ours looks at what Electron gives it.
const click = (item: MenuItemConstructorOptions | undefined): void => {
  const listener = item?.click as (() => void) | undefined
  listener?.()
}

describe('the menu', () => {
  it('has the accounts in the order of the user, then what can be done', () => {
    const { items } = menuOf(
      glanceOf([
        asked(30, { name: 'one' }),
        asked(50, { name: 'two' }),
        asked(50, { name: 'three', session: { state: 'needs-login', sinceMs: 0 } }),
        asked(0, { name: 'four', paused: true }),
        snapshot({ name: 'five', session: { state: 'unknown', sinceMs: null } }),
      ]),
    )
    expect(labels(items)).toEqual([
      'one: 45/65',
      '✓ two: 65/65',
      '⚠ three: 65/65 · signed out',
      'four: 15/65 · paused',
      'five: ?/65 · not asked yet',
      '(separator)',
      'Refresh',
      'Open Bili Glance',
      '(separator)',
      'Reminders',
      'Start at login',
      '(separator)',
      'Quit',
    ])
  })

  it('marks an account whose VIP is about to end', () => {
    expect(labels(menuOf(glanceOf([withVip(1, 2)])).items)[0]).toMatch(/^⚠ /)
  })

  it('has all there is to say of an account below its row', () => {
    const account = asked(30)
    const readings = { ...account.readings, nav: readAt(nav(), NOW_MS) }
    const { items } = menuOf(glanceOf([{ ...account, readings }]))
    expect(labels(items[0]?.submenu)).toEqual([
      '✓ Visit Bilibili +5',
      '✓ Watch a video +5',
      '✓ Share a video +5',
      '○ Give coins 30/50',
      '(separator)',
      'annual VIP, 73 days left, until 2027-02-04',
      'level 5, 20310/28800 exp',
      'signed in',
      'as of 17:12',
      '(separator)',
      'Open this account',
    ])
  })

  it('ticks nothing that is not known', () => {
    const { items } = menuOf(glanceOf([snapshot()]), zhCn)
    expect(labels(items[0]?.submenu).slice(0, 4)).toEqual([
      '? 登录 +5（尚未获取）',
      '? 看视频 +5（尚未获取）',
      '? 分享视频 +5（尚未获取）',
      '? 投币 +50（尚未获取）',
    ])
  })

  it('says what failed, and the age of what is shown in its place', () => {
    const failedAt = {
      failure: { kind: 'timeout' } as const,
      failedAtMs: NOW_MS,
      failures: 1,
    }
    const account = asked(30, { roundAtMs: NOW_MS }, NOW_MS - 3_600_000)
    const readings = {
      ...account.readings,
      vip: { ...neverRead<never>(), ...failedAt },
      nav: { ...neverRead<never>(), ...failedAt },
    }
    const lines = labels(menuOf(glanceOf([{ ...account, readings }])).items[0]?.submenu)
    expect(lines).toContain('as of 16:12 · last known')
    expect(lines).toContain('2 cards could not be read')
  })

  it('does not count what a missing connection left unread: that is no failure', () => {
    const lost = (kind: 'offline' | 'timeout') => ({
      ...neverRead<never>(),
      failure: kind === 'offline' ? ({ kind, cause: 'dns' } as const) : { kind },
      failedAtMs: NOW_MS,
    })
    const linesOf = (account: AccountSnapshot) =>
      labels(menuOf(glanceOf([account])).items[0]?.submenu).join('\n')
    const account = asked(30)
    const one = { ...account, readings: { ...account.readings, vip: lost('offline') } }
    expect(linesOf(one)).not.toContain('could not be read')
    const session = { state: 'offline', sinceMs: NOW_MS } as const
    const timedOut = { ...account.readings, vip: lost('timeout'), nav: lost('offline') }
    expect(linesOf({ ...account, readings: timedOut, session })).not.toContain('could not be read')
    expect(linesOf({ ...account, readings: timedOut })).toContain('1 card could not be read')
  })

  it('says that an access_key cannot read the VIP', () => {
    const glance = glanceOf([snapshot({ credentialKind: 'access-key' })])
    expect(labels(menuOf(glance).items[0]?.submenu)).toContain(en.tray.vipUnsupported)
  })

  it('keeps a name on one line and shows its ampersands', () => {
    const { items } = menuOf(glanceOf([asked(50, { name: 'a&b\n\u202ec' + 'x'.repeat(99) })]))
    expect(labels(items)[0]).toMatch(/^✓ a&&b c?x{3,}…: 65\/65$/)
    expect(labels(items)[0]?.length).toBeLessThan(60)
  })

  it('does what its items say', () => {
    const { items, done } = menuOf(glanceOf([asked(50), asked(30)]))
    for (const item of items.flatMap((one) => [...below(one), one])) click(item)
    expect(done).toEqual([
      'open 1',
      'open 2',
      'refresh',
      'open',
      'pause hour',
      'pause day',
      'pause none',
      'launch true',
      'quit',
    ])
  })

  it('refreshes nothing while risk control holds all back, and says until when', () => {
    const { items, done } = menuOf(glanceOf([asked(30)], { blocked: true }))
    const refresh = items.find(({ label }) => label?.startsWith('Refresh') === true)
    click(refresh)
    expect(refresh).toMatchObject({ label: 'Refresh (asking again at 19:12)', enabled: false })
    expect(done).toEqual([])
  })

  it('shows how far a refresh is', () => {
    const glance = { ...glanceOf([asked(30)]), asking: { mid: '1', done: 2, of: 5 } }
    expect(menuOf(glance).items[2]).toMatchObject({
      label: 'Asking Bilibili… 2/5',
      enabled: false,
    })
  })

  it('can be left and opened without any account, and says what the keychain does', () => {
    const { items } = menuOf(glanceOf([], { keychain: 'locked' }))
    expect(items.map(({ label, enabled }) => [label, enabled])).toEqual([
      ['⚠ keychain locked', false],
      ['no account yet', false],
      [undefined, undefined],
      ['Refresh', false],
      ['Open Bili Glance', undefined],
      [undefined, undefined],
      ['Reminders', undefined],
      ['Start at login', true],
      [undefined, undefined],
      ['Quit', undefined],
    ])
  })

  it('has a row for each of thirty accounts', () => {
    const { items } = menuOf(glanceOf(Array.from({ length: 30 }, () => asked(50))))
    expect(items.filter(({ label }) => label?.includes('65/65') === true)).toHaveLength(30)
  })
})
