import type { AccountGlance, Glance } from './glance'

/** What another glance says that the one before it did not. */
export interface GlanceChange extends Omit<Glance, 'accounts'> {
  /** The mids of all accounts in order; `null` where neither they nor their order changed. */
  readonly order: readonly string[] | null
  /** Accounts that are new or say something else than before. */
  readonly accounts: readonly AccountGlance[]
}

const mids = ({ accounts }: Glance): readonly string[] => accounts.map(({ mid }) => mid)

// Plain data made by one function: its text is the same when it is the same.
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What to tell somebody who knows `before` so that they know `after`. */
export const glanceChange = (before: Glance, after: Glance): GlanceChange => {
  const known = new Map(before.accounts.map((account) => [account.mid, account]))
  return {
    ...after,
    order: same(mids(before), mids(after)) ? null : mids(after),
    accounts: after.accounts.filter((account) => !same(known.get(account.mid), account)),
  }
}

/** The glance that follows from `before` and a change; told twice, it is the same. */
export const changedGlance = (before: Glance, change: GlanceChange): Glance => {
  const { order, accounts, ...head } = change
  const known = new Map([...before.accounts, ...accounts].map((account) => [account.mid, account]))
  const listed = (order ?? mids(before)).flatMap((mid) => known.get(mid) ?? [])
  return { ...head, accounts: listed }
}
