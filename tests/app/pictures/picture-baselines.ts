import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { cameraOf, type Camera } from './picture-camera'
import { CHESTNUT } from './picture-people'
import { pictureUser } from './picture-user'

/** Where the pictures lie that the window is compared with. */
export const BASELINES = path.resolve(import.meta.dirname, '..', 'baselines')

const NARROW = { width: 380, height: 900 } as const

const english = { language: 'en', theme: 'light' } as const
const chinese = { language: 'zh-CN', theme: 'dark' } as const

const tab = (page: Page, name: string): Promise<void> => page.locator(`#tab-${name}`).click()

/** What a view of the history shows once it was read. */
const HISTORY = {
  coins: '[role=row][aria-rowindex="2"]',
  days: '[role=grid]',
  level: '[role=tabpanel] h2',
  week: '[role=tabpanel] h2',
} as const

const history = async ({ page, shoot }: Camera): Promise<void> => {
  await tab(page, 'history')
  for (const [view, shown] of Object.entries(HISTORY)) {
    await page.locator(`#history-panel-${view}`).click()
    await page.locator(shown).first().waitFor()
    await shoot(`history-${view}`, view === 'coins' || view === 'level' ? english : chinese)
  }
}

const firstStart = async ({ page, shoot }: Camera): Promise<void> => {
  await page.locator('main h1').waitFor()
  await shoot('first-start', english)
  await tab(page, 'add')
  await page.locator('input[value=paste]').check()
  await page.locator('textarea').fill('buvid3=0123456789; bili_jct=0123')
  await shoot('add', chinese)
}

const accounts = async ({ page, shoot }: Camera): Promise<void> => {
  await page.getByRole('article').nth(2).waitFor()
  await shoot('all', english)
  await shoot('all', { language: 'en', theme: 'forced' })
  await shoot('all-narrow', { ...chinese, ...NARROW })
  await page.locator('label:has(input[value=lines])').click()
  await page.locator('label.chosen:has(input[value=lines])').waitFor()
  await shoot('lines', { language: 'zh-CN', theme: 'light' })
  await tab(page, CHESTNUT.mid)
  await page.locator('[data-card="signature"]').waitFor()
  await shoot('account', { ...english, height: 1100 })
  await shoot('account-narrow', { ...chinese, ...NARROW })
}

const others = async ({ page, shoot }: Camera): Promise<void> => {
  await tab(page, 'settings')
  await page.locator('#settings-data li, #settings-data p').first().waitFor()
  await shoot('settings', chinese)
  await page.locator('body').press('?')
  await page.locator('dialog[open]').waitFor()
  await shoot('shortcuts', english)
  await page.locator('dialog[open]').press('Escape')
}

/** How wide this machine draws a line of both scripts, in tenths of a pixel: another face, another width. */
const typeOf = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const line = document.createElement('span')
    line.style.cssText = 'position: fixed; visibility: hidden; white-space: nowrap'
    const widths = [400, 600].map((weight) => {
      line.style.fontWeight = weight
      return ['今天还差 35 经验', 'Sphinx of black quartz, 0123456789'].map((text) => {
        line.textContent = text
        document.body.append(line)
        return Math.round(line.getBoundingClientRect().width * 10)
      })
    })
    line.remove()
    return widths.flat().join(' ')
  })()`)

/**
 * Takes one picture of each kind of page into a folder, where a change that nobody meant would show;
 * at one instant, in front of one invented Bilibili. The value is the type they are drawn in.
 */
export const baselinePictures = async (folder: string): Promise<string> => {
  const user = await pictureUser()
  const open = async (
    args: readonly string[],
    take: (camera: Camera) => Promise<void>,
  ): Promise<string> => {
    const app = await user.launch(args)
    try {
      const camera = await cameraOf(app, folder, user.secrets)
      await take(camera)
      return await typeOf(camera.page)
    } finally {
      await app.stop()
    }
  }
  try {
    await open([], firstStart)
    return await open(['--example'], async (camera) => {
      await accounts(camera)
      await history(camera)
      await others(camera)
    })
  } finally {
    await user.stop()
  }
}

/** The type that the baselines were drawn in. */
export const baselineType = (): string =>
  readFileSync(path.join(BASELINES, 'type.txt'), 'utf8').trim()
