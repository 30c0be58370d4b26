import { describe, expect, it } from 'vitest'
import { success } from '../../../../electron/bilibili/failure'
import type { Answer } from '../../../../electron/shared/ipc'
import { settled } from '../../mounted'
import { held } from '../../store-setting'
import { coinRow, coinRowsOf, rowsFrom } from './coin-builder'
import {
  cells,
  newsCome,
  open,
  queries,
  scrollTo,
  setting,
  tableRows,
  useCoinSetting,
} from './coin-view-setting'
import { laidOut } from './laid-out'

useCoinSetting()

describe('the table of the kept coin log', () => {
  it('has what is in view and a little more, and says how much there is', async () => {
    await open()
    expect(setting.page.find('[role=table]').getAttribute('aria-rowcount')).toBe('1001')
    expect(tableRows()).toHaveLength(13)
    expect(tableRows()[0]?.getAttribute('aria-rowindex')).toBe('2')
    expect(setting.page.text()).toContain('1,000 entries')
    expect(setting.page.text()).toContain('Out −1,000')
    expect(setting.page.text()).toContain('Kept since 2026-05-01; what came before is not known.')
  })

  it('tells the time, whose it was, the change and the reason, with a way to the video', async () => {
    const reason = '给视频 BV1Qa4ZzmEkR 打赏'
    setting.kept = [coinRow(0, { reason }), coinRow(1, { deltaTenths: 3, mid: '1' })]
    await open()
    const [first, second] = tableRows()
    expect(cells(first).slice(1)).toEqual(['name of 293793435', '−1', reason])
    expect(cells(second).slice(1)).toEqual(['name of 1', '+0.3', 'row 1'])
    expect(cells(first)[0]).toMatch(/^2026-11-2\d \d{2}:\d{2}$/)
    const time = first?.querySelector('time')
    expect(time?.getAttribute('title')).toMatch(/ \d{2}:\d{2}:\d{2}$/)
    expect(time?.getAttribute('datetime')).toMatch(/^2026-11-2\dT\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
    await setting.page.click('BV1Qa4ZzmEkR')
    expect(setting.bridge.calls.at(-1)).toEqual([
      'link:open',
      { to: 'video', bvid: 'BV1Qa4ZzmEkR' },
    ])
  })

  it('does not say whose it was where all is of one', async () => {
    await open({ mid: '293793435' })
    expect(queries()).toEqual([{ mid: '293793435', direction: 'all', text: '' }])
    expect(setting.page.text()).not.toContain('name of')
    expect(cells(tableRows()[0])).toHaveLength(3)
  })

  it('says where it is not known what happened between two rows', async () => {
    setting.kept = [coinRow(0), coinRow(1, { gapBelow: true }), coinRow(200)]
    await open()
    expect(tableRows().map((row) => row.classList.contains('gap'))).toEqual([false, true, false])
    expect(cells(tableRows()[1])[3]).toContain('not known what happened in between')
  })

  it('has rows that wait for their answer where one scrolls to', async () => {
    await open()
    const answer = held<Answer<'history:coins'>>()
    setting.bridge.answers['history:coins'] = () => answer.answer
    await scrollTo(700 * 34)
    expect(cells(tableRows()[5])).toEqual(['loading'])
    expect(tableRows()[3]?.getAttribute('aria-rowindex')).toBe('702')
    answer.give(
      rowsFrom(() => setting.kept)(
        { mid: null, direction: 'all', text: '' },
        { from: 600, count: 200 },
      ),
    )
    await settled()
    expect(cells(tableRows()[3])[3]).toBe('row 700')
  })

  it('reaches the last of a million rows with one key, and the first with another', async () => {
    const last = coinRow(999_999)
    setting.bridge.answers['history:coins'] = (_query, { from, count }) =>
      success({
        from,
        rows: Array.from({ length: Math.min(count, 1_000_000 - from) }, () => last),
        totals: { rows: 1_000_000, inTenths: 0, outTenths: 0 },
      })
    await open()
    const press = async (key: string): Promise<void> => {
      setting.page
        .find('.scroll')
        .dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
      await settled()
    }
    await press('End')
    expect(tableRows().at(-1)?.getAttribute('aria-rowindex')).toBe('1000001')
    expect(setting.page.root.querySelectorAll('.scroll *').length).toBeLessThan(250)
    await press('Home')
    expect(tableRows()[0]?.getAttribute('aria-rowindex')).toBe('2')
  })

  it('keeps what is looked at in its place when new rows come, and shows them at the top', async () => {
    await open()
    await scrollTo(500 * 34)
    setting.kept = [coinRow(-2), coinRow(-1), ...setting.kept]
    await newsCome()
    expect(setting.page.find('.scroll').scrollTop).toBe(502 * 34)
    expect(cells(tableRows()[3])[3]).toBe('row 500')
    await scrollTo(0)
    setting.kept = [coinRow(-3), ...setting.kept]
    await newsCome()
    expect(setting.page.find('.scroll').scrollTop).toBe(0)
    expect(cells(tableRows()[0])[3]).toBe('row -3')
  })

  it('keeps the keyboard where the link that had it has left the page', async () => {
    setting.kept = coinRowsOf(1_000, { reason: 'BV1Qa4ZzmEkR' })
    await open()
    tableRows()[1]?.querySelector('button')?.focus()
    await scrollTo(700 * 34)
    expect(document.activeElement).toBe(setting.page.find('.scroll'))
  })

  it('takes two lines a row on a narrow page', async () => {
    laidOut({ width: 300, height: 540 })
    await open()
    expect(setting.page.find('.scroll').classList.contains('narrow')).toBe(true)
    expect(tableRows()[2]?.style.transform).toBe('translateY(108px)')
  })
})
