/**
 * Whether a point lies in a shape. The icon reaches from -1 to 1 on both axes, y downwards.
 */
export type Shape = (x: number, y: number) => boolean

const TURN = 2 * Math.PI

/** A disc. */
export const disc =
  (centreX: number, centreY: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - centreX, y - centreY) <= radius

/** A part of a ring around the middle, in turns clockwise from the top. */
export const arc =
  (inner: number, outer: number, from: number, to: number): Shape =>
  (x, y) => {
    const radius = Math.hypot(x, y)
    if (radius < inner || radius > outer) return false
    const turn = (Math.atan2(x, -y) / TURN + 1) % 1
    return turn >= from && turn < to
  }

/** A line with round ends. */
export const stroke = (
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  width: number,
): Shape => {
  const [alongX, alongY] = [toX - fromX, toY - fromY]
  const length2 = alongX ** 2 + alongY ** 2
  return (x, y) => {
    const part = ((x - fromX) * alongX + (y - fromY) * alongY) / length2
    const nearest = Math.min(1, Math.max(0, part))
    return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY) <= width / 2
  }
}

/** An upright rectangle. */
export const box =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) =>
    x >= left && x <= right && y >= top && y <= bottom

/** What lies in any of the shapes. */
export const anyOf =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    shapes.some((shape) => shape(x, y))
