import { failed } from '../../bilibili/failure'
import type { RequestHandlers } from '../../shared/ipc'
import type { Core } from '../core'

/** What keeping the history works with. */
export interface KeepingPorts {
  readonly core: Pick<Core, 'accounts' | 'ledger'>
}

type HistoryKeeping =
  'history:facts' | 'history:would-delete' | 'history:delete' | 'history:restore'

/** What is kept of the history, and deleting and restoring it. */
export const keepingRequests = (_ports: KeepingPorts): Pick<RequestHandlers, HistoryKeeping> => ({
  'history:facts': () => failed({ kind: 'cannot-read' }),
  'history:would-delete': () => failed({ kind: 'cannot-read' }),
  'history:delete': () => failed({ kind: 'cannot-read' }),
  'history:restore': () => failed({ kind: 'cannot-read' }),
})
