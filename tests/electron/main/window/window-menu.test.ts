import type { MenuItemConstructorOptions } from 'electron'
import { expect, it, vi } from 'vitest'
import { windowSetting } from './window-setting'

const desktop = vi.hoisted(() => ({ opened: [] as { template: unknown; given: unknown }[] }))

vi.mock('electron', async () => ({
  ...(await import('./fake-electron')),
  Menu: {
    buildFromTemplate: (template: unknown) => ({
      popup: (given: { callback: () => void }) => {
        desktop.opened.push({ template, given })
        given.callback()
      },
    }),
  },
}))

it('a menu opens over the window, and is gone at once where there is none', async () => {
  const { made } = await import('./fake-electron')
  const { window } = windowSetting()
  const gone = vi.fn()
  const template: MenuItemConstructorOptions[] = [{ label: 'One' }]
  window.popUp(template, { x: 1, y: 2 }, gone)
  expect([desktop.opened, gone.mock.calls.length]).toEqual([[], 1])
  window.show()
  window.popUp(template, { x: 1, y: 2 }, gone)
  expect(desktop.opened).toEqual([
    { template, given: { window: made.at(-1), x: 1, y: 2, callback: gone } },
  ])
  expect(gone).toHaveBeenCalledTimes(2)
})
