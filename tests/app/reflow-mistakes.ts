import type { Page } from 'playwright-core'

interface Part {
  readonly tag: string
  readonly style: string
  readonly text?: string
}

interface Mistake {
  readonly parts: readonly Part[]
  /** How it is told in the usual window. */
  readonly told: RegExp
}

const tiny = (text: string): Part => ({
  tag: 'button',
  style: 'min-height: 0; width: 16px; height: 16px; padding: 0; overflow: visible',
  text,
})

/** Mistakes that a page could make; the finder has to find each. */
export const MISTAKES: Readonly<Record<string, Mistake>> = {
  'is wider than the window': {
    parts: [{ tag: 'p', style: 'width: 500px', text: 'wide' }],
    told: /^the page is \d+ wide of 430: /,
  },
  'cuts off a text': {
    parts: [
      {
        tag: 'p',
        style: 'width: 50px; overflow: hidden; white-space: nowrap',
        text: 'too long for it',
      },
    ],
    told: /^cut off: “too long for it” by p/,
  },
  'cuts off the lower half of a line': {
    parts: [{ tag: 'p', style: 'height: 8px; overflow: clip', text: 'low' }],
    told: /^cut off: “low” by p/,
  },
  'scrolls sideways what could be wrapped': {
    parts: [
      { tag: 'p', style: 'width: 50px; overflow-x: auto; white-space: nowrap', text: 'sideways' },
    ],
    told: /^scrolls sideways: p/,
  },
  'has a button beyond its edge': {
    parts: [{ tag: 'button', style: 'position: fixed; left: -20px; top: 90px', text: 'beyond' }],
    told: /^out of sight: button “beyond”$/,
  },
  'lays something above a button': {
    parts: [
      { tag: 'button', style: '', text: 'under' },
      { tag: 'i', style: 'position: fixed; inset: 0; z-index: 9' },
    ],
    told: /^covered: button “under” by i/,
  },
  'has two small buttons side by side': {
    parts: [tiny('1'), tiny('2')],
    told: /^too small beside button “2”: button “1” 16×16$/,
  },
}

/** Puts these at the beginning of a page, in the place of those of before; past what the page allows itself. */
export const plant = (page: Page, parts: readonly Part[]): Promise<void> =>
  page.evaluate(`(() => {
    document.getElementById('planted')?.remove()
    const place = document.createElement('div')
    place.id = 'planted'
    for (const { tag, style, text = '' } of ${JSON.stringify(parts)}) {
      const part = document.createElement(tag)
      part.style.cssText = style
      part.textContent = text
      place.append(part)
    }
    document.querySelector('main').prepend(place)
  })()`)
