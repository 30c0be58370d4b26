import type { CDPSession, Page } from 'playwright-core'

/** Half of a window in both directions, as Chromium lays a page out that is zoomed to 200 %. */
export const ZOOMED = {
  'the usual window': { width: 430, height: 320 },
  'a narrow window': { width: 360, height: 270 },
} as const

/** Zooms the page to twice its size. */
export const zoom = (
  debugging: CDPSession,
  size: { readonly width: number; readonly height: number },
): Promise<unknown> =>
  debugging.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: 2,
    mobile: false,
  })

/**
 * What a page is searched for. What may scroll sideways is what has two dimensions: WCAG 1.4.10 names
 * them. The targets are those of 2.5.8.
 */
const FINDER = String.raw`(() => {
  const SMALLEST = 24
  const found = []
  // What is not laid out as long as it is out of sight stands where it stood before.
  const laidOut = new CSSStyleSheet()
  laidOut.replaceSync('* { content-visibility: visible !important }')
  document.adoptedStyleSheets.push(laidOut)
  const root = document.querySelector('dialog[open]') ?? document.body
  const edge = document.documentElement.clientWidth
  const nameOf = (element) => {
    const text = element.getAttribute('aria-label') ?? element.title ?? ''
    const said = (text || element.innerText || element.id || element.className || '').toString()
    return element.localName + ' “' + said.trim().replaceAll(/\s+/g, ' ').slice(0, 40) + '”'
  }
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
  const shown = [...root.querySelectorAll('*')].filter(
    (element) => element instanceof HTMLElement && isShown(element),
  )

  const wide = document.documentElement.scrollWidth
  if (wide > edge) {
    const widest = shown.filter((one) => one.getBoundingClientRect().right > edge + 0.5).at(-1)
    found.push('the page is ' + wide + ' wide of ' + edge + ': ' + (widest ? nameOf(widest) : ''))
  }

  // What has two dimensions may have to be moved sideways (WCAG 1.4.10), and a row of tabs.
  const TWO_DIMENSIONS = '[role=tablist], [role=grid], [role=table], table, pre'
  for (const element of shown) {
    const { overflowX } = getComputedStyle(element)
    const mayScroll = element.closest(TWO_DIMENSIONS) ?? element.querySelector(TWO_DIMENSIONS)
    if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1 && !mayScroll)
      found.push('scrolls sideways: ' + nameOf(element))
  }

  // Beyond the edge of what cuts it off; with dots at the end, its title says all of it.
  const cutterOf = (text, rects) => {
    for (let one = text.parentElement; one !== null && one !== document.body; one = one.parentElement) {
      const { clipPath, overflowX, overflowY, textOverflow } = getComputedStyle(one)
      if (clipPath !== 'none' || /auto|scroll/.test(overflowX + overflowY)) return null
      const box = one.getBoundingClientRect()
      const isWide = overflowX !== 'visible' && rects.some((rect) => rect.right > box.right + 1)
      if (isWide && textOverflow === 'ellipsis' && one.closest('[title]') !== null) return null
      const isHigh = overflowY !== 'visible' && rects.some((rect) => rect.bottom > box.bottom + 1)
      if (isWide || isHigh) return one
    }
    return null
  }
  const range = document.createRange()
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (text.data.trim() === '' || !isShown(text.parentElement)) continue
    range.selectNodeContents(text)
    const cutter = cutterOf(text, [...range.getClientRects()])
    if (cutter !== null) found.push('cut off: “' + text.data.trim() + '” by ' + nameOf(cutter))
  }

  // A mark that stands for what is operated is its label; both are one target.
  const targetOf = (element) => {
    const label = element.labels?.[0]
    return label?.contains(element) ? label : element
  }
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'
  const targets = [...new Set(shown.filter((one) => one.matches(CONTROLS)).map(targetOf))].filter(
    (one) => !one.matches('[role=grid] *') || one.tabIndex === 0,
  )
  const middleOf = ({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 })
  const isHit = (target, { x, y }) => {
    const hit = document.elementFromPoint(x, y)
    return hit !== null && (target.contains(hit) || hit.contains(target))
  }
  const isSmall = ({ width, height }) => Math.min(width, height) < SMALLEST - 0.5
  // In a line of text the line says how high it is.
  const isInText = (target) =>
    getComputedStyle(target).display.startsWith('inline') &&
    [...target.parentElement.childNodes].some(
      (one) => one.nodeType === Node.TEXT_NODE && one.data.trim() !== '',
    )
  const apart = ({ x, y }, { left, right, top, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
  const tooNear = (target) => {
    const middle = middleOf(target.getBoundingClientRect())
    return targets.find((other) => {
      if (other === target || other.contains(target) || target.contains(other)) return false
      const rect = other.getBoundingClientRect()
      const near = isSmall(rect)
        ? Math.hypot(middleOf(rect).x - middle.x, middleOf(rect).y - middle.y) < SMALLEST
        : apart(middle, rect) < SMALLEST / 2
      return near && isHit(other, middleOf(other.getClientRects()[0]))
    })
  }

  for (const target of targets) {
    target.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' })
    const rect = target.getBoundingClientRect()
    if (rect.left < -0.5 || rect.right > edge + 0.5) found.push('out of sight: ' + nameOf(target))
    if (!isHit(target, middleOf(target.getClientRects()[0]))) {
      const { x, y } = middleOf(target.getClientRects()[0])
      const hit = document.elementFromPoint(x, y)
      found.push('covered: ' + nameOf(target) + (hit ? ' by ' + nameOf(hit) : ''))
    }
    if (isSmall(rect) && !isInText(target)) {
      const other = tooNear(target)
      if (other)
        found.push('too small beside ' + nameOf(other) + ': ' + nameOf(target) + ' ' +
          Math.round(rect.width) + '×' + Math.round(rect.height))
    }
  }
  scrollTo({ top: 0, behavior: 'instant' })
  document.adoptedStyleSheets.pop()
  return [...new Set(found)]
})()`

/** What is on its way to another place is there. */
const ARRIVED = `document.getAnimations().forEach((one) => {
  if (one instanceof CSSTransition) one.finish()
})`

const DRAWN = `document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))`

/** What of the page, or of the dialog above it, cannot be read or operated as large as it is. */
export const reflowFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(DRAWN)
  await page.evaluate(ARRIVED)
  return await page.evaluate<string[]>(FINDER)
}
