import type uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { onThemeChange, plotTheme, type PlotTheme } from './plot-theme'
import { tellMissingFile } from '../missing-file'

/** The values of x, then those of each series. */
export type PlotData = uPlot.AlignedData

/** The library, for the makers of paths that come with it. */
export type PlotLibrary = typeof uPlot

/** What uPlot takes but for the size, which is its host's. */
export type PlotDrawing = Omit<uPlot.Options, 'width' | 'height'>

/** How a plot is drawn. */
export interface PlotOptions {
  readonly heightPx: number
  /** Asked anew for each theme. Legend, zooming and points on the lines are off unless it says so. */
  readonly drawing: (theme: PlotTheme, library: PlotLibrary) => PlotDrawing
}

/** A plot in its host. */
export interface Plot {
  readonly update: (data: PlotData) => void
  /** Puts the cursor where the index is, as a pointer would; `null` takes it away. */
  readonly point: (index: number | null) => void
  readonly destroy: () => void
}

const withDefaults = (drawing: PlotDrawing): PlotDrawing => ({
  ...drawing,
  legend: { show: false, ...drawing.legend },
  cursor: {
    drag: { x: false, y: false, setScale: false },
    points: { show: false },
    ...drawing.cursor,
  },
})

/** Where nothing can be drawn, the words beside a plot have to do. */
const canDraw = (): boolean => document.createElement('canvas').getContext('2d') !== null

/** Off the plot, where it shows no cursor. */
const NOWHERE = { left: -10, top: -10 }

/**
 * THE owner of uPlot: draws into `host` as soon as the library is there, in the colours of the theme and
 * as wide as the host, whatever becomes of both.
 */
export const mountPlot = (host: HTMLElement, options: PlotOptions, data: PlotData): Plot => {
  let library: PlotLibrary | null = null
  let plot: uPlot | null = null
  let shown = data
  let gone = false

  const size = () => ({ width: Math.max(1, host.clientWidth), height: options.heightPx })
  const draw = (): void => {
    if (library === null || !canDraw()) return
    plot?.destroy()
    const drawing = options.drawing(plotTheme(host), library)
    plot = new library({ ...withDefaults(drawing), ...size() }, shown, host)
  }

  const observer = new ResizeObserver(() => {
    if (plot !== null && plot.width !== size().width) plot.setSize(size())
  })
  observer.observe(host)
  const stopTheme = onThemeChange(draw)
  void import('uplot').then(({ default: loaded }) => {
    if (gone) return
    library = loaded
    draw()
  }, tellMissingFile)

  return {
    update: (next) => {
      shown = next
      plot?.setData(next)
      // Beside the same numbers there may be other words now.
      plot?.redraw(false, true)
    },
    point: (index) => {
      const x = index === null ? undefined : plot?.data[0][index]
      if (x == null) plot?.setCursor(NOWHERE)
      else plot?.setCursor({ left: plot.valToPos(x, 'x'), top: 1 })
    },
    destroy: () => {
      gone = true
      observer.disconnect()
      stopTheme()
      plot?.destroy()
      plot = null
      library = null
    },
  }
}
