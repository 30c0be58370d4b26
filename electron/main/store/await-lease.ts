import type { Sleep } from '../clock'
import type { Lease } from './lease'

/** How long to wait for another process, which gives way after each account of its round. */
const WAIT_MS = 60_000
const LOOK_MS = 250

/** Takes the lease as soon as it is free; false when another process held it all the while. */
export const awaitLease = async (lease: Lease, sleep: Sleep): Promise<boolean> => {
  for (let waitedMs = 0; waitedMs < WAIT_MS; waitedMs += LOOK_MS) {
    if (lease.take()) return true
    await sleep(LOOK_MS)
  }
  return false
}
