import type { Lease } from './lease'

/**
 * One lease for everything in this process that asks Bilibili: it is given back by the last holder.
 *
 * Each `take` that was answered with `taken` is to be followed by one `release`. A release that
 * nobody's take stands behind gives back whatever is still ours.
 */
export const sharedLease = (lease: Lease): Lease => {
  let holders = 0
  return {
    take: () => {
      const taken = holders > 0 && lease.renew() ? 'taken' : lease.take()
      if (taken === 'taken') holders += 1
      return taken
    },
    renew: lease.renew,
    release: () => {
      holders = Math.max(0, holders - 1)
      if (holders === 0) lease.release()
    },
  }
}
