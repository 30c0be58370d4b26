import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { foundRows } from '../../../../electron/main/ledger/coin-pages'
import { coinSearches } from '../../../../electron/main/ledger/coin-searches'
import { memoryLedger } from '../../../../electron/main/ledger/memory-ledger'
import type { Ledger } from '../../../../electron/main/ledger/ledger'
import type { FoundDay } from '../../../../electron/main/ledger/coin-search'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { standingClock } from '../refresh/asked-bilibili'

const MANY = 14_000

/** Many rows of one account, and how often its ledger was asked. */
const setting = () => {
  const kept = memoryLedger(standingClock())
  const coinRows = Array.from({ length: MANY }, (_, at) => giftAt(at * 60, `BV${at.toString()}`))
  kept.merge({ ...nothingOf('7'), coinRows })
  const asked: number[] = []
  const ledger: Pick<Ledger, 'query'> = {
    query: (question) => {
      asked.push(0)
      return kept.query(question)
    },
  }
  return { kept, asked, searches: coinSearches(ledger) }
}

const rowsIn = (days: readonly FoundDay[] | null): number | undefined =>
  days?.reduce((sum, { rows }) => sum + rows, 0)

const ANY = { mid: null, direction: 'all', text: 'bv' } as const

it('a search leaves a turn to everything else again and again', async () => {
  const { searches } = setting()
  let turns = 0
  const turn = (): NodeJS.Immediate =>
    globalThis.setImmediate(() => {
      turns += 1
      next = turn()
    })
  let next = turn()
  expect(rowsIn(await searches.find(ANY))).toBe(MANY)
  clearImmediate(next)
  expect(turns).toBeGreaterThanOrEqual(3)
})

it('what is asked for twice is searched for once, and again only when something has changed', async () => {
  const { kept, asked, searches } = setting()
  const [one, other] = await Promise.all([searches.find(ANY), searches.find(ANY)])
  expect(other).toBe(one)
  asked.length = 0
  expect(await searches.find(ANY)).toBe(one)
  expect(asked).toHaveLength(1)
  kept.merge({ ...nothingOf('8'), coinRows: [giftAt(1)] })
  expect(rowsIn(await searches.find(ANY))).toBe(MANY + 1)
})

it('another search ends the one before, also one that was begun and left before', async () => {
  const { searches } = setting()
  const first = searches.find(ANY)
  await setImmediate()
  const second = searches.find({ ...ANY, text: 'BV13999' })
  await setImmediate()
  const third = searches.find(ANY)
  expect(await first).toBeNull()
  expect(await second).toBeNull()
  expect(rowsIn(await third)).toBe(MANY)
})

it('forgetting ends what runs', async () => {
  const { searches } = setting()
  const found = searches.find(ANY)
  await setImmediate()
  searches.forget()
  expect(await found).toBeNull()
})

it('rows that come or go while it runs are found or not, as they are in the end', async () => {
  const { kept, searches } = setting()
  const found = searches.find(ANY)
  await setImmediate()
  kept.merge({ ...nothingOf('8'), coinRows: [giftAt(1), giftAt(2)] })
  await setImmediate()
  kept.keeping.deleteAccount('7')
  expect(rowsIn(await found)).toBe(2)
})

it('a ledger that cannot be read any more ends it', async () => {
  const { kept } = setting()
  let left = 3
  const searches = coinSearches({
    query: (question) => ((left -= 1) > 0 ? kept.query(question) : null),
  })
  expect(await searches.find(ANY)).toBeNull()
})

it('finds a day of more rows than a call takes arguments', () => {
  const { kept } = setting()
  const ids = Array.from({ length: 200_000 }, (_, at) => at + 1)
  const day = { day: '1970-01-01', rows: ids.length, inTenths: 0, outTenths: 0, ids }
  const mids = new Map([[1, '7']])
  const rows = kept.query((database) =>
    foundRows({ database, mids }, [day], { from: 10, count: 3 }),
  )
  expect(rows?.map(({ reason }) => reason)).toEqual(['BV13989', 'BV13988', 'BV13987'])
})
