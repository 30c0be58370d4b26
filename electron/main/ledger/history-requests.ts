import { bilibiliDay } from '../../bilibili/day'
import { failed, success, type Result } from '../../bilibili/failure'
import { withoutVideos } from '../../shared/hidden'
import type { RequestHandlers } from '../../shared/ipc'
import type { CoinBar, CoinPage } from '../../shared/ledger/coin-page'
import type { BarSpan, CoinQuery } from '../../shared/ledger/coin-query'
import type { CannotRead } from '../../shared/ledger/ledger-trouble'
import { levelHistory, type LevelFacts } from '../../shared/ledger/level-history'
import { yearOfDays } from '../../shared/ledger/year-of-days'
import type { Core } from '../core'
import { accountNumber } from './coin-days'
import { coinHistory } from './coin-history'
import { daysOf, levelsOf } from './ledger-days'
import { loggedExp } from './logged-exp'

/** What the history is read from. */
export interface HistoryPorts {
  readonly core: Pick<Core, 'clock' | 'glance' | 'ledger' | 'settings'>
}

type HistoryReading = 'history:coins' | 'history:coin-bars' | 'history:days' | 'history:level'

type Standing = Pick<LevelFacts, 'nextExp' | 'isTop' | 'coinTenths'>

/** Above it is none. */
const TOP_LEVEL = 6

const orCannotRead = <T>(read: T | null): Result<T, CannotRead> =>
  read === null ? failed({ kind: 'cannot-read' }) : success(read)

const withoutVideosOf = (page: CoinPage | null): CoinPage | null =>
  page && {
    ...page,
    rows: page.rows.map((row) => ({ ...row, reason: withoutVideos(row.reason) })),
  }

/** Reading what the pages of the history show. */
export const historyRequests = ({ core }: HistoryPorts): Pick<RequestHandlers, HistoryReading> => {
  const { clock, ledger } = core
  const coins = coinHistory(ledger)
  const today = (): string => bilibiliDay(clock.nowMs())

  const bars = (query: CoinQuery, span: BarSpan): Promise<readonly CoinBar[] | null> => {
    const listed = core.glance().accounts.map(({ mid }) => mid)
    return coins.bars(query, span, { nowMs: clock.nowMs(), listed })
  }

  /** Where an account stands now; of one that is not in the list the ledger knows its last level. */
  const standing = (mid: string, lastLevel: number | null): Standing => {
    const now = core.glance().accounts.find((account) => account.mid === mid)?.level
    const { level, nextExp, coinTenths } = now ?? { level: null, nextExp: null, coinTenths: null }
    const isTop = nextExp === null && (level ?? lastLevel ?? 0) >= TOP_LEVEL
    return { nextExp, isTop, coinTenths }
  }

  return {
    'history:coins': async (query, range) => {
      const page = await coins.page(query, range)
      return orCannotRead(core.settings().masked ? withoutVideosOf(page) : page)
    },
    'history:coin-bars': async (query, span) => orCannotRead(await bars(query, span)),
    'history:days': (mid, year) =>
      orCannotRead(
        ledger.query((database) =>
          yearOfDays(daysOf(database, accountNumber(database, mid)), year, today()),
        ),
      ),
    'history:level': async (mid) => {
      const coinBars = await bars({ mid, direction: 'all', text: '' }, 'day')
      const seen = ledger.query((database) => {
        const account = accountNumber(database, mid)
        const points = levelsOf(database, account)
        return { points, loggedExp: loggedExp(database, account, today()) }
      })
      if (coinBars === null || seen === null) return failed({ kind: 'cannot-read' })
      const facts = { ...standing(mid, seen.points.at(-1)?.level ?? null), today: today() }
      return success(levelHistory({ ...seen, coinBars, ...facts }))
    },
  }
}
