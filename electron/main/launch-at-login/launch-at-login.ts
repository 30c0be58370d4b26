import { failed, success, type Result } from '../../bilibili/failure'
import type { NotStored } from '../../shared/ipc'
import type { LaunchState } from '../../shared/launch-state'

/** The system's entry that starts the app at login. */
export interface LaunchAtLogin {
  /** As the system has it now: its user may change it there at any time. */
  readonly read: () => LaunchState
  /** The value is what the system has then. */
  readonly set: (on: boolean) => Result<LaunchState, NotStored>
  /** Makes an entry of ours whose program is gone or moved start this copy. */
  readonly repair: () => void
}

/** Where there can be no entry. */
export const noLaunchAtLogin = (because: 'example' | 'not-installed'): LaunchAtLogin => ({
  read: () => ({ kind: 'unavailable', because }),
  set: () => failed({ kind: 'not-stored', because: 'read-only' }),
  repair: () => undefined,
})

/** The state after a change, where that could be made. */
export const changed = (
  made: Result<null, NotStored>,
  read: LaunchAtLogin['read'],
): Result<LaunchState, NotStored> => (made.ok ? success(read()) : made)
