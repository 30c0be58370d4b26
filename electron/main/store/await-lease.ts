import { failed, success, type Result } from '../../bilibili/failure'
import type { Sleep } from '../clock'
import type { Lease } from './lease'

/** How long to wait for another process, which gives way after each account of its round. */
const WAIT_MS = 60_000
const LOOK_MS = 250

/** Why Bilibili may not be asked by this process now. */
export type LeaseTrouble =
  /** Another process held it all the while. */
  | { readonly kind: 'busy' }
  /** Waiting does not help: nothing can be written. */
  | { readonly kind: 'cannot-store'; readonly because: 'full' | 'read-only' }

/** Takes the lease as soon as it is free; a database that cannot be written is told at once. */
export const awaitLease = async (
  lease: Pick<Lease, 'take'>,
  sleep: Sleep,
): Promise<Result<void, LeaseTrouble>> => {
  for (let waitedMs = 0; waitedMs < WAIT_MS; waitedMs += LOOK_MS) {
    const taken = lease.take()
    if (taken === 'taken') return success(undefined)
    if (taken !== 'held') return failed({ kind: 'cannot-store', because: taken })
    await sleep(LOOK_MS)
  }
  return failed({ kind: 'busy' })
}
