import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp, nextTick, shallowRef, type App } from 'vue'
import type { Tab } from '../../../electron/shared/page-state'
import { useKeptScroll } from '../../../src/components/kept-scroll'

let app: App
let grow: () => void
/** As far down as what is there allows. */
let furthest: number

const tab = shallowRef<Tab | null>(null)
const chosen = shallowRef(0)
const places = new Map<Tab, number>()

const scrollTo = (top: number): void => {
  document.documentElement.scrollTop = Math.min(top, furthest)
  window.dispatchEvent(new Event('scroll'))
}

beforeEach(() => {
  vi.useFakeTimers()
  furthest = 0
  document.documentElement.scrollTop = 0
  places.clear()
  tab.value = null
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(grown: () => void) {
        grow = grown
      }
      observe = vi.fn()
      disconnect = vi.fn()
    },
  )
  window.scrollTo = ((to: { top: number }) => scrollTo(to.top)) as typeof window.scrollTo
  app = createApp({
    setup: () => {
      useKeptScroll({
        tab: () => tab.value,
        chosen: () => chosen.value,
        scroll: () => places.get(tab.value!) ?? 0,
        scrolled: (scroll) => places.set(tab.value!, scroll),
      })
      return () => null
    },
  })
  app.mount(document.createElement('div'))
})

afterEach(() => {
  app.unmount()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const open = async (opened: Tab): Promise<void> => {
  tab.value = opened
  await nextTick()
  await nextTick()
}

it('a tab is shown where it was left, once there is enough of it', async () => {
  places.set('history', 700)
  await open('history')
  expect(window.scrollY).toBe(0)
  furthest = 500
  grow()
  furthest = 2_000
  grow()
  expect([window.scrollY, places.get('history')]).toEqual([700, 700])
})

it('each tab has a place of its own, and a new one begins at its top', async () => {
  furthest = 2_000
  await open('history')
  scrollTo(900)
  await open('settings')
  expect(window.scrollY).toBe(0)
  scrollTo(40)
  await open('history')
  expect(window.scrollY).toBe(900)
})

it('whoever went on before there was a tab is left there, and found there again', async () => {
  furthest = 2_000
  scrollTo(300)
  await open('all')
  expect(window.scrollY).toBe(300)
  expect(places.get('all')).toBe(300)
  await open('history')
  expect(window.scrollY).toBe(0)
})

it('a tab that is chosen again is shown from where it is to be read', async () => {
  furthest = 2_000
  await open('history')
  scrollTo(900)
  places.delete('history')
  chosen.value += 1
  await nextTick()
  await nextTick()
  expect(window.scrollY).toBe(0)
})

it.each(['wheel', 'keydown', 'pointerdown', 'touchstart'])(
  'is left alone once its user goes on by hand: %s',
  async (name) => {
    places.set('history', 700)
    await open('history')
    window.dispatchEvent(new Event(name))
    furthest = 2_000
    grow()
    expect(window.scrollY).toBe(0)
  },
)

it('gives up where what was there does not come', async () => {
  places.set('history', 700)
  await open('history')
  vi.advanceTimersByTime(3_000)
  furthest = 2_000
  grow()
  expect(window.scrollY).toBe(0)
})
