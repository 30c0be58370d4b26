/** Where an account can be moved to. */
export const MOVES = ['top', 'up', 'down', 'bottom'] as const

export type Move = (typeof MOVES)[number]

/** The whole order with one account put where another one is. */
export const orderWith = (
  order: readonly string[],
  mid: string,
  placeOf: string,
): readonly string[] => {
  const [from, to] = [order.indexOf(mid), order.indexOf(placeOf)]
  if (from === -1 || to === -1 || from === to) return order
  return order.toSpliced(from, 1).toSpliced(to, 0, mid)
}

/** The whole order with one account moved; the same list where it cannot go further. */
export const movedOrder = (
  order: readonly string[],
  mid: string,
  move: Move,
): readonly string[] => {
  const from = order.indexOf(mid)
  const last = order.length - 1
  const to = { top: 0, up: Math.max(0, from - 1), down: Math.min(last, from + 1), bottom: last }[
    move
  ]
  if (from === -1 || from === to) return order
  return order.toSpliced(from, 1).toSpliced(to, 0, mid)
}
