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

/** One row of the sheet each. */
const rows: readonly Pick<TrayLook, 'summary' | 'style'>[] = [
  ...rings.map((summary) => ({ summary, style: 'ring' as const })),
  ...states.map((state) => ({ summary: { state, arcs: arcs(0.5) }, style: 'dot' as const })),
]
const themes: readonly TrayTheme[] = ['light', 'dark', 'template']
const sides = [16, 20, 24, 32]
const BARS: Readonly<Record<TrayTheme, readonly [number, number, number]>> = {
  light: [243, 243, 245],
  dark: [32, 33, 38],
  template: [226, 228, 234],
}

const PAD = 10
const ROW = 96 + 2 * PAD
/** An icon in its true sizes, and each of them enlarged. */
const cells = [
  ...sides.map((side) => ({ side, times: 1 })),
  ...sides.map((side) => ({ side, times: Math.floor(96 / side) })),
]
const COLUMN = cells.reduce((width, { side, times }) => width + side * times + PAD, PAD)
const WIDTH = COLUMN * themes.length
const HEIGHT = ROW * rows.length

const sheet = Buffer.alloc(WIDTH * HEIGHT * 4, 255)

/** Lays a premultiplied BGRA pixel over the sheet. */
const lay = (x: number, y: number, bgra: Uint8Array): void => {
  const at = (y * WIDTH + x) * 4
  const kept = 1 - bgra[3]! / 255
  for (const part of [0, 1, 2])
    sheet[at + part] = Math.min(255, Math.round(bgra[2 - part]! + sheet[at + part]! * kept))
}

const draw = (left: number, top: number, theme: TrayTheme, row: (typeof rows)[number]): void => {
  let x = left + PAD
  for (const { side, times } of cells) {
    const picture = trayPicture({ ...row, theme }, side)
    const size = side * times
    const above = top + Math.floor((ROW - size) / 2)
    for (let down = 0; down < size; down += 1)
      for (let across = 0; across < size; across += 1) {
        const pixel = (Math.floor(down / times) * side + Math.floor(across / times)) * 4
        lay(x + across, above + down, picture.subarray(pixel, pixel + 4))
      }
    x += size + PAD
  }
}

for (let y = 0; y < HEIGHT; y += 1)
  for (let x = 0; x < WIDTH; x += 1)
    sheet.set(BARS[themes[Math.floor(x / COLUMN)]!], (y * WIDTH + x) * 4)
for (const [down, row] of rows.entries())
  for (const [across, theme] of themes.entries()) draw(across * COLUMN, down * ROW, theme, row)

const folder = process.argv[2] ?? '.'
await mkdir(folder, { recursive: true })
await writeFile(path.join(folder, 'tray-icons.png'), encodePng(sheet, WIDTH, HEIGHT))
