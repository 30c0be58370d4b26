import { success } from '../../../../electron/bilibili/failure'
import type { HistoryFacts } from '../../../../electron/shared/ledger/history-facts'
import { en } from '../../../../electron/shared/locales/en'
import { chosenSettings, defaultSettings } from '../../../../electron/shared/settings'
import type { View } from '../../../../electron/shared/view'
import HistoryKeeping from '../../../../src/components/settings/HistoryKeeping.vue'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { account, glance, view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

/** When the newest backup was made, on this machine. */
export const MADE_MS = new Date(2026, 10, 16, 9, 12, 0).getTime()

const facts: HistoryFacts = {
  bytes: 1_234_567,
  backups: [
    { name: 'newest', madeAtMs: MADE_MS, bytes: 900_000 },
    { name: 'older', madeAtMs: MADE_MS - 7 * 24 * 3_600_000, bytes: 800_000 },
  ],
  accounts: [
    { mid: '7', listed: true, coinRows: 1_200, expRows: 34, days: 400, firstDay: '2025-10-20' },
    { mid: '8', listed: false, coinRows: 1, expRows: 0, days: 1, firstDay: '2025-12-01' },
    { mid: '9', listed: false, coinRows: 0, expRows: 0, days: 0, firstDay: null },
  ],
}

/** The part of the settings about how much history is kept, and what a user does with it. */
export interface KeepingSetting {
  readonly page: Mounted
  readonly bridge: FakeBridge
  /** What was asked under a name, in order. */
  readonly asked: (name: string) => readonly (readonly unknown[])[]
  /** What the question that is open says; `null` where none is. */
  readonly question: () => string | null
  readonly questionTrouble: () => string | null
  readonly answer: (text: string) => Promise<void>
  readonly choose: (years: string) => Promise<void>
  readonly chosen: () => string
}

/** An account in the list with some history, and another that was removed. */
export const keepingSetting = async (
  given: Partial<View['settings']> = {},
  bridge = fakeBridge(),
): Promise<KeepingSetting> => {
  const settings = { ...chosenSettings(defaultSettings), ...given }
  const accounts = [account({ mid: '7', name: '小栗子' })]
  const shownView = view({ settings, glance: glance({ accounts }) })
  bridge.answers['view:read'] = () => success(shownView)
  bridge.answers['history:facts'] = () => success(facts)
  const page = await mounted(HistoryKeeping, { view: shownView, locale: en }, bridge)
  await settled()
  const dialog = (): HTMLDialogElement | undefined =>
    [...page.root.querySelectorAll('dialog')].find(({ open }) => open)
  const select = (): HTMLSelectElement => page.root.querySelector('select')!
  return {
    page,
    bridge,
    asked: (name) => bridge.calls.filter(([one]) => one === name).map(([, ...asked]) => asked),
    question: () => dialog()?.textContent.replace(/\s+/g, ' ') ?? null,
    questionTrouble: () => dialog()?.querySelector('[role=alert]')?.textContent ?? null,
    answer: async (text) => {
      const buttons = [...dialog()!.querySelectorAll('button')]
      buttons.find((button) => button.textContent.trim() === text)!.click()
      await settled()
    },
    choose: async (years) => {
      select().value = years
      select().dispatchEvent(new Event('change'))
      await settled()
    },
    chosen: () => select().value,
  }
}
