import type { CredentialKind, SignInOrigin } from '../bilibili/credential'
import { bilibiliDay, dayEndsAtMs } from '../bilibili/day'
import { endpointOf, readingNames, type ReadingName, type ReadingValues } from '../bilibili/index'
import type { Nav } from '../bilibili/nav'
import type { AccountSnapshot, Asking, Block, KeychainState, Reading } from './account'
import { expGlance } from './exp-from-readings'
import type { ExpGlance } from './exp-glance'
import type { AccountColour } from './account-colour'
import type { AccountReminding } from './reminders/account-reminding'
import { readingState, type ReadingState } from './reading-state'
import { renewalState, type RenewalState } from './renewal-state'
import { blockedUntilMs, EVERYONE, sessionGlance, type SessionGlance } from './session-glance'
import { vipGlance, type VipGlance } from './vip-glance'

/** Level, exp and purse at a glance; `null` is unknown. */
export interface LevelGlance {
  readonly level: number | null
  readonly exp: number | null
  /** With how much exp this level begins. */
  readonly minExp: number | null
  /** `null` at the top level too: there is no next one. */
  readonly nextExp: number | null
  readonly coinTenths: number | null
  readonly asOfMs: number
}

/** One account as tray, window and status line show it; a card that was never read is `null`. */
export interface AccountGlance {
  readonly mid: string
  /** The user's own name for it, otherwise Bilibili's nickname. */
  readonly name: string
  /** Bilibili's nickname as last seen; the mid until then. */
  readonly bilibiliName: string
  /** By what it is known while names are hidden; `null` while they are not. */
  readonly maskedNumber: number | null
  /** Changes with the avatar; `null` where there is none. */
  readonly avatarTag: string | null
  readonly paused: boolean
  /** The user's colour for it. */
  readonly colour: AccountColour | null
  readonly reminding: AccountReminding
  readonly credentialKind: CredentialKind
  /** Its credential was last kept in memory alone, so a restart has none. */
  readonly sessionOnly: boolean
  /** How its credential came; `null` where that was not seen yet. */
  readonly origin: SignInOrigin | null
  readonly session: SessionGlance
  /** How its login goes on; `null` where its credential was not seen yet. */
  readonly renewal: RenewalState | null
  readonly exp: ExpGlance | null
  readonly vip: VipGlance | null
  readonly level: LevelGlance | null
  readonly readings: Readonly<Record<ReadingName, ReadingState>>
  /** How many of them failed for another reason than a missing connection. */
  readonly refusedReadings: number
}

/** What is known of all accounts at one instant: the one thing every view shows. */
export interface Glance {
  readonly generatedAtMs: number
  /** Bilibili day, `YYYY-MM-DD`. */
  readonly day: string
  readonly dayEndsAtMs: number
  readonly keychain: KeychainState
  /** Until when risk control holds every account back, Unix ms. */
  readonly blockedUntilMs: number | null
  readonly asking: Asking | null
  readonly accounts: readonly AccountGlance[]
}

/** Everything a glance is computed from. */
export interface GlanceInput {
  readonly accounts: readonly AccountSnapshot[]
  readonly blocks: readonly Block[]
  readonly keychain: KeychainState
  readonly asking: Asking | null
}

/** The last part of the avatar's address: another picture has another one. */
const avatarTag = (faceUrl: string | null): string | null => faceUrl?.split('/').at(-1) ?? null

const levelGlance = (reading: Reading<Nav>): LevelGlance | null => {
  const { value: nav, asOfMs } = reading
  if (nav === null || asOfMs === null) return null
  return {
    level: nav.level,
    exp: nav.exp,
    minExp: nav.levelMinExp,
    nextExp: typeof nav.nextLevelExp === 'number' ? nav.nextLevelExp : null,
    coinTenths: nav.coinTenths,
    asOfMs,
  }
}

const stateOf = <Name extends ReadingName>(
  name: Name,
  reading: Reading<ReadingValues[Name]>,
  kind: CredentialKind,
  nowMs: number,
): ReadingState => readingState(endpointOf(name), reading, kind, nowMs)

const readingStates = (
  { readings, credentialKind }: AccountSnapshot,
  nowMs: number,
): AccountGlance['readings'] =>
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- one entry a name
  Object.fromEntries(
    readingNames.map((name) => [name, stateOf(name, readings[name], credentialKind, nowMs)]),
  ) as AccountGlance['readings']

/** While the account is offline an answer that did not come in time is a missing connection too. */
const refusedReadings = (
  { readings, session }: AccountSnapshot,
  states: AccountGlance['readings'],
): number => {
  const isRefused = (name: ReadingName): boolean =>
    states[name] === 'failed' && readings[name].failure?.kind !== 'offline'
  return session.state === 'offline' ? 0 : readingNames.filter(isRefused).length
}

const accountGlance = (
  account: AccountSnapshot,
  blocks: readonly Block[],
  nowMs: number,
): AccountGlance => {
  const readings = readingStates(account, nowMs)
  return {
    mid: account.mid,
    name: account.nickname ?? account.name,
    bilibiliName: account.name,
    maskedNumber: null,
    avatarTag: avatarTag(account.readings.nav.value?.faceUrl ?? null),
    paused: account.paused,
    colour: account.colour,
    reminding: account.reminding,
    credentialKind: account.credentialKind,
    sessionOnly: account.sessionOnly,
    origin: account.origin,
    session: sessionGlance(account, blocks, nowMs),
    renewal: renewalState(account),
    exp: expGlance(account, nowMs),
    vip: vipGlance(account.readings.vip, nowMs),
    level: levelGlance(account.readings.nav),
    readings,
    refusedReadings: refusedReadings(account, readings),
  }
}

/** The glance of all accounts at `nowMs`, in the user's order. */
export const glance = (input: GlanceInput, nowMs: number): Glance => ({
  generatedAtMs: nowMs,
  day: bilibiliDay(nowMs),
  dayEndsAtMs: dayEndsAtMs(nowMs),
  keychain: input.keychain,
  blockedUntilMs: blockedUntilMs(input.blocks, EVERYONE, nowMs),
  asking: input.asking,
  accounts: input.accounts.map((account) => accountGlance(account, input.blocks, nowMs)),
})

/** Whether an account that is not paused waits for the user or for a block to end. */
export const needsAttention = (glance: Glance): boolean =>
  glance.accounts.some(
    ({ paused, session }) =>
      !paused && ['needs-login', 'damaged', 'banned', 'blocked'].includes(session.state),
  )
