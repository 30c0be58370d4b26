import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest'
import { mountPlot, type PlotData, type PlotOptions } from '../../../../src/components/history/plot'
import { laidOut } from './laid-out'

/** What was made and done to it, in order. */
const done = vi.hoisted(() => [] as unknown[][])

vi.mock('uplot', () => ({
  default: class {
    width: number
    data: unknown[][]
    constructor(options: { width: number; height: number; legend: object }, data: unknown[][]) {
      this.width = options.width
      this.data = data
      done.push(['made', options.width, options.height, options.legend, data])
    }
    setData(data: unknown[][]): void {
      this.data = data
      done.push(['data', data])
    }
    setCursor(place: object): void {
      done.push(['cursor', place])
    }
    valToPos(x: number): number {
      return 10 * x
    }
    redraw(rebuildPaths: boolean, recalcAxes: boolean): void {
      done.push(['redrawn', rebuildPaths, recalcAxes])
    }
    setSize(): void {}
    destroy(): void {
      done.push(['destroyed'])
    }
  },
}))

const FIRST: PlotData = [
  [0, 1],
  [1, 2],
]
const NEXT: PlotData = [
  [0, 1],
  [3, 4],
]
let host: HTMLElement
let canvas: MockInstance<HTMLCanvasElement['getContext']>
let themes: (() => void)[]
const colours: string[] = []
const options: PlotOptions = {
  heightPx: 120,
  drawing: (theme) => {
    colours.push(theme.colour('--good'))
    return { series: [{}, {}] }
  },
}
const loaded = (): Promise<void> => vi.waitFor(() => expect(done.length).toBeGreaterThan(0))

beforeEach(() => {
  laidOut({ width: 400, height: 120 })
  themes = []
  vi.spyOn(window, 'matchMedia').mockImplementation(
    () =>
      ({
        addEventListener: (_: string, told: () => void) => themes.push(told),
        removeEventListener: (_: string, told: () => void) => {
          themes = themes.filter((one) => one !== told)
        },
      }) as unknown as MediaQueryList,
  )
  canvas = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({} as never)
  done.length = 0
  colours.length = 0
  host = document.createElement('div')
  host.style.setProperty('--good', '#0a0')
  document.body.append(host)
})
afterEach(() => {
  host.remove()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('draws as wide as its host once the library is there, without a legend of its own', async () => {
  mountPlot(host, options, FIRST)
  await loaded()
  expect(done).toEqual([['made', 400, 120, { show: false }, FIRST]])
  expect(colours).toEqual(['#0a0'])
})

it('draws what it was told last, even where that came before the library', async () => {
  const plot = mountPlot(host, options, FIRST)
  plot.update(NEXT)
  await loaded()
  expect(done[0]?.at(-1)).toEqual(NEXT)
  plot.update(FIRST)
  // The axes as well: beside the same numbers there may be other words.
  expect(done.slice(-2)).toEqual([
    ['data', FIRST],
    ['redrawn', false, true],
  ])
})

it('is drawn anew in the colours of another theme', async () => {
  const plot = mountPlot(host, options, FIRST)
  await loaded()
  plot.update(NEXT)
  host.style.setProperty('--good', '#0f0')
  themes[0]?.()
  expect(done.slice(-2)).toEqual([['destroyed'], ['made', 400, 120, { show: false }, NEXT]])
  expect(colours).toEqual(['#0a0', '#0f0'])
})

it('puts the cursor where it is told to, and away', async () => {
  const plot = mountPlot(host, options, FIRST)
  await loaded()
  plot.point(1)
  plot.point(null)
  plot.point(7)
  const away = ['cursor', { left: -10, top: -10 }]
  expect(done.slice(1)).toEqual([['cursor', { left: 10, top: 1 }], away, away])
})

it('leaves nothing behind, and does not draw where it is gone before the library comes', async () => {
  const plot = mountPlot(host, options, FIRST)
  await loaded()
  plot.destroy()
  expect([done.at(-1), themes]).toEqual([['destroyed'], []])
  mountPlot(host, options, FIRST).destroy()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(done).toHaveLength(2)
})

it('draws nothing where there is no canvas', async () => {
  canvas.mockReturnValue(null)
  mountPlot(host, options, FIRST)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(done).toEqual([])
})
