import { failed } from '../../bilibili/failure'
import type { RequestHandlers } from '../../shared/ipc'
import type { Core } from '../core'

/** What the history is read from. */
export interface HistoryPorts {
  readonly core: Pick<Core, 'clock' | 'glance' | 'ledger'>
}

type HistoryReading = 'history:coins' | 'history:coin-bars' | 'history:days' | 'history:level'

/** Reading what the pages of the history show. */
export const historyRequests = (_ports: HistoryPorts): Pick<RequestHandlers, HistoryReading> => ({
  'history:coins': () => failed({ kind: 'cannot-read' }),
  'history:coin-bars': () => failed({ kind: 'cannot-read' }),
  'history:days': () => failed({ kind: 'cannot-read' }),
  'history:level': () => failed({ kind: 'cannot-read' }),
})
