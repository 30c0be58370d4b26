// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp, createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { usePainted } from '../../../src/components/after-paint'
import { settled } from '../mounted'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const part = (atOnce: boolean) => ({
  setup: () => {
    const painted = usePainted(atOnce)
    return () => h('i', painted.value ? 'all' : 'what is seen')
  },
})

const open = (atOnce = false) => {
  const root = document.createElement('div')
  const app = createApp(part(atOnce))
  app.mount(root)
  return { root, app }
}

it('leaves the first frame to what is seen, and shows the rest once that was painted', async () => {
  const { root } = open()
  expect(root.textContent).toBe('what is seen')
  vi.advanceTimersToNextFrame()
  await settled()
  expect(root.textContent).toBe('what is seen')
  vi.advanceTimersByTime(1)
  await settled()
  expect(root.textContent).toBe('all')
})

it('shows all of it at once where somebody goes on further down, or where no page is', async () => {
  expect(open(true).root.textContent).toBe('all')
  expect(vi.getTimerCount()).toBe(0)
  expect(await renderToString(createSSRApp(part(false)))).toContain('all')
})

it('waits for nothing when it goes before', () => {
  open().app.unmount()
  expect(vi.getTimerCount()).toBe(0)
})
