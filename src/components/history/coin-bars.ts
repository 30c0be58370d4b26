import { shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import type { Bridge } from '../../../electron/shared/ipc'
import type { CoinBar } from '../../../electron/shared/ledger/coin-page'
import type { BarSpan, CoinQuery } from '../../../electron/shared/ledger/coin-query'

/** Bars, all of the same span, the oldest first. */
interface SpannedBars {
  readonly span: BarSpan
  readonly bars: readonly CoinBar[]
}

/** The bars of a query. */
export interface CoinBars {
  /** Those that were asked for last and have come; `null` before the first. */
  readonly shown: Readonly<ShallowRef<SpannedBars | null>>
  readonly failed: Readonly<ShallowRef<boolean>>
  readonly ask: (query: CoinQuery, span: BarSpan) => Promise<void>
}

/** Brings the bars of one query after the other; an answer that comes too late is dropped. */
export const coinBars = (askFor: Bridge['requests']['history:coin-bars']): CoinBars => {
  const shown = shallowRef<SpannedBars | null>(null)
  const failed = shallowRef(false)
  let generation = 0
  return {
    shown: shallowReadonly(shown),
    failed: shallowReadonly(failed),
    ask: async (query, span) => {
      const number = ++generation
      const answer = await askFor(query, span)
      if (number !== generation) return
      failed.value = !answer.ok
      if (answer.ok) shown.value = { span, bars: answer.value }
    },
  }
}
