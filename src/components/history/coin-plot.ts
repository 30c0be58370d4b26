import type { CoinBar } from '../../../electron/shared/ledger/coin-page'
import type { BarSpan } from '../../../electron/shared/ledger/coin-query'
import { numberText } from '../../../electron/shared/amount-wording'
import { barTick } from './coin-bar-text'
import type { PlotData, PlotLibrary, PlotOptions } from './plot'
import { hatchOf } from './plot-hatch'
import type { PlotTheme } from './plot-theme'

/** What the plot shows, asked for whenever it is drawn. */
interface CoinPlot {
  readonly bars: () => readonly CoinBar[]
  readonly span: () => BarSpan
  /** The bar under the pointer; `null` where there is none. */
  readonly pointed: (index: number | null) => void
}

type Uplot = InstanceType<PlotLibrary>

const HEIGHT_PX = 180
const TICK_PX = 62
/** Whole coins, however many. */
const STEPS = [1, 2, 5].flatMap((lead) => [0, 1, 2, 3, 4, 5].map((zeros) => lead * 10 ** zeros))
const RISING_STEPS = STEPS.toSorted((one, other) => one - other)
const ROOM = 1.08

/** Bars stand at whole numbers, income upwards and spending downwards. */
export const coinPlotData = (bars: readonly CoinBar[]): PlotData => [
  bars.map((_, index) => index),
  bars.map(({ inTenths }) => (inTenths === 0 ? null : inTenths / 10)),
  bars.map(({ outTenths }) => (outTenths === 0 ? null : -outTenths / 10)),
]

/** Neighbours that are not known, or not wholly, from the first up to behind the last. */
export const unknownRuns = (bars: readonly CoinBar[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = []
  for (const [index, { known }] of bars.entries()) {
    if (known === 'all') continue
    const last = runs.at(-1)
    if (last?.[1] === index) last[1] = index + 1
    else runs.push([index, index + 1])
  }
  return runs
}

const drawUnknown = (plot: Uplot, bars: readonly CoinBar[], theme: PlotTheme): void => {
  const { ctx, bbox } = plot
  const hatch = hatchOf(ctx, theme, devicePixelRatio)
  if (hatch === null) return
  ctx.save()
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()
  ctx.fillStyle = hatch
  for (const [first, behind] of unknownRuns(bars)) {
    const left = plot.valToPos(first - 0.5, 'x', true)
    const right = plot.valToPos(behind - 0.5, 'x', true)
    ctx.fillRect(left, bbox.top, right - left, bbox.height)
  }
  ctx.restore()
}

/** Every so many bars one with its name, counted from the newest. */
const ticks = (plot: Uplot, bars: number): number[] => {
  const width = plot.bbox.width / devicePixelRatio
  const every = Math.max(1, Math.ceil((bars * TICK_PX) / Math.max(1, width)))
  return Array.from({ length: Math.ceil(bars / every) }, (_, at) => bars - 1 - at * every).reverse()
}

const bounds = (low: number | null, high: number | null): [number, number] => {
  const bottom = Math.min(0, low ?? 0)
  const top = Math.max(0, high ?? 0)
  return bottom === 0 && top === 0 ? [0, ROOM] : [bottom * ROOM, top * ROOM]
}

const coinSeries = (colour: string, library: PlotLibrary) => {
  const paths = library.paths.bars?.({ size: [0.7, 24] })
  return {
    fill: colour,
    stroke: colour,
    width: 0,
    points: { show: false },
    ...(paths === undefined ? {} : { paths }),
  }
}

/** Bars of coins with what is not known hatched behind them. */
export const coinPlot = ({ bars, span, pointed }: CoinPlot): PlotOptions => ({
  heightPx: HEIGHT_PX,
  drawing: (theme, library) => {
    const axis = { stroke: theme.colour('--muted'), font: theme.font(11), ticks: { show: false } }
    return {
      padding: [8, 18, 0, 0],
      scales: {
        x: { time: false, range: () => [-0.6, Math.max(1, bars().length) - 0.4] },
        y: { range: (_, low, high) => bounds(low, high) },
      },
      axes: [
        {
          ...axis,
          size: 24,
          gap: 6,
          grid: { show: false },
          splits: (plot) => ticks(plot, bars().length),
          values: (_, splits) =>
            splits.map((index) => {
              const bar = bars()[index]
              return bar === undefined ? '' : barTick(bar, span())
            }),
        },
        {
          ...axis,
          size: 46,
          gap: 6,
          space: 30,
          incrs: RISING_STEPS,
          grid: { stroke: theme.colour('--line'), width: 1 },
          values: (_, splits) => splits.map((coins) => numberText(coins).replace('-', '−')),
        },
      ],
      series: [
        {},
        coinSeries(theme.colour('--good'), library),
        coinSeries(theme.colour('--accent'), library),
      ],
      cursor: {
        y: false,
        // From bar to bar; beside the bars it is nowhere.
        move: (plot, left, top) =>
          left < 0 ? [left, top] : [plot.valToPos(plot.posToIdx(left), 'x'), top],
      },
      hooks: {
        drawClear: [(plot) => drawUnknown(plot, bars(), theme)],
        setCursor: [(plot) => pointed(plot.cursor.idx ?? null)],
      },
    }
  },
})
