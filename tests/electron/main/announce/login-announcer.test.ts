import { expect, it } from 'vitest'
import { failed } from '../../../../electron/bilibili/failure'
import { loginAnnouncer } from '../../../../electron/main/announce/login-announcer'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { toldStore } from '../../../../electron/main/store/told-store'
import { localeOf } from '../../../../electron/shared/wording'
import { account, session } from '../../shared/login-glance'

const setting = (database = openMemoryDatabase()) => {
  const shown: string[] = []
  const world = { supported: true }
  const { look } = loginAnnouncer({
    told: toldStore(database),
    nowMs: () => 1,
    locale: () => localeOf('en'),
    notify: ({ title }, opens) => {
      if (world.supported) shown.push(`${title} -> ${opens}`)
      return world.supported
    },
  })
  return { look, shown, world, database }
}

const ENDS_MS = Date.parse('2027-01-10T12:00:00Z')
const one = (given: Parameters<typeof session>[0], mid = '7', name = 'Seven') =>
  account({ mid, name, session: session({ expiresAtMs: ENDS_MS, daysLeft: 3, ...given }) })

it('tells one login by its name and opens its tab, and several in one and opens all', () => {
  const { look, shown } = setting()
  look({ accounts: [one({})] })
  look({ accounts: [one({ daysLeft: 1 }), one({}, '8', 'Eight')] })
  expect(shown).toEqual(['Seven: the login ends in 3 days -> 7', '2 logins need you -> all'])
})

it('tells nothing twice, not even after a restart', () => {
  const { look, shown, database } = setting()
  look({ accounts: [one({})] })
  look({ accounts: [one({})] })
  const next = setting(database)
  next.look({ accounts: [one({})] })
  expect([shown.length, next.shown.length]).toEqual([1, 0])
})

it('tells it later where the desktop showed nothing', () => {
  const { look, shown, world } = setting()
  world.supported = false
  look({ accounts: [one({})] })
  world.supported = true
  look({ accounts: [one({})] })
  expect(shown).toHaveLength(1)
})

it('tells once a run what cannot be remembered', () => {
  const titles: string[] = []
  const { look } = loginAnnouncer({
    told: {
      all: () => [],
      save: () => failed({ kind: 'full' }),
      forget: () => failed({ kind: 'full' }),
    },
    nowMs: () => 1,
    locale: () => localeOf('en'),
    notify: ({ title }) => titles.push(title) > 0,
  })
  look({ accounts: [one({})] })
  look({ accounts: [one({})] })
  expect(titles).toHaveLength(1)
})

it('tells of the next end of a login that was well in between', () => {
  const { look, shown } = setting()
  const over = one({ state: 'needs-login', ended: 'early' })
  look({ accounts: [over] })
  look({ accounts: [over] })
  look({ accounts: [one({ daysLeft: 100 })] })
  look({ accounts: [over] })
  expect(shown).toEqual(['Seven is signed out -> 7', 'Seven is signed out -> 7'])
})
