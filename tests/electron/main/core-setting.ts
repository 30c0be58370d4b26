import type { Credential } from '../../../electron/bilibili/credential'
import { assembleCore } from '../../../electron/main/assemble-core'
import type { OpenSignInPage } from '../../../electron/main/attempt/page-source'
import type { Core } from '../../../electron/main/core'
import type { SecretStore } from '../../../electron/main/keychain/secret-store'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import { memoryLedger } from '../../../electron/main/ledger/memory-ledger'
import { databaseStores, type Profile } from '../../../electron/main/profile'
import { openMemoryDatabase } from '../../../electron/main/store/database'
import { settingsInMemory } from '../../../electron/main/store/settings-in-memory'
import type { Glance } from '../../../electron/shared/glance'
import { en } from '../../../electron/shared/locales/en'
import type { Locale } from '../../../electron/shared/locales/locale'
import type { KeychainTrouble } from '../../../electron/shared/sign-in-answer'
import { askedBilibili, standingClock, type Instead } from './refresh/asked-bilibili'

interface CoreSetting {
  readonly core: Core
  readonly profile: Profile
  readonly clock: ReturnType<typeof standingClock>
  /** Paths that were asked, in order. */
  readonly asked: string[]
  readonly mids: readonly string[]
  readonly credentials: readonly Credential[]
  /** The glance after each change that was told. */
  readonly views: Glance[]
  readonly announced: string[]
  /** What was closed, in order. */
  readonly closed: string[]
}

/** A keychain that refuses every call. */
export const refusingStore = (trouble: KeychainTrouble): SecretStore => ({
  ...sessionOnlyStore(),
  state: () => (trouble.kind === 'locked' || trouble.kind === 'silent' ? trouble.kind : 'missing'),
  readAll: () => Promise.resolve({ ok: false, failure: trouble }),
  write: () => Promise.resolve({ ok: false, failure: trouble }),
})

/** The core on a database in memory, the real client and the invented Bilibili. */
export const coreSetting = async (
  given: {
    readonly instead?: Instead
    /** How far the machine's own clock is ahead, ms. */
    readonly aheadMs?: () => number
    /** How many of the three invented accounts are in the keychain and on the list. */
    readonly accounts?: number
    readonly profile?: Partial<Profile>
    readonly locale?: Locale
    readonly openSignInPage?: OpenSignInPage
    /** Runs after each account of a round. */
    readonly changed?: () => void
  } = {},
): Promise<CoreSetting> => {
  const clock = standingClock()
  const { client, asked, credentials, mids } = askedBilibili(clock, given.instead)
  const database = openMemoryDatabase()
  const secrets = given.profile?.secrets ?? sessionOnlyStore()
  const { settings, change: changeSettings } = settingsInMemory()
  const closed: string[] = []
  const announced: string[] = []
  const views: Glance[] = []
  const profile: Profile = {
    ...databaseStores(database, { machineClock: clock, processId: process.pid }),
    ledger: memoryLedger(clock, () => settings().historyYears),
    settings,
    changeSettings,
    listLost: false,
    notices: () => [],
    announce: (mid) => announced.push(mid),
    forgetFiles: () => ({ files: 0, left: [] }),
    bytes: () => 0,
    close: () => closed.push('profile'),
    ...given.profile,
    secrets,
  }
  for (const [index, mid] of mids.slice(0, given.accounts ?? 0).entries()) {
    await secrets.write(mid, credentials[index]!)
    profile.list.signIn({
      mid,
      name: mid,
      credentialKind: 'cookie',
      sessionExpiresAtMs: null,
      sessionOnly: false,
    })
  }
  const core = assembleCore({
    aheadMs: given.aheadMs ?? (() => 0),
    profile,
    client: {
      ...client,
      fetchPicture: null,
      close: () => closed.push('client'),
    },
    clock,
    systemLanguages: [(given.locale ?? en).language],
    sleep: (ms) => {
      clock.move(ms)
      return Promise.resolve()
    },
    random: () => 0,
    giveWayMs: 0,
    every: () => () => undefined,
    openSignInPage:
      given.openSignInPage ?? (() => Promise.resolve({ kind: 'unreachable' as const })),
    log: () => undefined,
  })
  core.onChange(() => {
    views.push(core.glance())
    given.changed?.()
  })
  return { core, profile, clock, asked, mids, credentials, views, announced, closed }
}
