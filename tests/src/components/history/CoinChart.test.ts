import { describe, expect, it } from 'vitest'
import { success } from '../../../../electron/bilibili/failure'
import { settled } from '../../mounted'
import { choose, coinBar, open, setting, useCoinSetting } from './coin-view-setting'

useCoinSetting()

describe('the bars of the kept coin log', () => {
  it('are told to who cannot see them', async () => {
    await open()
    const told = [...setting.page.root.querySelectorAll('ol li')].map(
      ({ textContent }) => textContent,
    )
    expect(told).toEqual([
      '2026-11-21: not known',
      '2026-11-22: 1 in, 3 out',
      '2026-11-23: 2 out, known in part',
    ])
    expect(setting.page.find('.said').textContent.replace(/\s+/g, ' ').trim()).toBe(
      '2026-11-21 to 2026-11-23 1 in, 5 out, known in part',
    )
  })

  it('are of days, weeks or months', async () => {
    await open()
    await choose('month')
    expect(setting.bridge.calls.at(-1)).toEqual([
      'history:coin-bars',
      { mid: null, direction: 'all', text: '' },
      'month',
    ])
    expect(setting.page.text()).toContain('2026-11: not known')
  })

  it('keep the name of what they are until others have come', async () => {
    await open()
    setting.bridge.answers['history:coin-bars'] = () => new Promise(() => undefined)
    await choose('month')
    expect(setting.page.text()).toContain('2026-11-22: 1 in, 3 out')
  })

  it('are turned where there are more than fit', async () => {
    const days = Array.from({ length: 120 }, (_, at) =>
      coinBar(new Date(Date.UTC(2026, 6, 27 + at)).toISOString().slice(0, 10)),
    )
    setting.bridge.answers['history:coin-bars'] = () => success(days)
    await open()
    const turn = (label: string) =>
      setting.page.root.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!
    const held = () =>
      ['Earlier', 'Later'].map((label) => turn(label).getAttribute('aria-disabled'))
    expect(held()).toEqual(['false', 'true'])
    turn('Earlier').click()
    await settled()
    turn('Earlier').click()
    await settled()
    expect(setting.page.find('.said').textContent).toContain('2026-07-27 to 2026-10-24')
    expect(held()).toEqual(['true', 'false'])
  })
})
