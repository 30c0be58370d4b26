import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { cookieHeaderOf } from '../../upstream/spec-account'
import type { LaunchedApp } from '../driver/app-launch'
import type { Camera, Shot } from './picture-camera'
import { CHESTNUT, PEOPLE } from './picture-people'
import type { Open } from './picture-scenes'
import type { PictureUser } from './picture-user'

const WHOLE = { whole: true }
/** A phone's width, as a window beside another one may have. */
const NARROW: Shot = { width: 360, height: 640, whole: true }
/** Each ends where a card does. */
const README = { coins: { height: 720, scale: 1.6 }, days: { height: 604, scale: 1.6 } } as const

type View = 'coins' | 'days' | 'level' | 'week'

const chooseView = (page: Page, view: View): Promise<void> =>
  page.locator(`#history-panel-${view}`).click()

const chooseAccount = async (page: Page, mid: string): Promise<void> => {
  await page.locator('main header select').selectOption(mid)
}

const coins = async ({ page, shoot }: Camera): Promise<void> => {
  await chooseView(page, 'coins')
  await page.locator('[role=row][aria-rowindex="2"]').waitFor()
  await shoot('history/coins', WHOLE)
  await shoot('../history-coins', { ...README.coins, theme: 'dark', language: 'zh-CN' })
  await shoot('history/coins-narrow', NARROW)
  await chooseAccount(page, CHESTNUT.mid)
  await page.locator('input[type=search]').fill('BV1')
  await page.locator('input[value=out] + *, label:has(input[value=out])').first().click()
  await page.locator('label:has(input[value=week])').click()
  await page.locator('label.chosen:has(input[value=week])').waitFor()
  await shoot('history/coins-one-filtered', WHOLE)
  await page.locator('input[type=search]').fill('no such text')
  await page.locator('.none').waitFor()
  await shoot('history/coins-none-fits', WHOLE)
}

const days = async ({ page, shoot }: Camera): Promise<void> => {
  await chooseView(page, 'days')
  await chooseAccount(page, PEOPLE.done.mid)
  await page.locator('[role=grid]').waitFor()
  await shoot('history/days', WHOLE)
  await shoot('../history-days', { ...README.days, theme: 'light', language: 'en' })
  await shoot('history/days-narrow', NARROW)
  await chooseAccount(page, CHESTNUT.mid)
  await shoot('history/days-other-account', WHOLE)
  await page.locator('.chooser button').first().click()
  await page.locator('[data-day="2025-06-01"]').waitFor()
  await shoot('history/days-last-year', WHOLE)
}

const level = async ({ page, shoot }: Camera): Promise<void> => {
  await chooseView(page, 'level')
  await chooseAccount(page, CHESTNUT.mid)
  await page.locator('[role=tabpanel] h2').first().waitFor()
  await shoot('history/level', WHOLE)
  await shoot('history/level-narrow', NARROW)
  await chooseAccount(page, PEOPLE.done.mid)
  await shoot('history/level-top', WHOLE)
}

const week = async ({ page, shoot }: Camera): Promise<void> => {
  await chooseView(page, 'week')
  await page.locator('[role=tabpanel] h2').first().waitFor()
  await shoot('history/week', WHOLE)
  await shoot('history/week-narrow', NARROW)
}

const HOUSE = '#settings-data section:nth-of-type(2)'

/** Answers the next question for a file. */
const answerWith = async (app: LaunchedApp, value: object): Promise<void> => {
  await app.until(({ dialogs }) => dialogs.some(({ open }) => open))
  await app.act('answerDialog', { at: -1, value: { canceled: false, ...value } })
}

/** Saves a house, and is asked whether to move into it. */
const house = async ({ app, page, shoot }: Camera): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bg-house-'))
  const file = path.join(folder, 'house.json')
  const buttons = page.locator(`${HOUSE} button`)
  await buttons.first().click()
  await answerWith(app, { filePath: file })
  await page.locator(`${HOUSE} [role=status]`).first().waitFor()
  await buttons.nth(1).click()
  await answerWith(app, { filePaths: [file] })
  await page.locator(`${HOUSE} li`).first().waitFor()
  await shoot('history/moving-house', { from: HOUSE })
  await shoot('history/moving-house-narrow', { from: HOUSE, width: 360, height: 900 })
  await rm(folder, { recursive: true })
}

/** The settings about what is kept: how long, of whom, going back, and moving to another computer. */
export const historySettings = async (open: Open, user: PictureUser): Promise<void> => {
  await user.withHistory()
  await user.signIn(CHESTNUT, cookieHeaderOf)
  await user.signIn(PEOPLE.done, cookieHeaderOf)
  await open(user, async (camera) => {
    const { page, shoot } = camera
    await page.evaluate(`biliGlance.requests['accounts:refresh']()`)
    await page.locator('#tab-settings').click()
    const part = page.locator('#settings-data')
    await part.locator('li').first().waitFor()
    await shoot('history/settings', { from: '#settings-data', height: 1100 })
    await shoot('history/settings-narrow', { from: '#settings-data', width: 360, height: 1400 })
    await house(camera)
    await part.locator('li button').first().click()
    await shoot('history/delete')
    await page.locator('dialog[open] button').first().click()
    await part.locator('select').first().selectOption('1')
    await page.locator('dialog[open]').waitFor()
    await shoot('history/fewer-years')
  })
}

/** The invented two years of the example, view by view. */
export const historyViews = async (open: Open, user: PictureUser): Promise<void> => {
  await open(
    user,
    async (camera) => {
      await camera.page.getByRole('article').nth(2).waitFor()
      await camera.page.locator('#tab-history').click()
      await coins(camera)
      await days(camera)
      await level(camera)
      await week(camera)
    },
    { args: ['--example'] },
  )
}
