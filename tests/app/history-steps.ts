import type { Locator, Page } from 'playwright-core'
import { openTab, rested } from './window-steps'

const chooseView = (page: Page, view: string): Promise<void> =>
  page.getByRole('main').getByRole('tab', { name: view, exact: true }).click()

/** Opens a view of the history, once a round has brought what is new. */
export const openHistory = async (page: Page, view: string): Promise<void> => {
  await rested(page)
  await openTab(page, 'History')
  await chooseView(page, view)
}

/** Chooses whose history is shown. */
export const chooseAccount = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Account', exact: true }).selectOption({ label: name })
}

/** What stands in the cells of a row of a table. */
export const cellsOf = (row: Locator): Promise<string[]> => row.getByRole('cell').allInnerTexts()
