/** How much there is to scroll through, and how much of it is seen, in CSS pixels. */
export interface ScrollSize {
  readonly contentPx: number
  readonly viewPx: number
}

/** Where a long content is scrolled to. */
export interface ScrollPlace {
  /** What the element is scrolled by. */
  readonly topPx: number
  /** How much of the content lies above the element's own beginning. */
  readonly shiftPx: number
}

/**
 * A browser lays out no element taller than 33,554,431 pixels of the screen, of which there can be
 * several to a CSS pixel: a million rows would end somewhere in their middle.
 */
export const TALLEST_PX = 4_000_000

/** Of a taller content the element is so many pages tall, each of which stands for several of the content. */
const PAGES = 100

/** The height of the element that stands for the content. */
export const heightOf = (contentPx: number): number => Math.min(contentPx, TALLEST_PX)

const farthest = ({ contentPx, viewPx }: ScrollSize): number => Math.max(0, contentPx - viewPx)

/** How much lies above while the content is at `atPx`: it changes from page to page, not with each pixel. */
const shiftAt = (atPx: number, contentPx: number): number => {
  if (contentPx <= TALLEST_PX) return 0
  const pagePx = TALLEST_PX / PAGES
  const pages = Math.floor(contentPx / pagePx)
  const page = Math.min(pages - 1, Math.floor(atPx / pagePx))
  return Math.round((page * (contentPx - TALLEST_PX)) / (pages - 1))
}

/** The place at which the content is seen from `wantedPx` on, or as near to it as there is content. */
export const placeAt = (wantedPx: number, size: ScrollSize): ScrollPlace => {
  const atPx = Math.min(Math.max(0, wantedPx), farthest(size))
  const shiftPx = shiftAt(atPx, size.contentPx)
  return { topPx: atPx - shiftPx, shiftPx }
}

/**
 * The place after the element was scrolled to `topPx`: by less than a view the content goes along pixel by
 * pixel, by more it is somebody at the scroll bar, who wants to be in the same part of the content.
 */
export const placeAfter = (topPx: number, before: ScrollPlace, size: ScrollSize): ScrollPlace => {
  if (Math.abs(topPx - before.topPx) < size.viewPx) return placeAt(topPx + before.shiftPx, size)
  const own = farthest({ ...size, contentPx: heightOf(size.contentPx) })
  const atPx = own === 0 ? 0 : topPx * (farthest(size) / own)
  return { topPx, shiftPx: shiftAt(atPx, size.contentPx) }
}
