import type { HistoryHandlers } from '../../../electron/main/requests'
import type { Arguments } from '../../../electron/shared/request-arguments'
import { MID, NO_MID, SOMETHING } from './no-arguments'

/** Arguments that each request to the history takes. */
export const SOUND_HISTORY_ARGUMENTS: {
  readonly [N in keyof HistoryHandlers]: readonly Arguments<N>[]
} = {
  'history:save': [[{ format: 'json', masked: false }], [{ format: 'csv', masked: true }]],
  'history:choose': [[]],
  'history:add': [[]],
  'history:coins': [
    [
      { mid: null, direction: 'all', text: '' },
      { from: 0, count: 200 },
    ],
    [
      { mid: MID, direction: 'out', text: '100%_\'"💰' },
      { from: 100_000_000, count: 1 },
    ],
  ],
  'history:coin-bars': [
    [{ mid: null, direction: 'all', text: 'BV1' }, 'day'],
    [{ mid: MID, direction: 'in', text: '' }, 'month'],
  ],
  'history:days': [[MID, 2026]],
  'history:level': [[MID]],
  'history:week': [[null], ['2026-11-16']],
  'history:week-seen': [[]],
  'history:facts': [[]],
  'history:would-delete': [[1], [10]],
  'history:delete': [[MID]],
  'history:restore': [['newest'], ['older']],
  'house:save': [[]],
  'house:choose': [[]],
  'house:move': [[]],
}

const query = (given: object = {}) => ({ mid: null, direction: 'all', text: '', ...given })
const range = (given: object = {}) => ({ from: 0, count: 1, ...given })

/** Arguments that none of them may be made with. */
export const UNSOUND_HISTORY_ARGUMENTS: {
  readonly [N in keyof HistoryHandlers]: readonly unknown[][]
} = {
  'history:save': [[], ['json'], [{ format: 'xml', masked: true }], [{ format: 'csv' }]],
  'history:choose': SOMETHING,
  'history:add': SOMETHING,
  'history:coins': [
    [],
    [query()],
    [query(), range({ from: -1 })],
    [query(), range({ from: 0.5 })],
    [query(), range({ from: Number.NaN })],
    [query(), range({ count: 0 })],
    [query(), range({ count: 201 })],
    [query({ mid: '7x' }), range()],
    [query({ text: 'x'.repeat(101) }), range()],
    [query({ direction: 'up' }), range()],
    [query({ order: 'reason' }), range()],
  ],
  'history:coin-bars': [[], [query()], [query(), 'year'], [{ mid: null }, 'day'], ['day', query()]],
  'history:days': [[], [MID], [MID, '2026'], [MID, 2008], [MID, 2026.5], [null, 2026], [MID, 3000]],
  'history:level': NO_MID,
  'history:week': [
    [],
    ['2026-11-17'],
    ['2026-13-45'],
    ['2026-02-30'],
    ['2026-W47'],
    [20_261_116],
    [{}],
  ],
  'history:week-seen': SOMETHING,
  'history:facts': SOMETHING,
  'history:would-delete': [[], [0], [4], [null], ['1'], [Number.POSITIVE_INFINITY]],
  'history:delete': NO_MID,
  'history:restore': [[], ['oldest'], [null], ['../ledger.db'], ['newest', 'older']],
  'house:save': SOMETHING,
  'house:choose': SOMETHING,
  'house:move': SOMETHING,
}
