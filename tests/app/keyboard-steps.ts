import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import type { KeyboardUser } from './keyboard-user'

/** Opens a page by its key, and goes to its search once that is there. */
export const searchOn = async (page: Page, user: KeyboardUser, key: string): Promise<void> => {
  await user.press(key)
  await page.getByRole('searchbox').waitFor()
  await user.press('Control+f')
}

/** Answers the system's question for a file. */
export const chooseFile = async (app: LaunchedApp, filePath: string): Promise<void> => {
  await app.until((seen) => seen.dialogs.some(({ open }) => open))
  await app.act('answerDialog', { at: -1, value: { canceled: false, filePath } })
}

/** Deletes the history of each account, and loses the place on the page with none of them. */
export const deleteHistories = async (page: Page, user: KeyboardUser): Promise<void> => {
  const buttons = page.getByRole('button', { name: /^Delete… / })
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await user.tabTo(/^Delete… /)
    await user.press('Enter')
    await page.getByText(/^The history of .* is deleted/).waitFor({ state: 'detached' })
    await user.isAt('Cancel')
    await user.press('Tab')
    await page.keyboard.press('Enter')
    // Not how many are left: what is asked meanwhile is a history again.
    await page.getByText(/^The history of .* is deleted/).waitFor()
    await expect.poll(async () => (await user.stop()).seen).toBe(true)
  }
}

/** Forgets everything on the page of settings, and leaves what tells that it is gone. */
export const forgetEverything = async (user: KeyboardUser): Promise<void> => {
  await user.tabTo('Forget everything…', 'back')
  await user.press('Enter')
  await user.isAt('Cancel')
  await user.tabTo(/^Yes|^I /, 'back')
  await user.press('Space')
  await user.tabTo('Forget everything now')
  await user.press('Enter')
  await user.isAt('Close')
  await user.press('Enter')
}
