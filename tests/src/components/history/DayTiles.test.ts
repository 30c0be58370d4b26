import { afterEach, describe, expect, it } from 'vitest'
import type { YearOfDays } from '../../../../electron/shared/ledger/year-of-days'
import type { Mounted } from '../../mounted'
import { daysShown, wordsOf } from './days-setting'

let page: Mounted
afterEach(() => page.unmount())

const shown = async (given: Partial<YearOfDays> = {}): Promise<void> => {
  page = (await daysShown(given)).page
}
const words = (): string => wordsOf(page.root)

describe('the figures', () => {
  it('say where a streak may be longer, and what is not known', async () => {
    await shown({ current: { days: 12, atLeast: true } })
    expect(words()).toContain('Current streak at least 12 days')
    expect(words()).toContain('Best streak at least 1 day')
    expect(words()).toContain('Left behind in November up to 85 exp 2 days not fully known')
  })

  it('do not call a streak short that nobody knows', async () => {
    await shown()
    expect(words()).toMatch(/Current streak not known Yesterday is not known/)
  })

  it('say nothing was left behind where that is so', async () => {
    await shown({ left: { exp: 0, unknownDays: 0 }, current: { days: 3, atLeast: false } })
    expect(words()).toContain('Left behind in November nothing')
    expect(words()).toContain('Current streak 3 days Today is still open')
  })

  it('count today once it is full', async () => {
    await shown({ current: { days: 1, atLeast: false }, isTodayFull: true })
    expect(words()).toContain('1 day Today included')
  })

  it('do not say that nothing was left behind on days that nobody knows', async () => {
    await shown({ left: { exp: 0, unknownDays: 9 } })
    expect(words()).toContain('Left behind in November not known 9 days not fully known')
  })

  it('do not speak for the days of this month before the first that is kept', async () => {
    await shown({ firstDay: '2026-11-16', left: { exp: 0, unknownDays: 0 } })
    expect(words()).toContain('Left behind in November nothing Every day since 2026-11-16 is known')
  })

  it('do not say that nothing was left behind where nothing was kept before today', async () => {
    await shown({ firstDay: '2026-11-23', left: { exp: 0, unknownDays: 0 } })
    expect(words()).toContain('Left behind in November not known Nothing was kept before today')
  })

  it('speak for all of the month where it was kept from its first day on', async () => {
    await shown({ firstDay: '2026-11-01', left: { exp: 0, unknownDays: 0 } })
    expect(words()).toContain('Left behind in November nothing Every day is known')
  })

  it('count each task of the year on the days it is known of', async () => {
    await shown()
    expect(words()).toContain('Tasks in 2026')
    expect(words()).toContain('Visit Bilibili 3 of 4 days')
    expect(words()).toContain('Share a video no day known')
  })
})
