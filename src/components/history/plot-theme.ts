/** The theme as a canvas needs it: a canvas knows nothing of CSS variables. */
export interface PlotTheme {
  /** What a colour of `tokens.css` is right now, such as `--good`. */
  readonly colour: (name: `--${string}`) => string
  /** The page's own face in this size, in CSS pixels. */
  readonly font: (sizePx: number) => string
}

/** Whatever a change of theme can be seen by. */
const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
] as const

/** The theme that `host` stands in. */
export const plotTheme = (host: HTMLElement): PlotTheme => {
  const style = getComputedStyle(host)
  return {
    colour: (name) => style.getPropertyValue(name).trim(),
    font: (sizePx) => `${sizePx}px ${style.fontFamily}`,
  }
}

/** Tells of each change of the theme; what is returned ends it. */
export const onThemeChange = (told: () => void): (() => void) => {
  const media = QUERIES.map((query) => window.matchMedia(query))
  for (const one of media) one.addEventListener('change', told)
  return () => {
    for (const one of media) one.removeEventListener('change', told)
  }
}
