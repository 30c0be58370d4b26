import { houseRequests, type HousePorts } from '../house/house-requests'
import type { HistoryHandlers } from '../requests'
import { weekRequests } from '../week/week-requests'
import { ledgerAdding } from './add-ledger'
import { historyRequests, type HistoryPorts } from './history-requests'
import { keepingRequests } from './keeping-requests'
import { ledgerSaving } from './save-ledger'

/** What any of the requests to the history needs. */
export type HistoryDeskPorts = HistoryPorts &
  HousePorts &
  Parameters<typeof keepingRequests>[0] &
  Parameters<typeof weekRequests>[0]

/** All that the window asks of the history, whoever answers it. */
export const historyDesk = (ports: HistoryDeskPorts): HistoryHandlers => {
  const { chooseFile, chooseNewFile } = ports
  const { ledger, clock, accounts } = ports.core
  const listed = (): readonly string[] => accounts.all().map(({ mid }) => mid)
  const saving = ledgerSaving({ ledger, nowMs: clock.nowMs, chooseFile: chooseNewFile })
  const adding = ledgerAdding({ ledger, nowMs: clock.nowMs, listed, chooseFile })
  return {
    'history:save': saving.save,
    'history:choose': adding.choose,
    'history:add': () => ports.core.tracked(adding.add),
    ...historyRequests(ports),
    ...keepingRequests(ports),
    ...weekRequests(ports),
    ...houseRequests(ports),
  }
}
