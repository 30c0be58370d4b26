import { accountDetail, type AccountDetail } from '../../electron/shared/account-detail'
import { chosenSettings, defaultSettings } from '../../electron/shared/settings'
import type { AccountSnapshot } from '../../electron/shared/account'
import { glance } from '../../electron/shared/glance'
import { freshPage } from '../../electron/shared/page-state'
import type { View } from '../../electron/shared/view'
import {
  coinExp,
  nav,
  readAt,
  readingsWith,
  reward,
  snapshot,
  vip,
} from '../electron/shared/snapshot-builder'

const NOW_MS = Date.parse('2026-11-23T04:00:00Z')
const NAMES = ['小栗子', '末班渡轮', '深夜果园电台', 'Evening Orchard', '社会易姐QwQ']

const oneOf = (number: number): AccountSnapshot =>
  snapshot({
    mid: String(1_900_000_000_000_000 + number),
    name: `${NAMES[number % NAMES.length]!} ${number}`,
    sessionExpiresAtMs: Date.parse('2027-05-01T00:00:00Z'),
    roundAtMs: NOW_MS,
    readings: readingsWith({
      nav: readAt(nav(), NOW_MS),
      vip: readAt(vip(), NOW_MS),
      dailyReward: readAt(reward(), NOW_MS),
      coinExp: readAt(coinExp(30), NOW_MS),
    }),
  })

/** What the page of one of them is told. */
export const oneDetail = (): AccountDetail =>
  accountDetail(oneOf(0), { obstacle: null, pending: null, history: [] }, NOW_MS)

/** What a page is told when it begins, with so many accounts. */
export const manyAccountsView = (accounts: number): View => ({
  glance: glance(
    {
      accounts: Array.from({ length: accounts }, (_, number) => oneOf(number)),
      blocks: [],
      keychain: 'ok',
      asking: null,
    },
    NOW_MS,
  ),
  page: freshPage,
  language: 'zh-CN',
  settings: chosenSettings(defaultSettings),
  signIn: null,
  notices: [],
  shortcutTaken: false,
  hushedUntilMs: null,
  digest: null,
  signInWanted: false,
  platform: 'linux',
  version: '0.0.0',
  example: false,
})
