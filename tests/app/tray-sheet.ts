// node --import ./scripts/typescript-imports.mjs tests/app/tray-sheet.ts FOLDER
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { TrayTheme } from '../../electron/main/tray/tray-palette'
import { trayPicture, type TrayLook } from '../../electron/main/tray/tray-picture'
import type { AccountColour } from '../../electron/shared/account-colour'
import type { TrayArc, TraySummary } from '../../electron/shared/tray-summary'
import { encodePng } from '../stand-in/png'

const arcs = (...fills: readonly (number | null)[]): readonly TrayArc[] =>
  fills.map((fill) => ({ fill, dimmed: fill === null, colour: null, notch: false }))
const old = (given: readonly TrayArc[]): readonly TrayArc[] =>
  given.map((one) => ({ ...one, dimmed: true }))
const notched = (given: readonly TrayArc[]): readonly TrayArc[] =>
  given.map((one) => ({ ...one, notch: true }))
const coloured = (
  given: readonly TrayArc[],
  ...colours: readonly AccountColour[]
): readonly TrayArc[] => given.map((one, at) => ({ ...one, colour: colours[at] ?? null }))

const some = arcs(1, 30 / 65, 15 / 65, 60 / 65)
const rings: readonly TraySummary[] = [
  { state: 'all-done', arcs: arcs(1) },
  { state: 'all-done', arcs: arcs(1, 1, 1) },
  { state: 'open', arcs: arcs(0) },
  { state: 'open', arcs: arcs(45 / 65) },
  { state: 'open', arcs: arcs(1, 30 / 65) },
  { state: 'open', arcs: arcs(1, 30 / 65, 15 / 65, null) },
  { state: 'open', arcs: coloured(some, 'rose', 'blue', 'amber', 'teal') },
  { state: 'open', arcs: coloured(some, 'violet', 'green', 'orange', 'slate') },
  { state: 'attention', arcs: arcs(45 / 65) },
  { state: 'attention', arcs: [...notched(old(arcs(15 / 65))), ...arcs(1, 45 / 65)] },
  { state: 'attention', arcs: coloured([...notched(arcs(45 / 65)), ...arcs(1)], 'blue', 'green') },
  { state: 'blocked', arcs: old(arcs(45 / 65)) },
  { state: 'blocked', arcs: old(arcs(45 / 65, 1, 15 / 65)) },
  { state: 'offline', arcs: old(arcs(45 / 65)) },
  { state: 'stale', arcs: old(arcs(45 / 65)) },
  { state: 'stale', arcs: old(arcs(null, 45 / 65)) },
  { state: 'empty', arcs: [] },
]
const states = ['all-done', 'open', 'attention', 'blocked', 'offline', 'stale', 'empty'] as const

type Row = Pick<TrayLook, 'summary' | 'style'>

const dots: readonly Row[] = states.map((state) => ({
  summary: { state, arcs: arcs(0.5) },
  style: 'dot',
}))
const all: readonly Row[] = [
  ...rings.map((summary) => ({ summary, style: 'ring' as const })),
  ...dots,
]
/** What a reader of the README wants to see. */
const chosen: readonly Row[] = [0, 3, 6, 10, 11, 13, 14].flatMap((at) => all[at] ?? [])

const themes: readonly TrayTheme[] = ['light', 'dark', 'template']
const sides = [16, 20, 24, 32]
const BARS: Readonly<Record<TrayTheme, readonly [number, number, number]>> = {
  light: [243, 243, 245],
  dark: [32, 33, 38],
  template: [226, 228, 234],
}

const PAD = 10

interface Cell {
  readonly side: number
  readonly times: number
}
const trueSizes: readonly Cell[] = sides.map((side) => ({ side, times: 1 }))
const enlarged: readonly Cell[] = sides.map((side) => ({ side, times: Math.floor(96 / side) }))
const twice: readonly Cell[] = [{ side: 32, times: 2 }]

/** Draws one sheet: a row for each icon, beside each other on every bar. */
const sheetOf = (rows: readonly Row[], cells: readonly Cell[]): Buffer => {
  const tallest = Math.max(...cells.map(({ side, times }) => side * times))
  const rowHeight = tallest + 2 * PAD
  const column = cells.reduce((width, { side, times }) => width + side * times + PAD, PAD)
  const [width, height] = [column * themes.length, rowHeight * rows.length]
  const sheet = Buffer.alloc(width * height * 4, 255)

  /** Lays a premultiplied BGRA pixel over the sheet. */
  const lay = (x: number, y: number, bgra: Uint8Array): void => {
    const at = (y * width + x) * 4
    const kept = 1 - bgra[3]! / 255
    for (const part of [0, 1, 2])
      sheet[at + part] = Math.min(255, Math.round(bgra[2 - part]! + sheet[at + part]! * kept))
  }

  const draw = (left: number, top: number, theme: TrayTheme, row: Row): void => {
    let x = left + PAD
    for (const { side, times } of cells) {
      const picture = trayPicture({ ...row, theme }, side)
      const size = side * times
      const above = top + Math.floor((rowHeight - size) / 2)
      for (let down = 0; down < size; down += 1)
        for (let across = 0; across < size; across += 1) {
          const pixel = (Math.floor(down / times) * side + Math.floor(across / times)) * 4
          lay(x + across, above + down, picture.subarray(pixel, pixel + 4))
        }
      x += size + PAD
    }
  }

  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      sheet.set(BARS[themes[Math.floor(x / column)]!], (y * width + x) * 4)
  for (const [down, row] of rows.entries())
    for (const [across, theme] of themes.entries())
      draw(across * column, down * rowHeight, theme, row)
  return encodePng(sheet, width, height)
}

const folder = process.argv[2] ?? '.'
await mkdir(folder, { recursive: true })
const sheets = {
  'tray-icons.png': sheetOf(chosen, [...trueSizes, ...twice]),
  'tray-states.png': sheetOf(all, [...trueSizes, ...enlarged]),
}
for (const [name, png] of Object.entries(sheets)) await writeFile(path.join(folder, name), png)
