// The table of the coin log over a million rows, against the same page with nothing to list.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findChromium } from '../stand-in/find-chromium'
import { keptCoinsScript } from './kept-coins'
import { pageServer } from './page-server'
import { paired, roundsText, say, verdict, type Try } from './paired'

const ROWS = 1_000_000
const ACCOUNTS = 10
const ROUNDS = 11
const PATIENCE = 25
const FRAMES = 180
const JUMPS = 60
const renderer = path.resolve(import.meta.dirname, '../../out/renderer')
if (!existsSync(renderer)) throw new Error('there is no built app in out/')

/** The first frame in which the list, or that there is none, is there. */
const WATCH = `
  globalThis.listed = new Promise((resolve) => {
    const look = () =>
      document.querySelector('.rows [aria-rowindex="2"] .why, .rows .none') === null
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => resolve(performance.now()))
    requestAnimationFrame(look)
  })
  /** How long each of so many frames takes while \`host\` is scrolled by \`px\` in each. */
  globalThis.frames = (host, px) => new Promise((resolve) => {
    const taken = []
    let before
    const frame = (now) => {
      if (before !== undefined) taken.push(now - before)
      before = now
      host.scrollTop += px
      if (host.scrollTop === 0 || host.scrollTop + host.clientHeight >= host.scrollHeight - 1) px = -px
      if (taken.length < ${FRAMES}) requestAnimationFrame(frame)
      else resolve(taken.sort((one, other) => one - other)[Math.floor(taken.length * 0.95)])
    }
    requestAnimationFrame(frame)
  })
  /** How long it takes until the rows at some place of the whole are in a frame. */
  globalThis.jump = (part) => new Promise((resolve) => {
    const host = document.querySelector('.scroll')
    const began = performance.now()
    const first = document.querySelector('.body [role=row]')
    host.scrollTop = part * (host.scrollHeight - host.clientHeight)
    const look = () =>
      first.isConnected || document.querySelector('.body .waiting') !== null
        ? requestAnimationFrame(look)
        : resolve(performance.now() - began)
    requestAnimationFrame(look)
  })`

const opened = async (browser: Browser, url: string, rows: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 860, height: 640 } })
  const page = await context.newPage()
  await page.addInitScript(keptCoinsScript(ACCOUNTS, rows) + WATCH)
  await page.goto(url)
  return page
}

/** Does something with a page of its own. */
const trying =
  (browser: Browser, url: string, rows: number, what: string): Try =>
  async () => {
    const page = await opened(browser, url, rows)
    try {
      await page.evaluate('listed')
      return await page.evaluate<number>(what)
    } finally {
      await page.context().close()
    }
  }

const superuser = process.getuid?.() === 0
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: superuser ? ['--no-sandbox'] : [],
})
const app = await pageServer(renderer)
try {
  say('\nThe coin log of a million rows, against the same page with an empty list')
  const compare = async (name: string, goal: number, empty: string, full: string) => {
    const result = await paired({
      reference: trying(browser, app.url, 0, empty),
      measured: trying(browser, app.url, ROWS, full),
      rounds: ROUNDS,
      patience: PATIENCE,
    })
    const ratio = Math.round(result.ratio * 100) / 100
    const times = `${result.measured.toFixed(1)} ms over ${result.reference.toFixed(1)} ms`
    say(`  ${name}: ${times}, ${ratio.toFixed(2)} x; ${verdict(ratio, goal, ' x')}`)
    say(`    ${roundsText(result)}`)
  }
  await compare('rows shown after the page was opened', 2, 'listed', 'listed')
  await compare(
    'a frame while the wheel is turned fast, p95',
    1.2,
    'frames(document.documentElement, 120)',
    `frames(document.querySelector('.scroll'), 120)`,
  )
  const page = await opened(browser, app.url, ROWS)
  await page.evaluate('listed')
  const jumps: number[] = []
  for (let at = 1; at <= JUMPS; at += 1)
    jumps.push(await page.evaluate<number>(`jump(${(at * 0.618) % 1})`))
  const slowest = Math.round(Math.max(...jumps) * 10) / 10
  say(`  jump to any row, the slowest of ${JUMPS}: ${slowest} ms; ${verdict(slowest, 50, ' ms')}`)
  await page.evaluate('jump(1)')
  const nodes = await page.evaluate<number>(
    `document.querySelectorAll('.scroll, .scroll *').length`,
  )
  const last = await page.evaluate<string>(
    `[...document.querySelectorAll('.body [role=row]')].at(-1).getAttribute('aria-rowindex')`,
  )
  if (last !== String(ROWS + 1)) throw new Error(`the last row cannot be reached, only ${last}`)
  say(`  nodes of the table: ${nodes}; ${verdict(nodes, 250, '')}`)
} finally {
  app.stop()
  await browser.close()
}
