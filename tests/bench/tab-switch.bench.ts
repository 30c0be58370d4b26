// How long a tab takes to open in a window of 100 accounts, against the same window with one.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findChromium } from '../stand-in/find-chromium'
import { manyAccountsScript } from './many-accounts-script'
import { pageServer } from './page-server'
import { paired, roundsText, say, verdict, type Try } from './paired'

const ROUNDS = 15
const PATIENCE = 20
/** From all accounts to one and back, so often in a try. */
const THERE_AND_BACK = 4
const renderer = path.resolve(import.meta.dirname, '../../out/renderer')
if (!existsSync(renderer)) throw new Error('there is no built app in out/')

/**
 * The time from a click on a tab until the frame with its page was drawn; stretches of script or layout
 * of more than 50 ms are counted as Chromium counts them.
 */
const WATCH = `
  globalThis.longTasks = 0
  new PerformanceObserver((list) => (longTasks += list.getEntries().length)).observe({ type: 'longtask' })
  const rest = () => new Promise((rested) => setTimeout(rested, 60))
  const drawn = (selector) => new Promise((resolve) => {
    const look = () =>
      document.querySelector(selector) === null
        ? requestAnimationFrame(look)
        : setTimeout(() => resolve(performance.now()))
    requestAnimationFrame(look)
  })
  const opening = async (tab, selector) => {
    await rest()
    const began = performance.now()
    document.getElementById('tab-' + tab).click()
    return (await drawn(selector)) - began
  }
  globalThis.switching = async (times) => {
    const taken = { there: [], back: [] }
    const mid = document.querySelectorAll('[role=tab]')[2].id.slice('tab-'.length)
    for (let time = 0; time < times; time += 1) {
      taken.there.push(await opening(mid, '.panel section'))
      taken.back.push(await opening('all', '.panel article'))
    }
    return taken
  }`

/** How long it took each time, to an account and back to all, in ms. */
type Taken = Record<'there' | 'back', number[]>

const opened = async (browser: Browser, url: string, accounts: number): Promise<Page> => {
  const viewport = { width: 860, height: 640 }
  const page = await (await browser.newContext({ viewport })).newPage()
  await page.addInitScript(manyAccountsScript(accounts) + WATCH)
  await page.goto(url)
  await page.locator('article').first().waitFor()
  await page
    .locator('[role=tab]')
    .nth(accounts + 3)
    .waitFor()
  // The pages themselves are loaded with the first look at them.
  await page.evaluate('switching(2)')
  await page.evaluate('longTasks = 0')
  return page
}

const sortedAt = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(part * (values.length - 1))] ?? NaN

const superuser = process.getuid?.() === 0
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    // A frame is drawn when it is ready: waiting for the next sixtieth of a second would hide what it takes.
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    ...(superuser ? ['--no-sandbox'] : []),
  ],
})
const app = await pageServer(renderer)
try {
  say('\nOpening a tab of a window with 100 accounts, against one with a single account')
  const [few, many] = [await opened(browser, app.url, 1), await opened(browser, app.url, 100)]
  const all: number[] = []
  const switching =
    (page: Page, way: keyof Taken): Try =>
    async () => {
      await page.bringToFront()
      const taken = await page.evaluate<Taken>(`switching(${THERE_AND_BACK})`)
      if (page === many) all.push(...taken.there, ...taken.back)
      return sortedAt(taken[way], 0.5)
    }
  for (const [way, name] of [
    ['there', 'to an account'],
    ['back', 'back to all'],
  ] as const) {
    const result = await paired({
      reference: switching(few, way),
      measured: switching(many, way),
      rounds: ROUNDS,
      patience: PATIENCE,
    })
    const times = `${result.measured.toFixed(1)} ms over ${result.reference.toFixed(1)} ms`
    const ratio = Math.round(result.ratio * 100) / 100
    say(`  ${name}: ${times}, ${ratio.toFixed(2)} x; ${verdict(ratio, 1.3, ' x')}`)
    say(`    ${roundsText(result)}`)
  }
  const late = sortedAt(all, 0.95)
  say(`  p95 of ${all.length}: ${late.toFixed(1)} ms; ${verdict(late, 50, ' ms')}`)
  const longTasks = await many.evaluate<number>('longTasks')
  say(`  tasks longer than 50 ms: ${longTasks}; ${verdict(longTasks, 0, '')}`)
} finally {
  app.stop()
  await browser.close()
}
