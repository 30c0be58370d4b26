import type { TrayArc, TrayState, TraySummary } from '../../shared/tray-summary'
import type { Ink } from './tray-palette'
import { anyOf, arc, box, disc, stroke, type Shape } from './tray-shapes'

/** One shape in one ink; what is dimmed lets the bar shine through. */
export interface Layer {
  readonly shape: Shape
  readonly ink: Ink
  readonly dimmed: boolean
}

// An eighth is a pixel of the smallest icon: what lies on eighths is sharp there.
const OUTER = 1
const INNER = 0.65
/** The ring of which nothing is known is a thin line. */
const THIN_OUTER = 0.86
const THIN_INNER = 0.74
/** Between two arcs, in turns. */
const GAP = 0.05

const layer = (ink: Ink, shape: Shape, dimmed = false): Layer => ({ shape, ink, dimmed })

const arcLayers = (
  { fill, dimmed }: TrayArc,
  at: number,
  of: number,
  filledInk: Ink,
): readonly Layer[] => {
  const gap = of === 1 ? 0 : GAP
  const from = at / of + gap / 2
  const length = 1 / of - gap
  if (fill === null) return [layer('faint', arc(THIN_INNER, THIN_OUTER, from, from + length))]
  const split = from + length * fill
  const ink = fill === 1 && filledInk === 'accent' ? 'done' : filledInk
  return [
    layer('track', arc(INNER, OUTER, split, from + length), dimmed),
    layer(ink, arc(INNER, OUTER, from, split), dimmed),
  ]
}

const ring = (arcs: readonly TrayArc[], ink: Ink): readonly Layer[] =>
  arcs.flatMap((one, at) => arcLayers(one, at, arcs.length, ink))

const thinRing = layer('faint', arc(THIN_INNER, THIN_OUTER, 0, 1))

const pupil = layer('plain', disc(0, 0, 0.3))

const check = layer(
  'done',
  anyOf(stroke(-0.34, 0.02, -0.08, 0.28, 0.22), stroke(-0.08, 0.28, 0.36, -0.24, 0.22)),
)

const badge: readonly Layer[] = [
  layer('clear', disc(0.5, 0.5, 0.64)),
  layer('alert', disc(0.5, 0.5, 0.5)),
  layer('on-alert', anyOf(box(0.375, 0.125, 0.625, 0.625), box(0.375, 0.75, 0.625, 0.875))),
]

const pause = layer(
  'held',
  anyOf(box(-0.375, -0.375, -0.125, 0.375), box(0.125, -0.375, 0.375, 0.375)),
)

/** Hands of a clock: the numbers are of another hour. */
const hands = layer(
  'faint',
  anyOf(box(-0.125, -0.5, 0.125, 0.125), box(-0.125, -0.125, 0.375, 0.125)),
)

const slash: readonly Layer[] = [
  layer('clear', stroke(-0.72, 0.72, 0.72, -0.72, 0.5)),
  layer('plain', stroke(-0.74, 0.74, 0.74, -0.74, 0.22)),
]

const plus = layer(
  'plain',
  anyOf(box(-0.375, -0.125, 0.375, 0.125), box(-0.125, -0.375, 0.125, 0.375)),
)

/** In a calm ink, so that the badge is what is seen. */
const ringOrThin = (arcs: readonly TrayArc[]): readonly Layer[] =>
  arcs.length === 0 ? [thinRing] : ring(arcs, 'plain')

const LAYERS: Readonly<Record<TrayState, (arcs: readonly TrayArc[]) => readonly Layer[]>> = {
  'all-done': (arcs) => [...ring(arcs, 'done'), check],
  open: (arcs) => [...ring(arcs, 'accent'), pupil],
  attention: (arcs) => [...ringOrThin(arcs), ...badge],
  blocked: (arcs) => [...ring(arcs, 'held'), pause],
  offline: () => [thinRing, ...slash],
  stale: (arcs) => [...ring(arcs, 'plain'), hands],
  empty: () => [thinRing, plus],
}

/** The parts of the icon, the lowest first. */
export const trayLayers = ({ state, arcs }: TraySummary): readonly Layer[] => LAYERS[state](arcs)
