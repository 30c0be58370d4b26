import { afterEach, beforeEach, vi } from 'vitest'
import { success } from '../../../../electron/bilibili/failure'
import type { CoinBar, CoinRow } from '../../../../electron/shared/ledger/coin-page'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import CoinView from '../../../../src/components/history/CoinView.vue'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { glance } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'
import { coinRowsOf, rowsFrom } from './coin-builder'
import { laidOut } from './laid-out'

/** The view of a ledger in memory, made anew for each test; `open` shows it. */
export interface CoinSetting {
  bridge: FakeBridge
  page: Mounted
  /** What the ledger holds; a test may write others. */
  kept: readonly CoinRow[]
}

export const coinBar = (day: string, given: Partial<CoinBar> = {}): CoinBar => ({
  day,
  inTenths: 0,
  outTenths: 0,
  known: 'all',
  ...given,
})

/** One for the whole file, since what is in it changes with each test. */
export const setting = {} as CoinSetting

/** To be called once in a file. */
export const useCoinSetting = (): void => {
  beforeEach(() => {
    laidOut({ width: 700, height: 32 + 10 * 34 })
    setting.bridge = fakeBridge()
    setting.kept = coinRowsOf(1_000)
    setting.bridge.answers['history:coins'] = rowsFrom(() => setting.kept)
    setting.bridge.answers['history:coin-bars'] = () =>
      success([
        coinBar('2026-11-21', { known: 'none' }),
        coinBar('2026-11-22', { inTenths: 10, outTenths: 30 }),
        coinBar('2026-11-23', { outTenths: 20, known: 'part' }),
      ])
  })
  afterEach(() => {
    setting.page.unmount()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })
}

export const open = async (given: object = {}): Promise<void> => {
  const props = {
    mid: null,
    nameOf: (mid: string) => `name of ${mid}`,
    firstDay: '2026-05-01',
    nobody: false,
    locale: localeOf('en'),
    ...given,
  }
  setting.page = await mounted(CoinView, props, setting.bridge)
  await settled()
}

export const tableRows = (): readonly HTMLElement[] =>
  [...setting.page.root.querySelectorAll<HTMLElement>('[role=row]')].slice(1)

export const cells = (row: HTMLElement | undefined): readonly string[] =>
  [...(row?.querySelectorAll('[role=cell]') ?? [])].map(({ textContent }) => textContent.trim())

/** Of what was asked, each time. */
export const queries = (name = 'history:coins'): readonly unknown[] =>
  setting.bridge.calls.filter(([asked]) => asked === name).map(([, query]) => query)

export const scrollTo = async (topPx: number): Promise<void> => {
  const host = setting.page.find('.scroll')
  host.scrollTop = topPx
  host.dispatchEvent(new Event('scroll'))
  await settled()
}

export const choose = async (value: string): Promise<void> => {
  setting.page.find(`input[value="${value}"]`).click()
  await settled()
}

/** As main tells when it has gone on to another account. */
export const newsCome = async (): Promise<void> => {
  const asking = { mid: '293793435', done: 0, of: 1 }
  setting.bridge.push('glance:changed', { ...glance(), order: null, accounts: [], asking })
  setting.bridge.push('glance:changed', { ...glance(), order: null, accounts: [] })
  await settled()
}
