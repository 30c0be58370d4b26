import type { Failure } from '../../bilibili/failure'
import type { SignInSource } from '../attempt/source'
import { watchCode, type WatchPorts } from './watch-code'

export interface ScanPorts extends Omit<WatchPorts, 'show' | 'stopped' | 'heldUntilMs' | 'heed'> {
  /** When a block that holds this sign-in back ends, Unix ms; `null` as account is anybody. */
  readonly heldUntilMs: (expectedMid: string | null) => number | null
  readonly heed: (failure: Failure, expectedMid: string | null) => void
}

/** One code, and one that follows it by itself. */
const CODES = 2

/** Signs in by a code that the phone scans. */
export const scanSource =
  (ports: ScanPorts): SignInSource =>
  async ({ expectedMid, signal, show }) => {
    for (let code = 0; code < CODES; code += 1) {
      const end = await watchCode({
        ...ports,
        heldUntilMs: () => ports.heldUntilMs(expectedMid),
        heed: (failure) => {
          ports.heed(failure, expectedMid)
        },
        show: (shown) => {
          show({ kind: 'code', ...shown })
        },
        stopped: () => signal.aborted,
      })
      if (end.kind !== 'expired') return end
    }
    return { kind: 'expired' }
  }
