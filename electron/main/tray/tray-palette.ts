import type { AccountColour } from '../../shared/account-colour'

/** What a part of the icon is painted with; `clear` takes away what lies below. */
export type Ink =
  | 'track'
  | 'accent'
  | 'done'
  | 'plain'
  | 'faint'
  | 'alert'
  | 'on-alert'
  | 'held'
  | 'clear'
  | AccountColour

/** Red, green, blue and alpha, 0 to 255. */
export type Colour = readonly [number, number, number, number]

export type Palette = Readonly<Record<Ink, Colour>>

/** For a light bar, a dark bar, and the template that macOS colours itself. */
export type TrayTheme = 'light' | 'dark' | 'template'

const CLEAR: Colour = [0, 0, 0, 0]
const black = (alpha: number): Colour => [0, 0, 0, alpha]

export const PALETTES: Readonly<Record<TrayTheme, Palette>> = {
  light: {
    track: [74, 84, 104, 92],
    accent: [226, 62, 112, 255],
    done: [24, 148, 78, 255],
    plain: [52, 60, 78, 255],
    faint: [74, 84, 104, 200],
    alert: [214, 30, 48, 255],
    'on-alert': [255, 255, 255, 255],
    held: [198, 118, 0, 255],
    rose: [212, 48, 104, 255],
    orange: [204, 84, 10, 255],
    amber: [158, 112, 0, 255],
    green: [36, 130, 62, 255],
    teal: [0, 124, 130, 255],
    blue: [32, 104, 210, 255],
    violet: [124, 72, 204, 255],
    slate: [86, 98, 118, 255],
    clear: CLEAR,
  },
  dark: {
    track: [190, 200, 220, 84],
    accent: [255, 122, 162, 255],
    done: [84, 214, 138, 255],
    plain: [236, 240, 248, 255],
    faint: [190, 200, 220, 190],
    alert: [255, 66, 78, 255],
    'on-alert': [255, 255, 255, 255],
    held: [255, 190, 70, 255],
    rose: [255, 128, 168, 255],
    orange: [255, 156, 92, 255],
    amber: [244, 202, 84, 255],
    green: [116, 214, 134, 255],
    teal: [78, 210, 210, 255],
    blue: [118, 172, 255, 255],
    violet: [188, 154, 255, 255],
    slate: [176, 188, 208, 255],
    clear: CLEAR,
  },
  // macOS looks at alpha alone.
  template: {
    track: black(80),
    accent: black(255),
    done: black(255),
    plain: black(255),
    faint: black(160),
    alert: black(255),
    'on-alert': CLEAR,
    held: black(255),
    rose: black(255),
    orange: black(255),
    amber: black(255),
    green: black(255),
    teal: black(255),
    blue: black(255),
    violet: black(255),
    slate: black(255),
    clear: CLEAR,
  },
}
