import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed } from '../../../../electron/bilibili/failure'
import { reminderDesk } from '../../../../electron/main/reminders/reminder-desk'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { reminderStore, type ReminderStore } from '../../../../electron/main/store/reminder-store'
import { defaultSettings } from '../../../../electron/shared/settings'
import { account, session } from '../../shared/login-glance'

beforeEach(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const NOW_MS = Date.parse('2026-11-23T12:00:00+08:00')
const over = (mid: string) => account({ mid, session: session({ state: 'needs-login' }) })
const asking = { mid: '7', done: 0, of: 1 }

const desk = (store: ReminderStore = reminderStore(openMemoryDatabase())) => {
  const shown: (readonly string[])[] = []
  const world = { takes: true, begun: true }
  const { look } = reminderDesk({
    reminders: store,
    settings: () => defaultSettings,
    nowMs: () => NOW_MS,
    begun: () => world.begun,
    notify: (reminders) => {
      if (world.takes) shown.push(reminders.map(({ mid }) => mid))
      return world.takes
    },
  })
  return { look, shown, world, store }
}

describe('the desk of reminders', () => {
  it('waits for the end of a round and tells all in one, once, also after a restart', () => {
    const { look, shown, store } = desk()
    look({ accounts: [over('7')], asking })
    expect(shown).toEqual([])
    look({ accounts: [over('7'), over('8')], asking: null })
    look({ accounts: [over('7'), over('8')], asking: null })
    expect(shown).toEqual([['7', '8']])
    const next = desk(store)
    next.look({ accounts: [over('7'), over('8')], asking: null })
    expect(next.shown).toEqual([])
  })

  it('tells nothing before it was looked in this run how things are', () => {
    const { look, shown, world } = desk()
    world.begun = false
    look({ accounts: [over('7')], asking: null })
    expect(shown).toEqual([])
    world.begun = true
    look({ accounts: [over('7')], asking: null })
    expect(shown).toEqual([['7']])
  })

  it('tells it later where the desktop showed nothing', () => {
    const { look, shown, world } = desk()
    world.takes = false
    look({ accounts: [over('7')], asking: null })
    world.takes = true
    look({ accounts: [over('7')], asking: null })
    expect(shown).toEqual([['7']])
  })

  it('tells anew what had ended in between', () => {
    const { look, shown } = desk()
    look({ accounts: [over('7')], asking: null })
    look({ accounts: [account({ mid: '7' })], asking: null })
    look({ accounts: [over('7')], asking: null })
    expect(shown).toEqual([['7'], ['7']])
  })

  it('tells once a run what cannot be remembered', () => {
    const nothing = { told: [], hushes: [] }
    const full = () => failed({ kind: 'full' } as const)
    const store = {
      memory: () => nothing,
      tell: full,
      forget: full,
      untell: full,
      hush: full,
      unhush: full,
    }
    const { look, shown } = desk(store)
    look({ accounts: [over('7')], asking: null })
    look({ accounts: [over('7')], asking: null })
    expect(shown).toEqual([['7']])
    look({ accounts: [account({ mid: '7' })], asking: null })
    look({ accounts: [over('7')], asking: null })
    expect(shown).toEqual([['7'], ['7']])
  })
})
