import { houseRequests, type HousePorts } from '../house/house-requests'
import type { HistoryDesk, HistoryHandlers } from '../requests'
import { turnByTurn } from '../turn-by-turn'
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
export const historyDesk = (ports: HistoryDeskPorts): HistoryDesk => {
  const { chooseFile, chooseNewFile } = ports
  const { ledger, clock, accounts } = ports.core
  const listed = (): readonly string[] => accounts.all().map(({ mid }) => mid)
  const saving = ledgerSaving({ ledger, nowMs: clock.nowMs, chooseFile: chooseNewFile })
  const adding = ledgerAdding({ ledger, nowMs: clock.nowMs, listed, chooseFile })
  const keeping = keepingRequests(ports)
  const house = houseRequests(ports)
  const inTurn = turnByTurn()
  // What a file adds comes in slices: of rows that went between two of them its end would say that
  // nothing is missing.
  const whole = <T>(change: () => T | Promise<T>): Promise<T> =>
    inTurn('history', async () => change())
  const answers: HistoryHandlers = {
    'history:save': saving.save,
    'history:choose': adding.choose,
    'history:add': () => whole(() => ports.core.tracked(adding.add)),
    ...historyRequests(ports),
    ...keeping,
    'history:delete': (mid) => whole(() => keeping['history:delete'](mid)),
    'history:restore': (backup) => whole(() => keeping['history:restore'](backup)),
    ...weekRequests(ports),
    ...house.answers,
    'house:move': () => whole(house.answers['house:move']),
  }
  return {
    answers,
    letGo: () => {
      adding.letGo()
      house.letGo()
    },
  }
}
