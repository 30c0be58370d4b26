import type { ExpGlance } from '../../electron/shared/exp-glance'
import type { AccountGlance, Glance, LevelGlance } from '../../electron/shared/glance'
import { freshPage } from '../../electron/shared/page-state'
import { defaultReminding } from '../../electron/shared/reminders/account-reminding'
import { chosenSettings, defaultSettings } from '../../electron/shared/settings'
import type { SessionGlance } from '../../electron/shared/session-glance'
import type { View } from '../../electron/shared/view'
import type { VipGlance } from '../../electron/shared/vip-glance'

/** 2026-11-23 17:12 in Beijing. */
export const NOW_MS = Date.parse('2026-11-23T09:12:00Z')

export const exp = (given: Partial<ExpGlance> = {}): ExpGlance => ({
  earned: 45,
  cap: 65,
  login: true,
  watch: true,
  share: true,
  coins: 30,
  confidence: 'confirmed',
  asOfMs: NOW_MS - 60_000,
  ...given,
})

export const vip = (given: Partial<VipGlance> = {}): VipGlance => ({
  state: 'active',
  kind: 'annual',
  status: 1,
  dueAtMs: Date.parse('2027-02-03T16:00:00Z'),
  daysLeft: 73,
  asOfMs: NOW_MS,
  ...given,
})

export const level = (given: Partial<LevelGlance> = {}): LevelGlance => ({
  level: 5,
  exp: 20_310,
  minExp: 10_800,
  nextExp: 28_800,
  coinTenths: 5369,
  asOfMs: NOW_MS,
  ...given,
})

/** A login that is well, its end not known. */
export const session = (given: Partial<SessionGlance> = {}): SessionGlance => ({
  state: 'ok',
  expiresAtMs: null,
  daysLeft: null,
  ended: null,
  untilMs: null,
  ...given,
})

export const account = (given: Partial<AccountGlance> = {}): AccountGlance => ({
  mid: '293793435',
  name: '社会易姐QwQ',
  bilibiliName: given.name ?? '社会易姐QwQ',
  maskedNumber: null,
  avatarTag: null,
  paused: false,
  colour: null,
  reminding: defaultReminding,
  credentialKind: 'cookie',
  sessionOnly: false,
  origin: 'pasted',
  session: session(),
  renewal: { kind: 'not-renewable', scanDueAtMs: given.session?.expiresAtMs ?? null },
  exp: exp(),
  vip: vip(),
  level: level(),
  readings: {
    accountInfo: 'fresh',
    dailyReward: 'fresh',
    coinExp: 'fresh',
    vip: 'fresh',
    security: 'fresh',
    realnameStatus: 'fresh',
    realnameApplication: 'fresh',
    coinLog: 'fresh',
    nav: 'fresh',
    expLog: 'fresh',
  },
  refusedReadings: 0,
  ...given,
})

export const glance = (given: Partial<Glance> = {}): Glance => ({
  generatedAtMs: NOW_MS,
  day: '2026-11-23',
  dayEndsAtMs: Date.parse('2026-11-23T16:00:00Z'),
  keychain: 'ok',
  blockedUntilMs: null,
  asking: null,
  accounts: [account()],
  ...given,
})

export const view = (given: Partial<View> = {}): View => ({
  glance: glance(),
  language: 'en',
  settings: chosenSettings(defaultSettings),
  notices: [],
  shortcutTaken: false,
  hushedUntilMs: null,
  digest: null,
  signIn: null,
  page: freshPage,
  signInWanted: false,
  version: '0.1.0',
  platform: 'linux',
  example: false,
  ...given,
})
