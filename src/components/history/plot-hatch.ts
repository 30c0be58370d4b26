import type { PlotTheme } from './plot-theme'

/** As `--hatch` has it, in CSS pixels along an axis. */
const STEP_PX = 7

/** What `--hatch` is in CSS, for a canvas: slanted lines over what is not known. */
export const hatchOf = (
  context: CanvasRenderingContext2D,
  theme: PlotTheme,
  pixelRatio: number,
): CanvasPattern | null => {
  const side = Math.round(STEP_PX * pixelRatio)
  const tile = document.createElement('canvas')
  tile.width = side
  tile.height = side
  const drawing = tile.getContext('2d')
  if (drawing === null) return null
  drawing.globalAlpha = 0.6
  drawing.strokeStyle = theme.colour('--edge')
  drawing.lineWidth = pixelRatio
  drawing.beginPath()
  // Once within the tile and once over each of its two corners, so that tiles join without a seam.
  for (const at of [-side, 0, side]) {
    drawing.moveTo(at - 1, side + 1)
    drawing.lineTo(at + side + 1, -1)
  }
  drawing.stroke()
  return context.createPattern(tile, 'repeat')
}
