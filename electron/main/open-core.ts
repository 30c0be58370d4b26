import { uptime } from 'node:os'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { failed, success, type Result } from '../bilibili/failure'
import type { OpenSignInPage } from './attempt/page-source'
import { connectBilibili } from './bilibili'
import type { CertificateTrouble } from '../shared/certificate-trouble'
import type { SentCall } from './client/sent-call'
import type { Exchange } from './client/exchange'
import type { Upstream } from './client/upstream'
import { machineClock } from './clock'
import { assembleCore } from './assemble-core'
import type { Core } from './core'
import { exampleProfile } from './example'
import { fileLog } from './log/log'
import { openProfile, type Profile, type ProfileTrouble } from './profile'
import { every } from './timers'
import { trustedClock } from './trusted-clock'

interface Surroundings {
  readonly folder: string
  readonly defaultFolder: string
  readonly example: boolean
  readonly upstream: Upstream
  readonly systemLanguages: readonly string[]
  readonly resolveProxy: (url: string) => Promise<string>
  /** In [0, 1). */
  readonly random: () => number
  readonly openSignInPage: OpenSignInPage
  /** Whether energy or volume are dear. */
  readonly thrifty: () => boolean
  /** Called once the library that writes the settings was loaded, which may open ways into main. */
  readonly settingsLoaded: () => void
}

/** Half of the shortest pause between two calls, and twice as long as a waiting process looks away. */
const GIVE_WAY_MS = 500

type Opened = { readonly profile: Profile; readonly invented: Exchange | null }

/** Opens the profile and connects it with Bilibili; the example lives in memory alone. */
export const openCore = async (around: Surroundings): Promise<Result<Core, ProfileTrouble>> => {
  const machine = machineClock(around.upstream.clockStartMs)
  const clock = trustedClock({ machine, uptimeMs: () => uptime() * 1_000 })
  const processId = process.pid
  const open = async (): Promise<Result<Opened, ProfileTrouble>> => {
    if (around.example) {
      const { profile, exchange } = await exampleProfile(clock, processId, around.folder)
      return success({ profile, invented: exchange })
    }
    const opened = openProfile({ ...around, clock, machineClock: machineClock(null), processId })
    return opened.ok ? success({ profile: opened.value, invented: null }) : opened
  }
  const opened = await open()
  if (!opened.ok) return failed(opened.failure)
  const { profile, invented } = opened.value
  const log =
    profile.writable && invented === null
      ? fileLog(around.folder, clock, () => profile.settings().logLevel)
      : () => undefined
  // A clock that was set by hand is meant to be wrong.
  const dated = around.upstream.clockStartMs === null ? clock.dated : () => undefined
  const sent = (call: SentCall): void => {
    // The example asks itself.
    if (invented === null) profile.sent.note(call, clock.nowMs())
  }
  let untrusted: CertificateTrouble | null = null
  const client = connectBilibili({
    ...around,
    clock,
    log,
    sent,
    dated,
    invented,
    network: profile.settings,
    certificateTrouble: (trouble) => {
      untrusted = trouble
    },
  })
  const wait = async (ms: number): Promise<void> => {
    await sleep(ms)
  }
  return success(
    assembleCore({
      ...around,
      profile,
      client,
      clock,
      aheadMs: clock.aheadMs,
      untrustedFile: () =>
        untrusted === null ? null : basename(profile.settings().certificateFile ?? ''),
      log,
      sleep: wait,
      giveWayMs: around.example ? 0 : Math.min(GIVE_WAY_MS, around.upstream.paceMs ?? GIVE_WAY_MS),
      every,
    }),
  )
}
