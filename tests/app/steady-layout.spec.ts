import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { specSetting, type SpecSetting } from './spec-setting'
import { threeAccounts } from './three-accounts'
import { rested } from './window-steps'

/** So little is no jump: what is told beside a button moves its own frame. Chromium calls 0.1 steady. */
const UNSEEN = 0.005
/** Lines of two languages are not equally high. */
const LANGUAGES_DIFFER_PX = 4

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await threeAccounts(setting)
})
afterEach(async () => {
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

interface Shift {
  readonly value: number
  /** What moved, as Chromium names it. */
  readonly what: readonly string[]
}

/** Collects every shift of the layout since the page began, also those that follow a click. */
const watchShifts = (page: Page): Promise<void> =>
  page.evaluate(`
    globalThis.shifts = []
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        shifts.push({
          value,
          what: sources.map(({ node }) => node?.nodeName + '.' + (node?.className ?? node?.data)),
        })
    }).observe({ type: 'layout-shift', buffered: true })
  `)

/** What shifted until now, once the frames that are under way were drawn. */
const shifted = async (page: Page): Promise<readonly Shift[]> => {
  await page.evaluate(`new Promise((drawn) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 100)))
  })`)
  return await page.evaluate<Shift[]>('shifts.splice(0)')
}

const expectSteady = (shifts: readonly Shift[]): void => {
  const sum = shifts.reduce((all, { value }) => all + value, 0)
  expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(UNSEEN)
}

interface Place {
  readonly name: string | null
  readonly top: number
}

/** Where each account stands, once nothing is on its way any more. */
const places = async (page: Page): Promise<readonly Place[]> => {
  await page.evaluate(
    `Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => 0)`,
  )
  return await page.evaluate<Place[]>(`[...document.querySelectorAll('article')].map((card) => ({
    name: card.getAttribute('aria-label'),
    top: card.getBoundingClientRect().top,
  }))`)
}

it('stands still while it loads, while all accounts are asked about, and when it says how that ended', async () => {
  const app = await setting.launch()
  const page = await app.window()
  await watchShifts(page)
  await expect.poll(() => page.getByRole('article').count()).toBe(3)
  await rested(page)
  expectSteady(await shifted(page))

  const before = await places(page)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await rested(page)
  await expect.poll(() => page.locator('#refresh-state').innerText()).toContain('fresh as of')
  expectSteady(await shifted(page))
  expect(await places(page)).toEqual(before)
})

it('leaves every account in its place when it speaks another language', async () => {
  const app = await setting.launch()
  const page = await app.window()
  await expect.poll(() => page.getByRole('article').count()).toBe(3)
  await rested(page)
  const before = await places(page)
  const speak = (language: string): Promise<void> =>
    page.evaluate(`biliGlance.requests['settings:change']({ language: '${language}' })`)
  await speak('zh-CN')
  await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('zh-CN')
  const after = await places(page)
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
  for (const [at, { top }] of after.entries())
    expect(Math.abs(top - before[at]!.top)).toBeLessThanOrEqual(LANGUAGES_DIFFER_PX)
  await speak('en')
  await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('en')
  expect(await places(page)).toEqual(before)
})

it('begins in the theme and the language that were set', async () => {
  const folder = setting.profile.userData
  mkdirSync(folder, { recursive: true })
  const kept = { theme: 'dark', language: 'zh-CN' }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(kept))
  const app = await setting.launch()
  const page = await app.window()
  await expect.poll(() => page.getByRole('article').count()).toBe(3)
  expect(await page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(true)
  expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN')
  const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
  const [red = 255] = ground.match(/\d+/g)?.map(Number) ?? []
  expect(red).toBeLessThan(64)
})
