import { success } from '../../../../electron/bilibili/failure'
import type { YearOfDays } from '../../../../electron/shared/ledger/year-of-days'
import type { Language } from '../../../../electron/shared/locales/locale'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import DaysView from '../../../../src/components/history/DaysView.vue'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { account, NOW_MS } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'
import { yearOfDays } from './year-builder'

/** What is read of an element, with a space between its parts. */
export const wordsOf = (element: HTMLElement): string =>
  element.innerHTML
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The days of an account, once main has told of them: in its own way where it is `answering`. */
export const daysShown = async (
  given: Partial<YearOfDays> = {},
  language: Language = 'en',
  answering?: FakeBridge,
): Promise<{ readonly page: Mounted; readonly bridge: FakeBridge }> => {
  const bridge = answering ?? fakeBridge()
  if (answering === undefined)
    bridge.answers['history:days'] = (_, year) => success(yearOfDays({ year, ...given }))
  const page = await mounted(
    DaysView,
    { account: account(), locale: localeOf(language), nowMs: NOW_MS, day: '2026-11-23' },
    bridge,
  )
  await settled()
  return { page, bridge }
}
