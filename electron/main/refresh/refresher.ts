import type { StoredAccount } from '../store/account-list'
import { isDue, mayBeAsked } from './eligibility'
import type { RoundEnd } from '../../shared/account'
import { round, type RoundParts } from './round'

/** One coarse tick against stored due times, so that sleep and clock changes cost nothing. */
const TICK_MS = 30_000

/** Decides when Bilibili is asked; whatever triggers it, one round runs at a time. */
export interface Refresher {
  /** Asks of every account what is no longer fresh; callers during a round share that round. */
  readonly refresh: () => Promise<RoundEnd>
  /** Looks whether an account is due, and asks only those that are. */
  readonly tick: () => Promise<RoundEnd>
  readonly start: () => void
  /** Stops for good, begins no further round, and resolves once a running one has ended. */
  readonly stop: () => Promise<void>
}

interface RefresherParts extends RoundParts {
  /** Runs `task` every `ms` milliseconds; returns the way to stop it. */
  readonly every: (ms: number, task: () => void) => () => void
}

/** The refresher of the running app; command-line modes call `refresh` once. */
export const refresher = (parts: RefresherParts): Refresher => {
  let running: Promise<RoundEnd> | null = null
  let stopTicking: (() => void) | null = null
  let stopped = false

  const coalesce = (
    wanted: (account: StoredAccount) => boolean,
    before: () => Promise<void> = () => Promise.resolve(),
  ): Promise<RoundEnd> => {
    if (stopped) return running ?? Promise.resolve('done')
    running ??= before()
      .then(() => (stopped ? 'done' : round(wanted, parts)))
      .finally(() => {
        running = null
      })
    return running
  }

  // Only what a person or a waking machine asks for touches the keychain again: a tick every
  // half minute would have a locked one ask for its password over and over.
  const loadFirst = async (): Promise<void> => {
    if (!parts.accounts.upToDate()) await parts.accounts.load()
  }

  const tick = (): Promise<RoundEnd> => {
    const nowMs = parts.clock.nowMs()
    const blocks = parts.blocks.all()
    const wanted = (account: StoredAccount): boolean =>
      isDue(account, nowMs) && mayBeAsked(account, blocks, nowMs)
    return parts.accounts.all().some(wanted) ? coalesce(wanted) : Promise.resolve('done')
  }

  return {
    refresh: () => coalesce(() => true, loadFirst),
    tick,
    start: () => {
      if (!stopped) stopTicking ??= parts.every(TICK_MS, () => void tick())
    },
    stop: async () => {
      stopped = true
      stopTicking?.()
      stopTicking = null
      await running
    },
  }
}
