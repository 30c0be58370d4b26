import { beforeEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import type { Answer } from '../../../../electron/shared/ipc'
import type { CoinRow } from '../../../../electron/shared/ledger/coin-page'
import type { CoinQuery } from '../../../../electron/shared/ledger/coin-query'
import { coinRows, type CoinRows } from '../../../../src/components/history/coin-rows'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { settled } from '../../mounted'
import { held } from '../../store-setting'
import { coinRow, coinRowsOf, pageOf, rowsFrom } from './coin-builder'

const ALL: CoinQuery = { mid: null, direction: 'all', text: '' }

let bridge: FakeBridge
let kept: readonly CoinRow[]
let rows: CoinRows

beforeEach(() => {
  bridge = fakeBridge()
  kept = coinRowsOf(1_000)
  bridge.answers['history:coins'] = rowsFrom(() => kept)
  rows = coinRows(bridge.requests['history:coins'])
})

const ranges = () => bridge.calls.map(([, , range]) => range)
const look = async (first: number, until: number): Promise<void> => {
  rows.look(first, until)
  await settled()
}
const reasons = (first: number, until: number) =>
  Array.from({ length: until - first }, (_, at) => rows.row(first + at)?.reason ?? null)

describe('the rows of a query', () => {
  it('are asked for by the page, and only where they are looked at', async () => {
    await rows.ask(ALL)
    expect(rows.totals()).toEqual({ rows: 1_000, inTenths: 0, outTenths: 10_000 })
    await look(0, 30)
    expect(ranges()).toEqual([{ from: 0, count: 200 }])
    await look(730, 760)
    expect(ranges().slice(1)).toEqual([{ from: 700, count: 200 }])
    expect(reasons(730, 732)).toEqual(['row 730', 'row 731'])
    expect(rows.row(500)).toBeNull()
  })

  it('are not asked for twice, nor behind the last one', async () => {
    await rows.ask(ALL)
    await look(170, 240)
    await look(150, 200)
    await look(990, 1_020)
    await look(180, 210)
    expect(ranges()).toEqual([
      { from: 0, count: 200 },
      { from: 200, count: 200 },
      { from: 900, count: 200 },
    ])
  })

  it('that were only passed by are not asked for', async () => {
    await rows.ask(ALL)
    const first = held<Answer<'history:coins'>>()
    bridge.answers['history:coins'] = () => first.answer
    rows.look(300, 330)
    rows.look(500, 530)
    rows.look(900, 930)
    bridge.answers['history:coins'] = rowsFrom(() => kept)
    first.give(success(pageOf(kept, { from: 300, count: 200 })))
    await settled()
    await settled()
    expect(ranges().slice(1)).toEqual([
      { from: 300, count: 200 },
      { from: 900, count: 200 },
    ])
  })

  it('are dropped where they come too late for another query', async () => {
    const late = held<Answer<'history:coins'>>()
    bridge.answers['history:coins'] = () => late.answer
    const first = rows.ask({ ...ALL, text: 'row 1' })
    bridge.answers['history:coins'] = rowsFrom(() => kept)
    await rows.ask({ ...ALL, text: 'row 99' })
    late.give(success(pageOf(kept, { from: 0, count: 200 })))
    await first
    expect(rows.totals()?.rows).toBe(11)
    expect(rows.row(0)?.reason).toBe('row 99')
  })

  it('stay while another query waits for its answer, and say so', async () => {
    await rows.ask(ALL)
    const asking = rows.ask({ ...ALL, text: 'row 99' })
    expect([rows.changing.value, rows.totals()?.rows]).toEqual([true, 1_000])
    await asking
    expect([rows.changing.value, rows.totals()?.rows]).toEqual([false, 11])
  })

  it('are none where a query failed, rather than those of another', async () => {
    await rows.ask(ALL)
    bridge.answers['history:coins'] = () => failed({ kind: 'cannot-read' })
    await rows.ask({ ...ALL, text: 'row 99' })
    expect([rows.failed.value, rows.changing.value, rows.totals()]).toEqual([true, false, null])
    bridge.answers['history:coins'] = rowsFrom(() => kept)
    await rows.ask(ALL)
    expect([rows.failed.value, rows.totals()?.rows]).toEqual([false, 1_000])
  })

  it('are not asked for in a loop where they do not come', async () => {
    await rows.ask(ALL)
    bridge.answers['history:coins'] = () => success({ ...pageOf(kept, { from: 900, count: 0 }) })
    await look(900, 930)
    expect(ranges()).toHaveLength(2)
    bridge.answers['history:coins'] = () => failed({ kind: 'cannot-read' })
    await look(500, 530)
    await look(600, 630)
    expect(ranges()).toHaveLength(3)
  })

  it('are forgotten far from where one looks', async () => {
    kept = coinRowsOf(20_000)
    await rows.ask(ALL)
    for (let first = 0; first < 12_000; first += 200) await look(first, first + 200)
    expect(rows.known.value?.byIndex.size).toBeLessThanOrEqual(4_200)
    expect(rows.row(0)).toBeNull()
    expect(rows.row(11_900)?.reason).toBe('row 11900')
  })
})

describe('rows of which new ones have come', () => {
  const added = (count: number): readonly CoinRow[] =>
    Array.from({ length: count }, (_, number) => coinRow(-1 - number)).reverse()

  it('say how far those in view have moved', async () => {
    await rows.ask(ALL)
    await look(500, 530)
    kept = [...added(3), ...kept]
    await rows.renew()
    expect(rows.known.value?.moved).toBe(3)
    expect(rows.totals()?.rows).toBe(1_003)
    expect(reasons(503, 505)).toEqual(['row 500', 'row 501'])
  })

  it('are found again where very many have come', async () => {
    await rows.ask(ALL)
    await look(500, 530)
    kept = [...added(700), ...kept]
    await rows.renew()
    expect(rows.known.value?.moved).toBe(700)
    expect(rows.row(1_200)?.reason).toBe('row 500')
  })

  it('are followed by what they are, where some came above and others below', async () => {
    await rows.ask(ALL)
    await look(500, 530)
    kept = [...added(2), ...kept, coinRow(2_000), coinRow(2_001)]
    await rows.renew()
    expect(rows.known.value?.moved).toBe(2)
  })

  it('stay where nothing has come, and know what was a gap before', async () => {
    await rows.ask(ALL)
    await look(500, 530)
    kept = kept.map((row, at) => (at === 510 ? { ...row, gapBelow: true } : row))
    await rows.renew()
    expect([rows.known.value?.moved, rows.row(510)?.gapBelow]).toEqual([0, true])
  })

  it('are asked for anew by themselves when a page says that there are others', async () => {
    await rows.ask(ALL)
    await look(0, 30)
    kept = [...added(1), ...kept]
    await look(400, 430)
    await settled()
    expect(rows.totals()?.rows).toBe(1_001)
    expect(rows.row(401)?.reason).toBe('row 400')
  })
})
