import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { success } from '../../../electron/bilibili/failure'
import UndoToast from '../../../src/components/UndoToast.vue'
import { fakeBridge, type FakeBridge } from '../fake-bridge'
import { account, glance, view } from '../glance-builder'
import { mounted, settled, type Mounted } from '../mounted'

let page: Mounted
let bridge: FakeBridge
let before: HTMLButtonElement

const MID = account().mid

beforeEach(async () => {
  vi.useFakeTimers()
  before = document.createElement('button')
  document.body.append(before)
  bridge = fakeBridge()
  bridge.answers['view:read'] = () =>
    success(view({ glance: glance({ accounts: [account({ name: 'Somebody' })] }) }))
  page = await mounted(UndoToast, { locale: en, platform: 'linux' }, bridge)
})

afterEach(() => {
  page.unmount()
  before.remove()
  vi.useRealTimers()
})

const undo = vi.fn(() => Promise.resolve(true))
const pause = async (): Promise<void> => {
  page.stores.undo.offer({ kind: 'paused', mid: MID }, undo)
  await settled()
}

describe('what was just done', () => {
  it('is told in a place that was there before, in the language of now', async () => {
    const told = page.find('[role=status]')
    expect(page.text()).toBe('')
    await pause()
    expect(told.textContent.trim()).toBe('Somebody is paused.')
    page.props['locale'] = zhCn
    await settled()
    expect(told.textContent.trim()).toBe('已暂停“Somebody”。')
  })

  it.each([
    ['hidden', 'Names are hidden now.'],
    ['shown', 'Names are shown now.'],
  ] as const)('says that names are %s', async (kind, words) => {
    page.stores.undo.offer({ kind }, undo)
    await settled()
    expect(page.find('[role=status]').textContent.trim()).toBe(words)
  })

  it('stays for more than ten seconds, and not for ever', async () => {
    await pause()
    vi.advanceTimersByTime(12_000)
    await settled()
    expect(page.text()).toContain('Undo')
    vi.advanceTimersByTime(3_000)
    await settled()
    expect(page.text()).toBe('')
  })

  it.each(['focus', 'pointer'])('stays while it has the %s', async (what) => {
    await pause()
    const button = page.button('Undo')
    if (what === 'focus') button.focus()
    else page.find('.toast').dispatchEvent(new MouseEvent('mouseenter'))
    await settled()
    vi.advanceTimersByTime(120_000)
    await settled()
    expect(button.isConnected).toBe(true)
    if (what === 'focus') before.focus()
    else page.find('.toast').dispatchEvent(new MouseEvent('mouseleave'))
    await settled()
    vi.advanceTimersByTime(15_000)
    await settled()
    expect(button.isConnected).toBe(false)
  })

  it('is taken back, said, and leads back to where its user was', async () => {
    await pause()
    before.focus()
    page.button('Undo').focus()
    await page.click('Undo')
    expect(undo).toHaveBeenCalledOnce()
    expect(page.find('[role=status]').textContent.trim()).toBe('Undone.')
    expect(document.activeElement).toBe(before)
  })

  it('is dismissed by Escape', async () => {
    await pause()
    before.focus()
    page.button('Undo').focus()
    page
      .button('Undo')
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await settled()
    expect(page.text()).toBe('')
    expect(document.activeElement).toBe(before)
  })
})
