import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'

const inLines = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' | ')

/** A text as it is seen, its lines one after the other. */
export const linesOf = async (place: Locator): Promise<string> => inLines(await place.innerText())

/** The names of the tabs, with what stands beside them. */
export const tabsOf = async (page: Page): Promise<readonly string[]> =>
  // All in one go: one that is gone meanwhile would be waited for.
  (await page.getByRole('tab').allInnerTexts()).map(inLines)

/** Opens the tab whose name begins like this. */
export const openTab = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab').filter({ hasText: name }).click()

/** A card of an account's page. */
export const card = (page: Page, title: string): Locator =>
  page.locator('section').and(page.getByRole('region', { name: title, exact: true }))

/** Opens every fold within, as a reader who wants to see all. */
export const unfold = async (place: Locator): Promise<void> => {
  // What is open already has to count as well, or those after it would change their places.
  for (const fold of await place.locator('details > summary').all()) {
    const open = await fold.locator('..').getAttribute('open')
    if (open === null && (await fold.isVisible())) await fold.click()
  }
}

/** Puts a text into the field for a credential at once, past all script, as a paste does. */
export const paste = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('radio', { name: 'Paste a cookie' }).check()
  await page.getByLabel('Cookie', { exact: true }).selectText()
  await page.keyboard.insertText(text)
}

/** Waits until a round has ended that asked about everybody. */
export const rested = (page: Page): Promise<void> =>
  expect
    .poll(async () => {
      const { generatedAtMs, asking } = await page.evaluate<{
        generatedAtMs: number
        asking: unknown
      }>(`biliGlance.requests['view:read']().then(({ value }) => value.glance)`)
      return generatedAtMs > 0 && asking === null
    })
    .toBe(true)

/** Nothing went wrong in the page, and the app asked nobody but for what its user wanted opened. */
export const expectQuiet = async (
  app: LaunchedApp,
  wanted: readonly string[] = [],
): Promise<void> => {
  const { console: all, aborted, opened } = await app.state()
  // Chromium's own remarks, such as that somebody was faster than an autofocus, are no trouble.
  const said = all.filter((line) => !line.startsWith('info: '))
  expect({ said, aborted, opened }).toEqual({ said: [], aborted: [], opened: wanted })
}
