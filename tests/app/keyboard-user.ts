import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where the keyboard goes, as somebody without a mouse is shown it. */
interface Stop {
  /** What it is called; empty where nothing has the focus. */
  readonly name: string
  readonly id: string
  /** Whether the page shows where it is. */
  readonly seen: boolean
}

/** Somebody who has a keyboard only, and looks where they are after each key. */
export interface KeyboardUser {
  readonly stop: () => Promise<Stop>
  /** Presses a key, after which the focus must be somewhere, and seen. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Goes on by the tab key until something is called like this. */
  readonly tabTo: (name: string | RegExp, back?: 'back') => Promise<void>
  /** Waits until something that is called like this has the focus. */
  readonly isAt: (name: string | RegExp) => Promise<void>
  readonly write: (text: string) => Promise<void>
}

/** More stops than any page has. */
const MOST_STOPS = 150

/** The ring is the element's own, that of a part of it, or of the mark that stands for it. */
const LOOK = `(() => {
  const here = document.activeElement
  if (here === null || here === document.body) return { name: '', id: '', seen: false }
  const ringed = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  const places = [here, here.parentElement, here.nextElementSibling].filter((one) => one !== null)
  const styles = [...places.map((one) => getComputedStyle(one)), getComputedStyle(here, '::before'), getComputedStyle(here, '::after')]
  const name = here.getAttribute('aria-label') ?? (here.labels?.[0]?.innerText || here.innerText)
  return { name: (name ?? '').trim().replaceAll(/\\s+/g, ' '), id: here.id, seen: styles.some(ringed) }
})()`

/** A user of this page. */
export const keyboardUser = (page: Page): KeyboardUser => {
  const stop = (): Promise<Stop> => page.evaluate<Stop>(LOOK)
  const isCalled = (name: string, wanted: string | RegExp): boolean =>
    typeof wanted === 'string' ? name === wanted : wanted.test(name)
  const expectSeen = async (after: string): Promise<void> => {
    // What had the focus may be gone for the moment that it takes to find another place.
    await expect
      .poll(async () => (await stop()).seen, { message: `after ${after}`, timeout: 4_000 })
      .toBe(true)
  }

  return {
    stop,
    press: async (...keys) => {
      for (const key of keys) {
        await page.keyboard.press(key)
        await expectSeen(key)
      }
    },
    tabTo: async (wanted, back) => {
      const passed: string[] = []
      let outside = 0
      for (let at = 0; at < MOST_STOPS; at += 1) {
        await page.keyboard.press(back === 'back' ? 'Shift+Tab' : 'Tab')
        const { name, id, seen } = await stop()
        // Behind the last stop of a page is the window’s own frame.
        if (name === '' && id === '' && !seen) outside += 1
        else if (!seen) throw new Error(`nobody sees that the focus is at “${name}” (#${id})`)
        if (outside > 1) throw new Error(`the focus is lost behind ${passed.join(' · ')}`)
        if (isCalled(name, wanted)) return
        passed.push(name)
      }
      throw new Error(`no “${String(wanted)}” among ${passed.join(' · ')}`)
    },
    isAt: async (wanted) => {
      await expect
        .poll(async () => {
          const { name, seen } = await stop()
          return { name: isCalled(name, wanted) ? wanted : name, seen }
        })
        .toEqual({ name: wanted, seen: true })
    },
    write: (text) => page.keyboard.insertText(text),
  }
}
