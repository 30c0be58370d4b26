import type { ReadingName } from '../../bilibili/index'
import type { StoredAccount } from '../store/account-list'

/** What is wanted of an account beside readings named one by one; each asks more than the one before. */
const RANKS = ['nothing', 'what-is-due', 'what-is-not-fresh'] as const

/** `what-is-due` waits after failures, `what-is-not-fresh` does not. */
export type Extent = (typeof RANKS)[number]

/** Readings with the instant since which they have to have been asked. */
export type Anew = ReadonlyMap<ReadingName, number>

/** What is to be asked of one account. */
export interface AccountWish {
  readonly extent: Extent
  /** Asked even if fresh, where it was last asked before this instant, Unix ms. */
  readonly anew: Anew
}

/** What a round is to ask. */
export interface Wish {
  /** Whether every account is asked what is due. */
  readonly everyone: boolean
  /** More of single accounts, by mid. */
  readonly accounts: ReadonlyMap<string, AccountWish>
  /** Whether the keychain is to be read first where memory lacks a credential. */
  readonly loads: boolean
  /** Whether a first call without a connection ends it and leaves everything as it was. */
  readonly tries: boolean
}

const due: AccountWish = { extent: 'what-is-due', anew: new Map() }
const nothing: AccountWish = { extent: 'nothing', anew: new Map() }

/** Whatever is due of every account. */
export const everythingDue: Wish = {
  everyone: true,
  accounts: new Map(),
  loads: true,
  tries: false,
}

/** Whatever is due of every account, once it is found that there is a connection. */
export const triedOut: Wish = { ...everythingDue, tries: true }

/** Whatever is due of these accounts, and what of them has to be known anew, without a look into the keychain. */
export const dueOf = (
  mids: readonly string[],
  anew: ReadonlyMap<string, Anew> = new Map(),
): Wish => ({
  everyone: false,
  accounts: new Map(mids.map((mid) => [mid, { ...due, anew: anew.get(mid) ?? due.anew }])),
  loads: false,
  tries: false,
})

/** All that is no longer fresh of one account, or one reading of it whether fresh or not. */
export const askedOf = (mid: string, reading: ReadingName | null): Wish => ({
  everyone: false,
  accounts: new Map([
    [
      mid,
      reading === null
        ? { extent: 'what-is-not-fresh', anew: new Map() }
        : { extent: 'nothing', anew: new Map([[reading, Infinity]]) },
    ],
  ]),
  loads: true,
  tries: false,
})

/** What of one account is wanted; `null` where nothing is. */
export const wishFor = (wish: Wish, mid: string): AccountWish | null =>
  wish.accounts.get(mid) ?? (wish.everyone ? due : null)

/** Whether anything of an account is wanted. */
export const isWanted =
  (wish: Wish) =>
  ({ mid }: Pick<StoredAccount, 'mid'>): boolean =>
    wishFor(wish, mid) !== null

const rank = ({ extent }: AccountWish): number => RANKS.indexOf(extent)

/** The later instant asks more. */
export const mergedAnew = (one: Anew, other: Anew): Anew =>
  new Map(
    [...one, ...other].map(([name, sinceMs]) => [
      name,
      Math.max(sinceMs, one.get(name) ?? 0, other.get(name) ?? 0),
    ]),
  )

const merged = (one: AccountWish, other: AccountWish): AccountWish => ({
  extent: rank(one) < rank(other) ? other.extent : one.extent,
  anew: mergedAnew(one.anew, other.anew),
})

/** One wish for all that two ask. */
export const mergedWish = (one: Wish, other: Wish): Wish => {
  const everyone = one.everyone || other.everyone
  const least = everyone ? due : nothing
  const mids = [...new Set([...one.accounts.keys(), ...other.accounts.keys()])]
  const of = (mid: string): AccountWish =>
    [wishFor(one, mid), wishFor(other, mid)].reduce<AccountWish>(
      (all, wish) => (wish === null ? all : merged(all, wish)),
      least,
    )
  return {
    everyone,
    accounts: new Map(mids.map((mid) => [mid, of(mid)])),
    loads: one.loads || other.loads,
    tries: one.tries && other.tries,
  }
}

const coversAccount = (one: AccountWish | null, other: AccountWish): boolean =>
  one !== null &&
  rank(one) >= rank(other) &&
  [...other.anew].every(([name, sinceMs]) => (one.anew.get(name) ?? 0) >= sinceMs)

/** Whether a round for `one` asks everything that `other` wants. */
export const covers = (one: Wish, other: Wish): boolean =>
  (one.everyone || !other.everyone) &&
  (one.loads || !other.loads) &&
  (!one.tries || other.tries) &&
  [...other.accounts].every(([mid, wish]) => coversAccount(wishFor(one, mid), wish))
