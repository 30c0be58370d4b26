import type { Rectangle } from 'electron'
import type { WindowPlace } from '../../shared/settings'

/** What fits on the screen of everybody, and what is made by default. */
export const SMALLEST = { width: 360, height: 320 }
const USUAL = { width: 860, height: 640 }

/** Windows puts the invisible border of a window at the edge of a screen beyond that edge. */
const BORDER = 16

/** Where to make the window; without a point the system finds one. */
export interface Placed {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

const overlap = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom))

const sharedArea = (one: Rectangle, other: Rectangle): number =>
  overlap(one.x, one.x + one.width, other.x, other.x + other.width) *
  overlap(one.y, one.y + one.height, other.y, other.y + other.height)

const distance = (one: Rectangle, other: Rectangle): number => {
  const apart = (at: number, extent: number, otherAt: number, otherExtent: number): number =>
    Math.max(0, otherAt - (at + extent), at - (otherAt + otherExtent))
  return Math.hypot(
    apart(one.x, one.width, other.x, other.width),
    apart(one.y, one.height, other.y, other.height),
  )
}

/** The area with the most of the window on it, otherwise the nearest, otherwise the first. */
const homeOf = (place: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined =>
  areas.toSorted(
    (one, other) =>
      sharedArea(place, other) - sharedArea(place, one) ||
      distance(place, one) - distance(place, other),
  )[0]

const lies = (place: Rectangle, { x, y, width, height }: Rectangle): boolean =>
  place.x >= x - BORDER &&
  place.y >= y &&
  place.x + place.width <= x + width + BORDER &&
  place.y + place.height <= y + height + BORDER

/** As near to `wanted` as fits; what does not fit at all begins where the area begins. */
const within = (wanted: number, extent: number, from: number, available: number): number =>
  Math.max(from, Math.min(wanted, from + available - extent))

const sized = (
  { width, height }: { readonly width: number; readonly height: number },
  area: Rectangle | undefined,
): { readonly width: number; readonly height: number } => ({
  width: Math.max(SMALLEST.width, Math.min(width, area?.width ?? width)),
  height: Math.max(SMALLEST.height, Math.min(height, area?.height ?? height)),
})

/**
 * Where the window goes on the screens there are now: where it was if that can still be seen,
 * otherwise moved and cut onto the screen that was nearest.
 *
 * `areas`: what the screens have free for windows, the primary one first.
 */
export const placeOn = (kept: WindowPlace | null, areas: readonly Rectangle[]): Placed => {
  if (kept === null) return sized(USUAL, areas[0])
  const area = homeOf(kept, areas)
  const { width, height } = sized(kept, area)
  if (area === undefined) return { width, height }
  const { x, y } = kept
  if (lies({ x, y, width, height }, area)) return { x, y, width, height }
  return {
    x: within(x, width, area.x, area.width),
    y: within(y, height, area.y, area.height),
    width,
    height,
  }
}
