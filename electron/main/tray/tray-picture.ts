import type { TraySummary } from '../../shared/tray-summary'
import { trayLayers, type IconStyle, type Layer } from './tray-layers'
import { PALETTES, type Palette, type TrayTheme } from './tray-palette'

/** Looks a pixel is sampled with, along each side. */
const SAMPLES = 6
/** The last of them; half of it is the middle of the pixel. */
const LAST = SAMPLES - 1
/** What is left of the ink of a dimmed part. */
const DIMMED = 0.45

/** Part of a pixel that a layer covers, 0 to 1. */
const coverage = ({ shape }: Layer, column: number, row: number, side: number): number => {
  const at = (pixel: number, sample: number): number =>
    (2 * (pixel + (sample + 0.5) / SAMPLES)) / side - 1
  const first = shape(at(column, 0), at(row, 0))
  const corners = [
    shape(at(column, LAST), at(row, 0)),
    shape(at(column, 0), at(row, LAST)),
    shape(at(column, LAST), at(row, LAST)),
    shape(at(column, LAST / 2), at(row, LAST / 2)),
  ]
  // Most pixels lie wholly in or out, and the tray waits for none of the others' work.
  if (corners.every((corner) => corner === first)) return first ? 1 : 0
  let inside = 0
  for (let down = 0; down < SAMPLES; down += 1)
    for (let across = 0; across < SAMPLES; across += 1)
      if (shape(at(column, across), at(row, down))) inside += 1
  return inside / SAMPLES ** 2
}

/** Red, green, blue and alpha, 0 to 1, the first three already multiplied by the last. */
type Pixel = readonly [number, number, number, number]

const NOTHING: Pixel = [0, 0, 0, 0]

const painted = (below: Pixel, layer: Layer, covered: number, palette: Palette): Pixel => {
  const [red, green, blue, alpha] = palette[layer.ink]
  const erases = alpha === 0
  const above = erases ? 0 : (covered * (layer.dimmed ? DIMMED : 1) * alpha) / 255
  const kept = 1 - (erases ? covered : above)
  return [
    below[0] * kept + (red / 255) * above,
    below[1] * kept + (green / 255) * above,
    below[2] * kept + (blue / 255) * above,
    below[3] * kept + above,
  ]
}

/** All that decides how the icon looks. */
export interface TrayLook {
  readonly summary: TraySummary
  readonly style: IconStyle
  readonly theme: TrayTheme
}

/**
 * The icon as a square bitmap, `side` pixels wide: premultiplied BGRA, rows from the top, which is
 * what Electron takes on every system it runs on.
 */
export const trayPicture = ({ summary, style, theme }: TrayLook, side: number): Uint8Array => {
  const layers = trayLayers(summary, style)
  const palette = PALETTES[theme]
  const bitmap = new Uint8Array(side * side * 4)
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const [row, column] = [Math.floor(pixel / side), pixel % side]
    const [red, green, blue, alpha] = layers.reduce<Pixel>((below, layer) => {
      const covered = coverage(layer, column, row, side)
      return covered === 0 ? below : painted(below, layer, covered, palette)
    }, NOTHING)
    bitmap.set(
      [blue, green, red, alpha].map((part) => Math.round(part * 255)),
      pixel * 4,
    )
  }
  return bitmap
}
