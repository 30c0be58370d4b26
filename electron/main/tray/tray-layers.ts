import type { ChosenSettings } from '../../shared/settings'
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
/** The mark of an account that needs its user: its length in turns, and the gap behind it. */
const NOTCH = 0.075
const BEHIND_NOTCH = 0.035
const NOTCH_INNER = 0.5

const layer = (ink: Ink, shape: Shape, dimmed = false): Layer => ({ shape, ink, dimmed })

/** A filled arc in the account's own colour, where it has one. */
const arcInk = ({ fill, colour }: TrayArc, filledInk: Ink): Ink =>
  colour ?? (fill === 1 && filledInk === 'accent' ? 'done' : filledInk)

const notchLayer = (from: number): Layer =>
  layer('alert', arc(NOTCH_INNER, OUTER, from, from + NOTCH))

const arcLayers = (one: TrayArc, at: number, of: number, filledInk: Ink): readonly Layer[] => {
  const gap = of === 1 ? 0 : GAP
  // Of a single account the badge says it all.
  const notched = one.notch && of > 1
  const begins = at / of + gap / 2
  const from = notched ? begins + NOTCH + BEHIND_NOTCH : begins
  const until = (at + 1) / of - gap / 2
  const notch = notched ? [notchLayer(begins)] : []
  if (one.fill === null) return [layer('faint', arc(THIN_INNER, THIN_OUTER, from, until)), ...notch]
  const split = from + (until - from) * one.fill
  return [
    layer('track', arc(INNER, OUTER, split, until), one.dimmed),
    layer(arcInk(one, filledInk), arc(INNER, OUTER, from, split), one.dimmed),
    ...notch,
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

/** Cut out of the dot, so that it is seen on every bar. */
const sign = (shape: Shape): Layer => layer('clear', shape)

const dot = (ink: Ink, ...signs: readonly Layer[]): readonly Layer[] => [
  layer(ink, disc(0, 0, 0.94)),
  ...signs,
]

/** For those who find the ring too busy: what is worst by the colour of a dot. */
const DOTS: Readonly<Record<TrayState, readonly Layer[]>> = {
  'all-done': dot(
    'done',
    sign(anyOf(stroke(-0.4, 0.02, -0.1, 0.32, 0.24), stroke(-0.1, 0.32, 0.42, -0.28, 0.24))),
  ),
  open: dot('accent', sign(disc(0, 0, 0.34))),
  attention: dot(
    'alert',
    sign(anyOf(box(-0.125, -0.5, 0.125, 0.125), box(-0.125, 0.25, 0.125, 0.5))),
  ),
  blocked: dot(
    'held',
    sign(anyOf(box(-0.375, -0.375, -0.125, 0.375), box(0.125, -0.375, 0.375, 0.375))),
  ),
  offline: dot('faint', ...slash),
  stale: dot(
    'faint',
    sign(anyOf(box(-0.125, -0.5, 0.125, 0.125), box(-0.125, -0.125, 0.375, 0.125))),
  ),
  empty: [thinRing, plus],
}

/** How the icon looks. */
export type IconStyle = ChosenSettings['trayIcon']

/** The parts of the icon, the lowest first. */
export const trayLayers = ({ state, arcs }: TraySummary, style: IconStyle): readonly Layer[] =>
  style === 'dot' ? DOTS[state] : LAYERS[state](arcs)
