import type { Result } from '../../bilibili/failure'
import type { Block } from '../../shared/account'
import { storedNumber, storedText } from './stored-column'
import type { Database, StoreTrouble } from './database'

/** The pauses that risk control imposes, remembered across restarts. */
export interface BlockStore {
  /** Also those that are over: their strikes still count. */
  readonly all: () => readonly Block[]
  /** Puts the block in place of the one of the same scope. */
  readonly save: (block: Block) => Result<void, StoreTrouble>
  readonly clear: (scope: string) => Result<void, StoreTrouble>
}

/** The blocks of `glance.db`. */
export const blockStore = (database: Database): BlockStore => ({
  all: () =>
    database.read('SELECT scope, until_ms, strikes FROM block ORDER BY scope').map((row) => ({
      scope: storedText(row['scope']),
      untilMs: storedNumber(row['until_ms']) ?? 0,
      strikes: storedNumber(row['strikes']) ?? 0,
    })),
  save: ({ scope, untilMs, strikes }) =>
    database.write((run) => {
      run(
        'INSERT OR REPLACE INTO block (scope, until_ms, strikes) VALUES (?, ?, ?)',
        scope,
        untilMs,
        strikes,
      )
    }),
  clear: (scope) =>
    database.write((run) => {
      run('DELETE FROM block WHERE scope = ?', scope)
    }),
})
