import { bilibiliDay } from '../../bilibili/day'
import { QUICK_FRESH_MS } from '../../bilibili/endpoint'
import type { ReadingName } from '../../bilibili/index'
import type { Asking, Block, Reading, Readings, RoundEnd } from '../../shared/account'
import type { StoredAccount } from '../store/account-list'
import { isDue, mayBeAsked } from './eligibility'
import { askedAnew, isJustTurned } from './next-round'
import { oneRound, type WishEnd } from './one-round'
import { round, type RoundParts } from './round'
import type { Wakefulness } from './wakefulness'
import { askedOf, dueOf, everythingDue, mergedAnew, triedOut, type Anew, type Wish } from './wish'

/** One coarse tick against stored due times, so that sleep and clock changes cost nothing. */
const TICK_MS = 30_000

/** Decides when Bilibili is asked; whatever triggers it, one round runs at a time. */
export interface Refresher {
  /** Asks of every account what is no longer fresh; callers during such a round share that round. */
  readonly refresh: () => Promise<RoundEnd>
  /**
   * Asks of one account all that is no longer fresh, also what waits after failures, or one
   * reading whether fresh or not. Never past a block, and nothing of an account that is paused
   * or waits for a new login.
   */
  readonly refreshAccount: (mid: string, reading: ReadingName | null) => Promise<RoundEnd>
  /**
   * Asks of every account what is due where nobody asked for it: not while the network comes back
   * after sleep, and not in the first minutes of a day.
   */
  readonly look: () => Promise<RoundEnd>
  /**
   * Asks of every account what is due, on a machine that woke and may have no network yet: false
   * where the first call found none, which then is all that was asked, and nothing is another.
   */
  readonly tryOut: () => Promise<boolean>
  /**
   * Asks what is due of the accounts that no round has looked at for ten minutes, where somebody
   * turned to the window: held back like `look`, and without a look into the keychain.
   */
  readonly lookAgain: () => Promise<RoundEnd>
  /** Whether the window is before somebody's eyes: then all is asked more often. */
  readonly watched: (is: boolean) => void
  /** Looks whether an account is due, and asks only those that are; held back like `look`, and without one into the keychain. */
  readonly tick: () => Promise<RoundEnd>
  /** How far the running round is; `null` while none asks. */
  readonly asking: () => Asking | null
  readonly start: () => void
  /**
   * Ends the running round with the call that is under way, and begins none before the returned
   * function was called; what is asked for meanwhile is answered with `done`.
   */
  readonly halt: () => Promise<() => void>
  /** Stops for good, begins no further round, and resolves once a running one has ended. */
  readonly stop: () => Promise<void>
}

interface RefresherParts extends RoundParts {
  readonly wakefulness: Wakefulness
  /** Readings that a reminder has to know anew, by mid. */
  readonly outdated: () => ReadonlyMap<string, readonly ReadingName[]>
  /** Runs `task` every `ms` milliseconds; returns the way to stop it. */
  readonly every: (ms: number, task: () => void) => () => void
}

/** A reminder that waits for an answer in vain does not ask more often. */
const NEXT_TRY_MS = 5 * 60_000

/** What of the readings that a reminder waits for is to be asked now. */
const askedForReminder = (
  names: readonly ReadingName[],
  readings: Readings,
  nowMs: number,
): Anew => {
  const failedLately = ({ failure, failedAtMs }: Reading<unknown>): boolean =>
    failure !== null && failedAtMs !== null && Math.abs(nowMs - failedAtMs) < NEXT_TRY_MS
  return new Map(names.filter((name) => !failedLately(readings[name])).map((name) => [name, nowMs]))
}

