import { numberText } from '../../../electron/shared/amount-wording'
import type { CourseRow } from './course-rows'
import { dayNumber } from './course-rows'
import { courseTicks } from './course-ticks'
import type { PlotData, PlotLibrary, PlotOptions } from './plot'
import { hatchOf } from './plot-hatch'
import type { PlotTheme } from './plot-theme'

/** What the plot shows, asked for whenever it is drawn. */
interface CoursePlot {
  readonly rows: () => readonly CourseRow[]
  /** Names of months, from January on. */
  readonly months: () => readonly string[]
  readonly levelText: (level: number) => string
  /** The row under the pointer; `null` where there is none. */
  readonly pointed: (index: number | null) => void
}

type Uplot = InstanceType<PlotLibrary>

const HEIGHT_PX = 220

/** The exp by days since 1970, with nothing in a gap. */
export const coursePlotData = (rows: readonly CourseRow[]): PlotData => [
  rows.map(({ at }) => at),
  rows.map(({ point }) => point?.exp ?? null),
]

const drawGaps = (plot: Uplot, rows: readonly CourseRow[], theme: PlotTheme): void => {
  const { ctx, bbox } = plot
  const hatch = hatchOf(ctx, theme, devicePixelRatio)
  if (hatch === null) return
  ctx.save()
  ctx.fillStyle = hatch
  for (const { point, from, until } of rows) {
    if (point !== null) continue
    const left = plot.valToPos(dayNumber(from), 'x', true)
    const right = plot.valToPos(dayNumber(until), 'x', true)
    ctx.fillRect(left, bbox.top, right - left, bbox.height)
  }
  ctx.restore()
}

/** A dot with the level where one was reached. */
const drawLevels = (plot: Uplot, { rows, levelText }: CoursePlot, theme: PlotTheme): void => {
  const { ctx } = plot
  ctx.save()
  ctx.font = theme.font(11 * devicePixelRatio)
  ctx.textAlign = 'right'
  for (const { at, point, isLevelUp } of rows()) {
    if (!isLevelUp || point?.level == null) continue
    const x = plot.valToPos(at, 'x', true)
    const y = plot.valToPos(point.exp, 'y', true)
    ctx.beginPath()
    ctx.arc(x, y, 4 * devicePixelRatio, 0, 2 * Math.PI)
    ctx.fillStyle = theme.colour('--surface')
    ctx.fill()
    ctx.lineWidth = 2 * devicePixelRatio
    ctx.strokeStyle = theme.colour('--accent')
    ctx.stroke()
    ctx.fillStyle = theme.colour('--text')
    ctx.fillText(levelText(point.level), x - 8 * devicePixelRatio, y - 6 * devicePixelRatio)
  }
  ctx.restore()
}

/** A day that stands between two gaps is no line, and so needs a point to be seen. */
const alone = (rows: readonly CourseRow[]): number[] =>
  rows.flatMap(({ point }, index) => {
    const isAlone =
      (rows[index - 1]?.point ?? null) === null && (rows[index + 1]?.point ?? null) === null
    return point !== null && isAlone ? [index] : []
  })

const range = (low: number | null, high: number | null): [number, number] => {
  const [bottom, top] = [low ?? 0, high ?? 0]
  const room = Math.max(10, (top - bottom) * 0.08)
  return [Math.max(0, bottom - room), top + room]
}

/** The course as a line, with its gaps hatched and its levels marked. */
export const coursePlot = (course: CoursePlot): PlotOptions => ({
  heightPx: HEIGHT_PX,
  drawing: (theme) => {
    const axis = { stroke: theme.colour('--muted'), font: theme.font(11), ticks: { show: false } }
    const ticksOf = (plot: Uplot) => {
      const rows = course.rows()
      const width = plot.bbox.width / devicePixelRatio
      return courseTicks(rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0, width, course.months())
    }
    return {
      padding: [10, 16, 0, 0],
      scales: {
        x: { time: false, range: (_, low, high) => [low, Math.max(low + 1, high)] },
        y: { range: (_, low, high) => range(low, high) },
      },
      axes: [
        {
          ...axis,
          size: 24,
          gap: 6,
          grid: { show: false },
          splits: (plot) => ticksOf(plot).map(({ at }) => at),
          values: (plot, splits) => {
            const texts = new Map(ticksOf(plot).map(({ at, text }) => [at, text]))
            return splits.map((at) => texts.get(at) ?? '')
          },
        },
        {
          ...axis,
          size: 54,
          gap: 6,
          space: 36,
          grid: { stroke: theme.colour('--line'), width: 1 },
          values: (_, splits) => splits.map(numberText),
        },
      ],
      series: [
        {},
        {
          stroke: theme.colour('--accent'),
          fill: theme.colour('--accent-soft'),
          width: 2,
          spanGaps: false,
          points: {
            show: true,
            size: 6,
            fill: theme.colour('--accent'),
            filter: () => alone(course.rows()),
          },
        },
      ],
      cursor: { y: false, points: { size: 9, fill: theme.colour('--accent-strong') } },
      hooks: {
        drawClear: [(plot) => drawGaps(plot, course.rows(), theme)],
        draw: [(plot) => drawLevels(plot, course, theme)],
        setCursor: [(plot) => course.pointed(plot.cursor.idx ?? null)],
      },
    }
  },
})
