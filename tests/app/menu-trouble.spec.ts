import { afterAll, beforeAll, expect, it } from 'vitest'
import { manyAccountsScript } from '../bench/many-accounts-script'
import { builtWindow, type BuiltWindow } from './built-window'

const TWO_FRAMES = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null))))`

let built: BuiltWindow
beforeAll(async () => {
  built = await builtWindow()
})
afterAll(() => built.stop())

it.each([360, 860])(
  'why a menu did nothing is in sight wherever the page is read, and moves nothing: %i px',
  async (width) => {
    const page = await built.browser.newPage({ viewport: { width, height: 400 }, locale: 'zh-CN' })
    // Its main process answers no wish for a menu.
    await page.addInitScript(manyAccountsScript(30))
    await page.goto(built.url)
    // The lines come some with each frame, and have their height once they came into sight.
    await page.getByRole('article').nth(29).waitFor({ state: 'attached' })
    const account = page.getByRole('article').nth(12)
    await account.scrollIntoViewIfNeeded()
    let before = await account.boundingBox()
    await expect
      .poll(async () => {
        const earlier = before
        // What comes into sight has its height with the frame after it.
        await page.evaluate(TWO_FRAMES)
        before = await account.boundingBox()
        return before?.y === earlier?.y
      })
      .toBe(true)
    await account.click({ button: 'right' })
    const told = page.getByRole('alert')
    await told.waitFor()
    const { y, height } = (await told.boundingBox())!
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y + height).toBeLessThanOrEqual(400)
    expect(await account.boundingBox()).toEqual(before)
    await told.getByRole('button').click()
    await told.waitFor({ state: 'detached' })
    expect(await account.boundingBox()).toEqual(before)
    await page.close()
  },
)
