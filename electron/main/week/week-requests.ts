import { failed, success } from '../../bilibili/failure'
import type { RequestHandlers } from '../../shared/ipc'
import type { Core } from '../core'

/** What the digest of a week is made from. */
export interface WeekPorts {
  readonly core: Pick<Core, 'clock' | 'glance' | 'ledger'>
}

/** The digest of a week. */
export const weekRequests = (
  _ports: WeekPorts,
): Pick<RequestHandlers, 'history:week' | 'history:week-seen'> => ({
  'history:week': () => failed({ kind: 'cannot-read' }),
  'history:week-seen': () => success(null),
})