/** The refresher of the running app; command-line modes call `refresh` once. */
export const refresher = (parts: RefresherParts): Refresher => {
  let asking: Asking | null = null
  let stopTicking: (() => void) | null = null
  let stopped = false
  let halted = false
  let watched = false

  const progress = (now: Asking | null): void => {
    asking = now
    parts.changed()
  }

  const rounds = oneRound(async (wish) => {
    // Only what a person or a waking machine asks for touches the keychain again: a tick every
    // half minute would have a locked one ask for its password over and over.
    if (!stopped && !halted && wish.loads && !parts.accounts.upToDate()) await parts.accounts.load()
    const day = bilibiliDay(parts.clock.nowMs())
    // A round of the day before waits with the rest until the new one has settled.
    const hasTurned = (nowMs: number): boolean => bilibiliDay(nowMs) !== day && isJustTurned(nowMs)
    const mayGoOn = (): boolean =>
      !halted && !parts.wakefulness.asleep() && !hasTurned(parts.clock.nowMs())
    return stopped || halted
      ? 'done'
      : round(wish, { ...parts, mayGoOn, watched: () => watched }, progress)
  })

  const mayBegin = (): boolean => parts.wakefulness.mayBegin() && !isJustTurned(parts.clock.nowMs())

  const askableAccounts = (blocks: readonly Block[], nowMs: number): readonly StoredAccount[] =>
    mayBegin() ? parts.accounts.all().filter((one) => mayBeAsked(one, blocks, nowMs)) : []

  const tick = (): Promise<RoundEnd> => {
    const nowMs = parts.clock.nowMs()
    const blocks = parts.blocks.all()
    const askable = askableAccounts(blocks, nowMs)
    const outdated = askable.length > 0 ? parts.outdated() : new Map<string, never>()
    const anew = new Map<string, Anew>()
    for (const account of askable) {
      const { mid } = account
      // What it is asked right now it need not be asked again.
      const names = asking?.mid === mid ? [] : (outdated.get(mid) ?? [])
      const reminded = askedForReminder(names, parts.readings.all(mid), nowMs)
      if (isDue(account, blocks, nowMs)) anew.set(mid, mergedAnew(askedAnew(account), reminded))
      else if (reminded.size > 0) anew.set(mid, reminded)
    }
    return anew.size > 0 ? ask(dueOf([...anew.keys()], anew)) : Promise.resolve('done')
  }

  const end = async (wish: Wish): Promise<WishEnd> => {
    if (!stopped && !halted) return rounds.ask(wish)
    await rounds.idle()
    return 'done'
  }

  /** Who does not only try finds out nothing by a round that did: such a one is not shared. */
  const ask = async (wish: Wish): Promise<RoundEnd> => {
    const how = await end(wish)
    return how === 'unreachable' ? 'done' : how
  }

  return {
    refresh: () => ask(everythingDue),
    refreshAccount: (mid, reading) => ask(askedOf(mid, reading)),
    look: () => (mayBegin() ? ask(everythingDue) : Promise.resolve('done')),
    tryOut: async () => {
      const mayTry = !parts.wakefulness.asleep() && !isJustTurned(parts.clock.nowMs())
      return !mayTry || (await end(triedOut)) !== 'unreachable'
    },
    lookAgain: () => {
      const nowMs = parts.clock.nowMs()
      const old = askableAccounts(parts.blocks.all(), nowMs).filter(
        ({ roundAtMs }) => roundAtMs === null || Math.abs(nowMs - roundAtMs) >= QUICK_FRESH_MS,
      )
      return old.length > 0 ? ask(dueOf(old.map(({ mid }) => mid))) : Promise.resolve('done')
    },
    watched: (is) => {
      watched = is
    },
    tick,
    asking: () => asking,
    start: () => {
      if (!stopped) stopTicking ??= parts.every(TICK_MS, () => void tick())
    },
    halt: async () => {
      halted = true
      await rounds.idle()
      return () => {
        halted = false
      }
    },
    stop: async () => {
      stopped = true
      stopTicking?.()
      stopTicking = null
      await rounds.idle()
    },
  }
}
