import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Credential } from '../../../electron/bilibili/credential'
import { exampleAccounts } from '../../../electron/invented/example-accounts'
import type { InventedAccount } from '../../../electron/invented/persona'
import { startUpstream } from '../../upstream/start-upstream'
import type { Upstream } from '../../upstream/start-upstream'
import type { SpecAccount } from '../../upstream/spec-account'
import { launch } from '../driver/app-launch'
import type { LaunchedApp } from '../driver/app-launch'
import { profile as newProfile } from '../driver/app-profile'
import { run } from '../driver/app-run'
import type { PrivateKeyring } from '../driver/private-keyring'
import { storeHistory } from '../stored-history'

/** Somebody whose app is photographed, in front of a Bilibili of their own. */
export interface PictureUser {
  readonly upstream: Upstream
  /** Every secret that their app was given, by a name of it. */
  readonly secrets: () => Readonly<Record<string, string>>
  /** Makes an account at Bilibili and signs it in by `--add-account`. */
  readonly signIn: (
    spec: SpecAccount,
    pasted: (account: InventedAccount) => string,
  ) => Promise<void>
  /** Makes an account at Bilibili that is not signed in. */
  readonly invent: (spec: SpecAccount) => InventedAccount
  /** No desktop shows a reminder here, and each picture of open tasks would say so. */
  readonly withoutReminders: () => Promise<void>
  /** As if the app had kept the accounts of the example for two years. */
  readonly withHistory: () => Promise<void>
  readonly launch: (args?: readonly string[], env?: Env) => Promise<LaunchedApp>
  readonly nowMs: () => number
  readonly passMinutes: (minutes: number) => void
  readonly keyring: PrivateKeyring
  readonly stop: () => Promise<void>
}

type Env = Readonly<Record<string, string>>

/** Half past nine in the evening in Beijing, some seconds in: no minute turns while a picture is taken. */
const EVENING = '2026-11-23T13:30:05.000Z'
const MINUTE_MS = 60_000

const root = path.resolve(import.meta.dirname, '../../..')
const standIn = pathToFileURL(path.join(root, 'tests', 'stand-in', 'register.mjs')).href
const command = [
  process.execPath,
  '--import',
  standIn,
  path.join(root, 'out/main/index.js'),
] as const

const secretsOf = ({ mid, credential }: { mid: string; credential: Credential }) =>
  (['SESSDATA', 'bili_jct', 'access_key'] as const).flatMap((name) => {
    const value = credential[name]
    return value === undefined ? [] : [[`${name} of ${mid}`, value] as const]
  })

/** Makes a user at one instant of the evening, so that the same page gives the same picture. */
export const pictureUser = async (): Promise<PictureUser> => {
  let nowMs = Date.parse(EVENING)
  const upstream = await startUpstream({ clock: { nowMs: () => nowMs } })
  const profile = await newProfile({ keychain: true })
  const { keyring } = profile
  if (keyring === null) throw new Error('the pictures need a keychain')
  const known: InventedAccount[] = []
  const env = (more: Env = {}): Env => ({
    BILI_GLANCE_UPSTREAM: upstream.url,
    BILI_GLANCE_PACE_MS: '0',
    BILI_GLANCE_CLOCK: new Date(nowMs).toISOString(),
    LANGUAGE: 'en',
    TZ: 'Asia/Shanghai',
    ...more,
  })
  const invent = (spec: SpecAccount): InventedAccount => {
    const account = upstream.addAccount(spec)
    known.push(account)
    return account
  }
  return {
    upstream,
    secrets: () => Object.fromEntries(known.flatMap(secretsOf)),
    invent,
    signIn: async (spec, pasted) => {
      const stdin = pasted(invent(spec))
      const ended = await run(['--add-account'], { profile, command, env: env(), stdin })
      if (ended.exitCode !== 0) throw new Error(`${spec.mid} was not signed in: ${ended.stderr}`)
    },
    launch: (args = [], more = {}) => launch(args, { profile, command, env: env(more) }),
    withoutReminders: async () => {
      await mkdir(profile.userData, { recursive: true })
      await writeFile(path.join(profile.userData, 'settings.json'), '{ "reminders": false }')
    },
    withHistory: () => storeHistory(profile.userData, exampleAccounts(nowMs), nowMs),
    nowMs: () => nowMs,
    keyring,
    passMinutes: (minutes) => {
      nowMs += minutes * MINUTE_MS
    },
    stop: async () => {
      await profile.stop()
      await upstream.close()
    },
  }
}
