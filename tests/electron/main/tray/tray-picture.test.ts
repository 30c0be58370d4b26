import { describe, expect, it } from 'vitest'
import type { TrayTheme } from '../../../../electron/main/tray/tray-palette'
import { trayPicture, type TrayLook } from '../../../../electron/main/tray/tray-picture'
import type { TrayArc, TrayState, TraySummary } from '../../../../electron/shared/tray-summary'

const THEMES: readonly TrayTheme[] = ['light', 'dark', 'template']
const SIDES = [16, 20, 24, 32, 40, 48, 64]

const arc = (fill: number | null, dimmed = false): TrayArc => ({
  fill,
  dimmed,
  colour: null,
  notch: false,
})
const states: Readonly<Record<TrayState, TraySummary>> = {
  'all-done': { state: 'all-done', arcs: [arc(1)] },
  open: { state: 'open', arcs: [arc(45 / 65)] },
  attention: { state: 'attention', arcs: [arc(45 / 65)] },
  blocked: { state: 'blocked', arcs: [arc(45 / 65, true)] },
  offline: { state: 'offline', arcs: [arc(45 / 65, true)] },
  stale: { state: 'stale', arcs: [arc(45 / 65, true)] },
  empty: { state: 'empty', arcs: [] },
}

/** Premultiplied blue, green, red and alpha of each pixel. */
const pixels = (
  summary: TraySummary,
  theme: TrayTheme,
  side: number,
  style: TrayLook['style'] = 'ring',
) => {
  const bitmap = trayPicture({ summary, theme, style }, side)
  return Array.from({ length: side * side }, (_, at) => {
    const [blue = 0, green = 0, red = 0, alpha = 0] = bitmap.subarray(4 * at, 4 * at + 4)
    return { blue, green, red, alpha }
  })
}

/** Pixels' worth of ink that is much redder than green, as the accent and the alert are. */
const redness = (summary: TraySummary, side = 64): number =>
  pixels(summary, 'light', side)
    .filter(({ red, green }) => red > green + 60)
    .reduce((sum, { alpha }) => sum + alpha / 255, 0)

/** Part of the picture that went from nothing to full, each pixel by its most different part. */
const difference = (one: Uint8Array, other: Uint8Array): number => {
  let sum = 0
  for (let at = 0; at < one.length; at += 4) {
    const parts = [0, 1, 2, 3].map((part) => (one[at + part] ?? 0) - (other[at + part] ?? 0))
    sum += Math.max(...parts.map(Math.abs)) / 255
  }
  return sum / (one.length / 4)
}

const STYLES = ['ring', 'dot'] as const
const looks = THEMES.flatMap((theme) => STYLES.map((style) => ({ theme, style })))

describe.each(looks)('the icon ($theme, $style)', ({ theme, style }) => {
  it.each(SIDES)('tells the states apart at %i pixels', (side) => {
    const pictures = Object.values(states).map((summary) =>
      trayPicture({ summary, theme, style }, side),
    )
    for (const [at, one] of pictures.entries())
      for (const other of pictures.slice(at + 1))
        // A dot has no ring to tell by, but its sign in the middle.
        expect(difference(one, other)).toBeGreaterThan(style === 'dot' ? 0.05 : 0.08)
  })

  it.each(Object.keys(states) as TrayState[])('is a premultiplied bitmap: %s', (state) => {
    expect(trayPicture({ summary: states[state], theme, style }, 20)).toHaveLength(20 * 20 * 4)
    for (const { red, green, blue, alpha } of pixels(states[state], theme, 20, style))
      expect(Math.max(red, green, blue)).toBeLessThanOrEqual(alpha)
  })

  it('leaves its corners to the bar', () => {
    const corners = [0, 31, 31 * 32].map(
      (at) => pixels(states['all-done'], theme, 32, style)[at]?.alpha,
    )
    expect(corners).toEqual([0, 0, 0])
  })
})

describe('the ring', () => {
  it.each([0, 5, 15, 30, 45, 60])('is filled as far as %i of 65', (exp) => {
    const whole = Math.PI * (1 - 0.65 ** 2) * 32 ** 2
    const filled = redness({ state: 'open', arcs: [arc(exp / 65)] })
    expect(filled / whole).toBeCloseTo(exp / 65, 1.5)
  })

  it('begins at the top and runs clockwise', () => {
    const quarter = pixels({ state: 'open', arcs: [arc(0.25)] }, 'light', 32)
    const isAccent = (column: number, row: number): boolean => {
      const { red = 0, green = 0 } = quarter[row * 32 + column] ?? {}
      return red > green + 60
    }
    expect(isAccent(25, 5)).toBe(true)
    expect([isAccent(25, 26), isAccent(6, 26), isAccent(6, 5)]).toEqual([false, false, false])
  })

  it('is parted into an arc for each account, the finished ones in the ink of all done', () => {
    const half = pixels({ state: 'open', arcs: [arc(1), arc(0.5)] }, 'light', 32)
    const greener = half.filter(({ red, green }) => green > red + 60).length
    const redder = half.filter(({ red, green }) => red > green + 60).length
    expect(greener / redder).toBeGreaterThan(1.7)
    expect(greener / redder).toBeLessThan(2.5)
    // The gap at the top.
    expect(half[1 * 32 + 16]?.alpha).toBeLessThan(128)
  })

  it('shows an account that is dimmed or unknown with less ink, beside others as they are', () => {
    const ink = (one: TrayArc): number =>
      pixels({ state: 'open', arcs: [arc(0.5), one] }, 'light', 32).reduce(
        (sum, { alpha }) => sum + alpha,
        0,
      )
    expect(ink(arc(0.5, true))).toBeLessThan(0.85 * ink(arc(0.5)))
    expect(ink(arc(null, true))).not.toBe(ink(arc(0, true)))
  })
})

describe('the colours', () => {
  it('are none in a template, whose alpha tells it all', () => {
    for (const summary of Object.values(states))
      for (const style of STYLES)
        for (const { red, green, blue } of pixels(summary, 'template', 18, style))
          expect([red, green, blue]).toEqual([0, 0, 0])
  })

  it('are in the order blue, green, red', () => {
    const [middle] = pixels({ state: 'attention', arcs: [] }, 'light', 64).slice(60 * 64 + 48)
    expect(middle).toEqual({ red: 214, green: 30, blue: 48, alpha: 255 })
  })

  it('are others on a dark bar', () => {
    for (const summary of Object.values(states))
      expect(pixels(summary, 'dark', 16)).not.toEqual(pixels(summary, 'light', 16))
  })
})

describe('an account among others', () => {
  const bluest = (summary: TraySummary): number =>
    pixels(summary, 'light', 64).filter(({ blue, red }) => blue > red + 60).length

  it('is drawn in its own colour where it has one', () => {
    const plain = { state: 'open', arcs: [arc(1), arc(0.5)] } as const
    const own = { state: 'open', arcs: [arc(1), { ...arc(0.5), colour: 'blue' }] } as const
    expect(bluest(plain)).toBe(0)
    expect(bluest(own)).toBeGreaterThan(100)
  })

  it('has a notch where it needs its user, which a single one does not have', () => {
    const needing = { ...arc(0.5), notch: true }
    const calm = { state: 'stale', arcs: [arc(0.5), arc(0.5)] } as const
    expect(redness({ ...calm, arcs: [arc(0.5), needing] })).toBeGreaterThan(redness(calm) + 30)
    const alone = { state: 'stale', arcs: [arc(0.5)] } as const
    expect(redness({ ...alone, arcs: [needing] })).toBe(redness(alone))
  })
})
