import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp, h, shallowRef, type App } from 'vue'
import { gradually } from '../../../src/components/gradually'
import { settled } from '../mounted'

const items = shallowRef<readonly number[]>([])
let app: App
let root: HTMLElement

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout'] })
})
afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

const open = (length: number, atOnce?: number): void => {
  items.value = Array.from({ length }, (_, number) => number)
  root = document.createElement('div')
  app = createApp({
    setup: () => {
      const there = gradually(() => items.value, atOnce)
      return () => there.value.map((item) => h('i', item))
    },
  })
  app.mount(root)
}
const shown = (): number => root.querySelectorAll('i').length
const frame = async (): Promise<void> => {
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
  await settled()
}

it('shows a short list at once', () => {
  open(6)
  expect(shown()).toBe(6)
})

it('shows the beginning of a long list at once, and more with each frame that was painted', async () => {
  open(30)
  expect(shown()).toBe(6)
  await frame()
  expect(shown()).toBe(18)
  await frame()
  expect(shown()).toBe(30)
  expect(vi.getTimerCount()).toBe(0)
})

it('leaves the first frame to others where nothing is to be there at once', async () => {
  open(3, 0)
  expect(shown()).toBe(0)
  await frame()
  expect(shown()).toBe(3)
})

it('shows all that is added once all is there', async () => {
  open(3)
  await frame()
  items.value = Array.from({ length: 100 }, (_, number) => number)
  await settled()
  expect(shown()).toBe(100)
})

it('waits for nothing more when its page goes', () => {
  open(50)
  app.unmount()
  expect(vi.getTimerCount()).toBe(0)
})
