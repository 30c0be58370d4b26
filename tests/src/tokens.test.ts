import { describe, expect, it } from 'vitest'
import style from '../../src/style.css?raw'
import css from '../../src/tokens.css?raw'

/** Every colour of a theme by its name. */
type Theme = ReadonlyMap<string, string>

/** The colours that stand in the block behind a media query, or behind none. */
const coloursOf = (query: string): Theme => {
  const start = css.indexOf(query === '' ? ':root {' : `@media ${query} {`)
  if (start < 0) throw new Error(`no block of ${query}`)
  const block = css.slice(start, css.indexOf('\n}\n', start))
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]),
  )
}

const merged = (...themes: readonly Theme[]): Theme =>
  new Map(themes.flatMap((theme) => [...theme]))

const light = coloursOf('')
const dark = merged(light, coloursOf('(prefers-color-scheme: dark)'))
const more = '(prefers-contrast: more)'
const THEMES = {
  light,
  dark,
  'light, more contrast': merged(light, coloursOf(more)),
  'dark, more contrast': merged(
    dark,
    coloursOf(more),
    coloursOf(`${more} and (prefers-color-scheme: dark)`),
  ),
} as const

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

const contrast = (one: string, other: string): number => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

const GROUNDS = ['ground', 'surface'] as const

/** What is read, and what it is read on. */
const READ: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['text', [...GROUNDS, 'raised', 'accent-soft', 'good-soft', 'waiting-soft', 'bad-soft']],
  ['muted', [...GROUNDS, 'raised', 'accent-soft']],
  ['link', GROUNDS],
  ['accent-strong', [...GROUNDS, 'accent-soft']],
  ['good', [...GROUNDS, 'good-soft']],
  ['waiting', [...GROUNDS, 'waiting-soft']],
  ['bad', [...GROUNDS, 'bad-soft']],
  ['on-accent', ['accent-strong']],
]

/** What is only seen: bars, rings, borders of what can be used. */
const SEEN = ['accent', 'edge', 'good', 'waiting', 'bad']
const OWN = ['rose', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'slate']

const colour = (theme: Theme, name: string): string => {
  const hex = theme.get(name)
  if (hex === undefined) throw new Error(`no colour ${name}`)
  return hex
}

describe.each(Object.entries(THEMES))('the colours of the theme %s', (name, theme) => {
  const least = name.endsWith('more contrast') ? 7 : 4.5

  it.each(READ.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    'let %s be read on %s',
    (text, ground) => {
      expect(contrast(colour(theme, text), colour(theme, ground))).toBeGreaterThanOrEqual(least)
    },
  )

  it.each([...SEEN, ...OWN.map((own) => `own-${own}`)])('let %s be seen', (seen) => {
    for (const ground of GROUNDS)
      expect(contrast(colour(theme, seen), colour(theme, ground))).toBeGreaterThanOrEqual(3)
  })
})

describe('the visual language', () => {
  it('names every colour in the light theme', () => {
    for (const theme of Object.values(THEMES))
      expect([...theme.keys()].sort()).toEqual([...light.keys()].sort())
  })

  it('is the only place that knows a colour', () => {
    expect(style).not.toMatch(/#[0-9a-f]{3,8}\b/i)
  })
})
