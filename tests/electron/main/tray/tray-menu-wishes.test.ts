import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { trayMenu, type MenuState } from '../../../../electron/main/tray/tray-menu'
import type { Glance } from '../../../../electron/shared/glance'
import { en } from '../../../../electron/shared/locales/en'
import { asked, glanceOf, NOW_MS } from '../../shared/tray-glance'

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

describe('the reminders in the menu', () => {
  const remindersOf = (state: MenuState) => {
    const { items, done } = menuOf(glanceOf([asked(30)]), en, state)
    return { item: items.find(({ label }) => label?.startsWith('Reminders') === true), done }
  }

  it('are paused for an hour or until Bilibili’s day ends', () => {
    const { item, done } = remindersOf(CALM)
    expect(labels(item?.submenu)).toEqual([
      'Pause for an hour',
      expect.stringMatching(/^Pause for today \(until \d\d:00\)$/),
      'Resume',
    ])
    expect(below(item).map(({ enabled }) => enabled)).toEqual([true, true, false])
    for (const one of below(item)) click(one)
    expect(done).toEqual(['pause hour', 'pause day', 'pause none'])
  })

  it('cannot be paused where there are none', () => {
    const { item } = remindersOf({ ...CALM, reminders: false })
    expect(item).toMatchObject({ label: 'Reminders (off in the settings)', enabled: false })
    expect(item?.submenu).toBeUndefined()
  })

  it('say until when they are paused, and are resumed', () => {
    const { item } = remindersOf({ ...CALM, hushedUntilMs: NOW_MS + 3_600_000 })
    expect(item?.label).toMatch(/^Reminders \(paused until \d\d:\d\d\)$/)
    expect(below(item)[2]?.enabled).toBe(true)
  })
})

describe('starting at login in the menu', () => {
  const launchOf = (launch: MenuState['launch']) => {
    const { items, done } = menuOf(glanceOf([asked(30)]), en, { ...CALM, launch })
    return { item: items.find(({ label }) => label === 'Start at login'), done }
  }

  it.each([
    ['on', true, 'launch false'],
    ['off', false, 'launch true'],
    ['off-by-system', false, 'launch true'],
    ['elsewhere', false, 'launch true'],
  ] as const)('that is %s has its mark at %s, and a click does %s', (kind, checked, asks) => {
    const { item, done } = launchOf({ kind })
    expect([item?.type, item?.checked, item?.enabled]).toEqual(['checkbox', checked, true])
    click(item)
    expect(done).toEqual([asks])
  })

  it('cannot be clicked where there is none', () => {
    expect(launchOf({ kind: 'unavailable', because: 'example' }).item?.enabled).toBe(false)
  })
})
