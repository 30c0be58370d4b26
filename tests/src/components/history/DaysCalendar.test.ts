import { afterEach, describe, expect, it } from 'vitest'
import { settled, type Mounted } from '../../mounted'
import { daysShown, wordsOf } from './days-setting'

let page: Mounted
afterEach(() => page.unmount())

const shown = async (): Promise<void> => {
  page = (await daysShown()).page
}
const cell = (day: string): HTMLElement => page.find(`[data-day="${day}"]`)
const detail = (): string => wordsOf(page.find('.detail'))
const press = async (key: string, more: KeyboardEventInit = {}): Promise<void> => {
  const { activeElement } = document
  activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
  await settled()
}
const focusedDay = (): string | undefined =>
  (document.activeElement as HTMLElement | null)?.dataset['day']

describe('the calendar by keyboard', () => {
  it('takes the focus at today, and at one day alone', async () => {
    await shown()
    const inReach = [...page.root.querySelectorAll<HTMLElement>('[data-day][tabindex="0"]')]
    expect(inReach.map((one) => one.dataset['day'])).toEqual(['2026-11-23'])
  })

  it('moves by day, week and month, and to both ends', async () => {
    await shown()
    cell('2026-11-23').focus()
    const visited: (string | undefined)[] = []
    for (const key of ['ArrowUp', 'ArrowLeft', 'PageUp', 'Home', 'ArrowRight', 'End']) {
      await press(key)
      visited.push(focusedDay())
    }
    expect(visited).toEqual([
      '2026-11-22',
      '2026-11-15',
      '2026-10-15',
      '2026-01-01',
      '2026-01-08',
      '2026-11-23',
    ])
    expect(page.root.querySelectorAll('[data-day][tabindex="0"]')).toHaveLength(1)
  })

  it('goes no further than today, and tells of the day it is at', async () => {
    await shown()
    cell('2026-11-20').focus()
    await settled()
    expect(detail()).toContain('Friday, 20 November 2026')
    await press('ArrowRight')
    await press('ArrowDown')
    expect(focusedDay()).toBe('2026-11-23')
  })

  it('leaves keys with another one held down to the page', async () => {
    await shown()
    cell('2026-11-20').focus()
    await press('ArrowLeft', { altKey: true })
    expect(focusedDay()).toBe('2026-11-20')
  })
})
