import type { Camera } from './picture-camera'
import { CHESTNUT } from './picture-people'
import { choosePaste, NARROW, openAccount, openTab, WHOLE } from './picture-scenes'
import type { Open } from './picture-scenes'
import type { PictureUser } from './picture-user'

/** Pictures of the README stand beside the gallery; Chinese in both themes, English in the usual one. */
const README_LOOKS = [
  { language: 'en', theme: 'light' },
  { language: 'zh-CN', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
] as const

/** Opens every fold of a page, as a reader who wants to see all. */
const OPEN_ALL = `document.querySelectorAll('main details:not([open])')
  .forEach((fold) => { fold.open = true })`

/** Somebody who has just started the app for the first time. */
export const firstStart = async (open: Open, user: PictureUser): Promise<void> => {
  await open(user, async ({ page, shoot }) => {
    await page.locator('main h1').waitFor()
    await shoot('empty/all')
    await openTab(page, 'add')
    await shoot('empty/add', WHOLE)
    await choosePaste(page)
    await page.locator('textarea').fill('buvid3=0123456789; bili_jct=0123')
    await page.locator('button[type=submit]').click()
    await page.locator('[role=alert]:visible').waitFor()
    await shoot('empty/add-trouble', WHOLE)
    await openTab(page, 'settings')
    await shoot('empty/settings')
  })
}

const drawSignature = async ({ page, shoot }: Camera): Promise<void> => {
  const card = page.locator('[data-card="signature"]')
  const field = card.locator('textarea')
  const first = card.locator('button').first()
  await first.click()
  await field.fill('今天也要好好吃饭。'.repeat(7))
  await field.blur()
  await card.scrollIntoViewIfNeeded()
  await shoot('example/signature-near-limit')
  await field.fill('今天也要好好吃饭。'.repeat(9))
  await shoot('example/signature-too-long')
  await field.fill('今天也要好好吃饭。\n早睡早起。')
  await card.locator('button[type=submit]').click()
  await shoot('example/signature-confirm')
  await card.locator('button').last().click()
  await field.fill('')
  await card.locator('button[type=submit]').click()
  await shoot('example/signature-delete')
}

const masked = async ({ page, shoot }: Camera): Promise<void> => {
  await page.evaluate(`biliGlance.requests['settings:change']({ masked: true })`)
  await openTab(page, 'all')
  await shoot('example/masked-all', WHOLE)
  await openTab(page, CHESTNUT.mid)
  await page.locator('[data-card="nav"]').waitFor()
  await shoot('example/masked-account', WHOLE)
}

/** The three invented accounts of `--example`. */
export const example = async (open: Open, user: PictureUser): Promise<void> => {
  await open(
    user,
    async (camera) => {
      const { page, shoot } = camera
      await page.getByRole('article').nth(2).waitFor()
      await shoot('example/all', WHOLE)
      // It is Monday evening, and the week that is over has its say above the accounts.
      await page.evaluate(`biliGlance.requests['history:week-seen']()`)
      await page.locator('section.week').waitFor({ state: 'detached' })
      for (const look of README_LOOKS) await shoot('../window', { ...WHOLE, ...look, scale: 1.6 })
      await shoot('example/all-narrow', NARROW)
      await shoot('example/all-wide', { ...WHOLE, width: 1600 })
      await page.evaluate(`biliGlance.requests['settings:change']({ accountsLayout: 'lines' })`)
      await page.locator('.lines').waitFor()
      await shoot('example/all-lines', WHOLE)
      await page.evaluate(`biliGlance.requests['settings:change']({ accountsLayout: 'auto' })`)
      await page.keyboard.press('?')
      await page.locator('dialog[open]').waitFor()
      await shoot('example/shortcuts')
      await page.keyboard.press('Escape')
      await openAccount(page, CHESTNUT.mid)
      await shoot('example/account')
      await shoot('../account', { language: 'en', theme: 'light', height: 760, scale: 2 })
      await shoot('../account', { language: 'zh-CN', theme: 'light', height: 760, scale: 2 })
      await shoot('example/account-whole', WHOLE)
      await shoot('example/account-wide', { ...WHOLE, width: 1600 })
      await shoot('example/account-narrow', NARROW)
      await page.locator('details.menu > summary').click()
      await shoot('example/account-menu')
      await page.locator('details.menu .row:last-child button').click()
      await shoot('example/remove')
      await page.locator('dialog[open] button').first().click()
      await page.locator('details.menu > summary').click()
      await drawSignature(camera)
      await page.evaluate(OPEN_ALL)
      await shoot('example/account-unfolded', WHOLE)
      await openTab(page, 'settings')
      await page.locator('section table, section p').first().waitFor()
      await shoot('example/settings', WHOLE)
      await shoot('example/settings-narrow', NARROW)
      await shoot('example/settings-wide', { ...WHOLE, width: 1600 })
      await page.locator('input[type=search]').fill('coin')
      await shoot('example/settings-found', { language: 'en' })
      await masked(camera)
    },
    { args: ['--example'] },
  )
}
