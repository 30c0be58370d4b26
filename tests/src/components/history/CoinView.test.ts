import { describe, expect, it, vi, beforeEach } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { coinRow, coinRowsOf, rowsFrom } from './coin-builder'
import {
  cells,
  choose,
  coinBar,
  newsCome,
  open,
  queries,
  scrollTo,
  setting,
  tableRows,
  useCoinSetting,
} from './coin-view-setting'

useCoinSetting()

describe('the search of the kept coin log', () => {
  it('waits for a pause, and asks once for table and bars', async () => {
    await open()
    vi.useFakeTimers()
    for (const text of ['r', 'ro', ' row 99 ']) await setting.page.type('input', text)
    expect(queries()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(300)
    const wanted = { mid: null, direction: 'all', text: 'row 99' }
    expect(queries().slice(1)).toEqual([wanted])
    expect(queries('history:coin-bars').slice(1)).toEqual([wanted])
    expect(setting.page.text()).toContain('11 entries')
  })

  it('waits for the end of a word that is being put together', async () => {
    await open()
    vi.useFakeTimers()
    const field = setting.page.root.querySelector('input')!
    field.value = 'shipin'
    field.dispatchEvent(new InputEvent('input', { isComposing: true }))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(queries()).toHaveLength(1)
    field.value = '视频'
    field.dispatchEvent(new CompositionEvent('compositionend'))
    await vi.advanceTimersByTimeAsync(300)
    expect(queries().at(-1)).toMatchObject({ text: '视频' })
  })

  it('does not wait where Enter is pressed', async () => {
    await open()
    await setting.page.type('input', 'row 99')
    await setting.page.submit()
    expect(setting.page.text()).toContain('11 entries')
  })

  it('begins at the top of what it found', async () => {
    await open()
    await scrollTo(500 * 34)
    await setting.page.type('input', 'row 9')
    await setting.page.submit()
    expect(setting.page.find('.scroll').scrollTop).toBe(0)
    expect(cells(tableRows()[0])[3]).toBe('row 9')
  })

  it('shows what came or what went', async () => {
    setting.kept = [coinRow(0), coinRow(1, { deltaTenths: 10 })]
    await open()
    await choose('in')
    expect(setting.page.text()).toContain('1 entry')
    expect(cells(tableRows()[0])[2]).toBe('+1')
    await choose('out')
    expect(cells(tableRows()[0])[2]).toBe('−1')
  })

  it('says that nothing fits, and leads back to everything', async () => {
    await open()
    await setting.page.type('input', 'no such video')
    await setting.page.submit()
    expect(setting.page.text()).toContain('Nothing that is kept matches this.')
    await setting.page.click('Show everything')
    expect(setting.page.text()).toContain('1,000 entries')
    expect(setting.page.value('input')).toBe('')
    // Not lost with the button.
    expect(document.activeElement?.getAttribute('type')).toBe('search')
  })

  it('leaves what was found before until the answer is there, and dims it', async () => {
    await open()
    setting.bridge.answers['history:coins'] = () => new Promise(() => undefined)
    await choose('in')
    expect(setting.page.text()).toContain('1,000 entries')
    expect(setting.page.root.querySelector('.changing')).not.toBeNull()
  })
})

describe('a history that has nothing to show', () => {
  beforeEach(() => {
    setting.kept = []
    setting.bridge.answers['history:coin-bars'] = () => success([])
  })

  it.each([
    [{ firstDay: '2026-11-20' }, 'This app has kept what it sees since 2026-11-20.'],
    [{ firstDay: null }, 'It begins with the first look at Bilibili.'],
  ])('says since when it keeps, and that it fills by itself: %j', async (given, text) => {
    await open(given)
    expect(setting.page.text()).toContain('this page fills by itself')
    expect(setting.page.text()).toContain(text)
    expect(setting.page.root.querySelector('form')).toBeNull()
  })

  it('leads to adding an account where there is none', async () => {
    await open({ firstDay: null, nobody: true })
    expect(setting.page.text()).not.toContain('first look')
    await setting.page.click('Add an account')
    expect(setting.page.stores.page.tab).toBe('add')
  })

  it('says that nothing moved where the log was read, which is other than not known', async () => {
    setting.bridge.answers['history:coin-bars'] = () => success([coinBar('2026-11-23')])
    await open()
    expect(setting.page.text()).toContain('No coins have come or gone')
    expect(setting.page.text()).toContain('2026-11-23: nothing in or out')
  })

  it('fills as soon as something is kept', async () => {
    await open()
    setting.kept = coinRowsOf(2)
    await newsCome()
    expect(setting.page.text()).toContain('2 entries')
  })
})

describe('a history that cannot be read', () => {
  it('says so, and is tried again', async () => {
    setting.bridge.answers['history:coins'] = () => failed({ kind: 'cannot-read' })
    setting.bridge.answers['history:coin-bars'] = () => failed({ kind: 'cannot-read' })
    await open()
    expect(setting.page.find('[role=alert]').textContent).toContain('The history cannot be read.')
    expect(setting.page.root.querySelector('[role=table]')).toBeNull()
    setting.bridge.answers['history:coins'] = rowsFrom(() => setting.kept)
    setting.bridge.answers['history:coin-bars'] = () => success([coinBar('2026-11-23')])
    await setting.page.click('Try again')
    expect(setting.page.root.querySelector('[role=alert]')).toBeNull()
    expect(setting.page.text()).toContain('1,000 entries')
  })

  it('keeps what is there where only more of it cannot be read', async () => {
    await open()
    setting.bridge.answers['history:coins'] = () => failed({ kind: 'cannot-read' })
    await scrollTo(700 * 34)
    expect(setting.page.find('[role=alert]').textContent).toContain('cannot be read')
    expect(setting.page.text()).toContain('1,000 entries')
    setting.bridge.answers['history:coins'] = rowsFrom(() => setting.kept)
    await setting.page.click('Try again')
    expect(cells(tableRows()[3])[3]).toBe('row 700')
  })
})
