import type { InventedAccount } from '../../electron/invented/persona'
import type { statusJson } from '../../electron/shared/status-json'
import { cookieHeaderOf } from '../upstream/spec-account'
import type { SpecAccount } from '../upstream/spec-account'
import { startUpstream } from '../upstream/start-upstream'
import type { Upstream } from '../upstream/start-upstream'
import { launch } from './driver/app-launch'
import type { LaunchedApp } from './driver/app-launch'
import { profile as newProfile } from './driver/app-profile'
import type { Profile } from './driver/app-profile'
import { run } from './driver/app-run'
import type { Outcome, RunOptions, StartOptions } from './driver/app-run'

/** What `--status=json` prints. */
export type StatusJson = ReturnType<typeof statusJson>
export type AccountJson = StatusJson['accounts'][number]

/** An end of `--status=json`: what it printed, read, beside what it said and its exit code. */
export interface StatusOutcome extends Outcome {
  readonly json: StatusJson
  /** An account of it; throws where it is not listed. */
  readonly account: (mid: string) => AccountJson
}

type More = Pick<RunOptions, 'env' | 'stdin' | 'timeoutMs'>

/** One user with a keychain of their own, in front of a Bilibili of their own, at an instant. */
export interface SpecSetting {
  readonly profile: Profile
  readonly upstream: Upstream
  /** The instant at which the next program starts, and Bilibili's own; it stands still in between. */
  readonly nowMs: () => number
  readonly setClock: (instant: string) => void
  readonly passMs: (ms: number) => void
  /** What a program gets beside the environment of the profile. */
  readonly env: () => Readonly<Record<string, string>>
  /** Runs the app to its end. */
  readonly run: (args: readonly string[], more?: More) => Promise<Outcome>
  /** Pipes a text into `--add-account`. */
  readonly addAccount: (pasted: string | Uint8Array, more?: More) => Promise<Outcome>
  /** Makes an account at Bilibili and signs it in here by its Cookie header; throws where refused. */
  readonly signIn: (spec: SpecAccount) => Promise<InventedAccount>
  readonly status: (more?: More) => Promise<StatusOutcome>
  /** Starts the app and keeps it running. */
  readonly launch: (args?: readonly string[], more?: Pick<More, 'env'>) => Promise<LaunchedApp>
  /** `HOST/PATH` of what was asked since this was asked last, oldest first. */
  readonly asked: () => readonly string[]
  readonly stop: () => Promise<void>
}

/** Noon in Beijing, so that no spec comes near midnight by accident. */
const NOON = '2026-11-23T04:00:00.000Z'

/** Starts a setting; every spec file has its own and stops it. */
export const specSetting = async (
  options: {
    readonly clock?: string
    readonly keychain?: boolean
    /** How the app is started; otherwise as `npm start` does in the end. */
    readonly command?: StartOptions['command']
  } = {},
): Promise<SpecSetting> => {
  let nowMs = Date.parse(options.clock ?? NOON)
  const upstream = await startUpstream({ clock: { nowMs: () => nowMs } })
  const profile = await newProfile({ keychain: options.keychain ?? true })

  const command = options.command === undefined ? {} : { command: options.command }
  const env = (): Record<string, string> => ({
    BILI_GLANCE_UPSTREAM: upstream.url,
    BILI_GLANCE_PACE_MS: '0',
    BILI_GLANCE_CLOCK: new Date(nowMs).toISOString(),
    LANGUAGE: 'en',
    TZ: 'UTC',
  })
  const runApp: SpecSetting['run'] = (args, more = {}) =>
    run(args, { ...more, ...command, profile, env: { ...env(), ...more.env } })
  const addAccount: SpecSetting['addAccount'] = (pasted, more = {}) =>
    runApp(['--add-account'], { ...more, stdin: pasted })

  return {
    profile,
    upstream,
    nowMs: () => nowMs,
    setClock: (instant) => {
      nowMs = Date.parse(instant)
    },
    passMs: (ms) => {
      nowMs += ms
    },
    env,
    run: runApp,
    addAccount,
    signIn: async (spec) => {
      const account = upstream.addAccount(spec)
      const { exitCode, stderr } = await addAccount(cookieHeaderOf(account))
      if (exitCode !== 0) throw new Error(`${spec.mid} was not signed in: ${stderr}`)
      return account
    },
    status: async (more) => {
      const outcome = await runApp(['--status=json'], more)
      const json = readStatus(outcome)
      return {
        ...outcome,
        json,
        account: (mid) => {
          const found = json.accounts.find((account) => account.mid === mid)
          if (found === undefined) throw new Error(`${mid} is not in ${outcome.stdout}`)
          return found
        },
      }
    },
    launch: (args = [], more = {}) =>
      launch(args, { ...command, profile, env: { ...env(), ...more.env } }),
    asked: () => {
      const places = upstream.requests().map(({ host, path }) => host + path)
      upstream.forgetRequests()
      return places
    },
    stop: async () => {
      await profile.stop()
      await upstream.close()
    },
  }
}

const readStatus = ({ stdout, stderr }: Outcome): StatusJson => {
  try {
    // Its shape is what a spec of its own compares.
    return JSON.parse(stdout) as StatusJson
  } catch {
    throw new Error(`no JSON on standard output, but:\n${stdout}\n${stderr}`)
  }
}
